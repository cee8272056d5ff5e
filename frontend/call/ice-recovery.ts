/** Asks for a new way through the network when the old one breaks, earlier than the browser would give up by itself. */

import type { Timers } from './timers.js';

/** Many interruptions mend themselves; the browser reports `failed` only after some 30 s. */
export const PATIENCE_MS = 2_000;

export class IceRecovery {
  #cancel = () => {};

  constructor(
    private readonly connection: RTCPeerConnection,
    private readonly timers: Timers,
  ) {}

  handleConnectionState(state: RTCPeerConnectionState): void {
    this.#cancel();
    if (state === 'failed') {
      this.connection.restartIce();
    } else if (state === 'disconnected') {
      this.#cancel = this.timers.after(PATIENCE_MS, () => this.connection.restartIce());
    }
  }

  /** The network is back, most likely under another address. */
  handleOnline(): void {
    this.#cancel();
    this.connection.restartIce();
  }

  close(): void {
    this.#cancel();
  }
}
