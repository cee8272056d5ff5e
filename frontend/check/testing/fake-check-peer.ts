/** The browser's side of a check, for tests: it can be told what happens to it. */

import { FakePeerConnection } from '../../call/testing/fake-peer-connection.js';

export class FakeCheckPeer extends FakePeerConnection {
  readonly channel: { onmessage: (() => void) | null; closed: boolean; close(): void } = {
    onmessage: null,
    closed: false,
    close() {
      this.closed = true;
    },
  };

  createDataChannel(): typeof this.channel {
    return this.channel;
  }

  override close(): void {
    super.close();
    this.signalingState = 'closed';
  }

  /** The peer on the server says that it has seen our picture. */
  saysSeen(): void {
    this.channel.onmessage?.();
  }
}
