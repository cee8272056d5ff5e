/** How to ask the browser for a camera in the place of another, or for the same one again. */

/** What was wished for of this track's picture, whichever camera it comes from. */
export function wishesOf(track: MediaStreamTrack): MediaTrackConstraints {
  const { facingMode: _, deviceId: __, advanced: ___, ...wishes } = track.getConstraints();
  return wishes;
}

/** @returns what leads to the camera of this track again, the surest way first: some browsers name it anew each time */
export function waysBackTo(track: MediaStreamTrack): MediaTrackConstraints[] {
  const wishes = wishesOf(track);
  const { deviceId, facingMode } = track.getSettings();
  // A track that has ended has no settings in some browsers, yet keeps what it was opened with.
  const before = track.getConstraints();
  const device = deviceId ? { exact: deviceId } : before.deviceId;
  return [
    ...(device ? [{ ...wishes, deviceId: device }] : []),
    { ...wishes, facingMode: facingMode ?? before.facingMode ?? 'environment' },
  ];
}
