// The kinds of the two addresses by which this page's open peer connection has found its way, or nothing.
async () => {
  for (const peer of window.besidePeers) {
    if (peer.connectionState !== 'connected') continue;
    const stats = [...(await peer.getStats()).values()];
    const byId = id => stats.find(each => each.id === id);
    const pair = byId(stats.find(each => each.type === 'transport')?.selectedCandidatePairId);
    if (pair) return { local: byId(pair.localCandidateId).candidateType, remote: byId(pair.remoteCandidateId).candidateType };
  }
  return null;
}
