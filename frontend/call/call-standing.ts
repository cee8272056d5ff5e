/** How one call stands: gathers what is known, and tells when that comes to something else. */

import { type CallState, isFinal, ongoingState, sameState } from './call-state.js';
import type { Role } from './messages.js';

export interface Known {
  /** The connection for pictures and voices stands. */
  connected: boolean;
  /** The page has shown a picture of the present connection; only the volunteer's does. */
  pictureSeen: boolean;
  /** The other side had come, and its socket is gone. */
  peerAway: boolean;
  /** The other side's page is out of sight. */
  peerHidden: boolean;
}

export class CallStanding {
  #known: Known = { connected: false, pictureSeen: false, peerAway: false, peerHidden: false };
  #wasLive = false;
  #state: CallState = { kind: 'connecting', peerAway: false };

  constructor(
    private readonly role: Role,
    private readonly tell: (state: CallState) => void,
  ) {}

  get state(): CallState {
    return this.#state;
  }

  know(news: Partial<Known>): void {
    this.#known = { ...this.#known, ...news };
    const { connected, pictureSeen, peerAway, peerHidden } = this.#known;
    const mediaFlows = connected && (this.role === 'requester' || pictureSeen);
    this.#wasLive ||= mediaFlows;
    this.become(ongoingState({ mediaFlows, wasLive: this.#wasLive, peerAway, peerHidden }));
  }

  become(state: CallState): void {
    if (!isFinal(this.#state) && !sameState(this.#state, state)) {
      this.#state = state;
      this.tell(state);
    }
  }
}
