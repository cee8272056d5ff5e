/**
 * What the two pages say to each other past the server. Both make the same two channels with numbers agreed on here, so
 * that they belong to the first offer and need none of their own.
 */

export interface Channels {
  /** Short words in their order: what is said, pointed at, pressed. */
  readonly talk: RTCDataChannel;
  /** Sharp stills, in a channel of their own, so that no word waits behind a picture. */
  readonly still: RTCDataChannel;
}

export function openChannels(connection: RTCPeerConnection): Channels {
  return {
    talk: connection.createDataChannel('talk', { negotiated: true, id: 0, ordered: true }),
    still: connection.createDataChannel('still', { negotiated: true, id: 1, ordered: true }),
  };
}
