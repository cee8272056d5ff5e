/** Wakes the browser's media engine while it rings: the first connection of a page otherwise does it after the answer. */

/** Never rejects: who cannot be warmed up can still call. */
export async function warmUpConnections(
  connect: () => RTCPeerConnection = () => new RTCPeerConnection(),
): Promise<void> {
  let connection: RTCPeerConnection | undefined;
  try {
    connection = connect();
    connection.addTransceiver('video');
    connection.addTransceiver('audio');
    // Lists the codecs and makes a certificate, without looking for addresses.
    await connection.createOffer();
  } catch {
    // The call itself will say what is wrong.
  } finally {
    connection?.close();
  }
}
