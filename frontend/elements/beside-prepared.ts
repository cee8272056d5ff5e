/** Prepares in silence the calls that ring on this page, and takes the press on "Answer" on its shortest way. */

import { LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type CallState, isFinal } from '../call/call-state.js';
import type { Role } from '../call/messages.js';
import { type PreparedCalls, type Ring, preparedCalls } from '../call/prepared-calls.js';
import type { CallSession } from '../call/session.js';
import { type Timers, browserTimers } from '../call/timers.js';
import { callStage } from './call-stage.js';
import { type Texts, textOf } from './texts.js';

/** The page of the call waits for a picture so long, and not longer. */
export const PATIENCE_MS = 1_000;
/** A first picture has been sent this long after the connection stands. */
export const SENDING_MS = 100;

@customElement('beside-prepared')
export class BesidePrepared extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
  /** A property only: as an attribute it would be taken for a role of ARIA. */
  @property({ attribute: false }) override role: Role | null = null;
  /** What rings, and is to be prepared. */
  @property({ attribute: false }) rings: Ring[] = [];

  calls: Pick<PreparedCalls, 'keep' | 'accept' | 'leave'> = preparedCalls;
  stage: Pick<typeof callStage, 'raise' | 'leave'> = callStage;
  timers: Timers = browserTimers;

  /** What waits for the picture of a call. */
  readonly #waiting = new Map<string, () => void>();
  /** Calls for which there is nothing more to wait. */
  readonly #settled = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate('rings');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.calls.leave();
  }

  /**
   * The press that answers the one ring of this page goes by the call's own socket. The page's way to the server, and
   * to the page of the call, follows when the picture is there: all that work would only be in its way.
   */
  acceptOn(button: HTMLElement): void {
    const [ring] = this.rings;
    const accept = (press: Event) => {
      if (ring && this.calls.accept(ring.callId)) {
        press.stopImmediatePropagation();
        button.classList.add('answering');
        this.#afterPicture(ring.callId, () => button.click());
      }
    };
    button.addEventListener('click', accept, { capture: true, once: true });
  }

  /** Answers when the picture of this call is on its way, or there is nothing to wait for. */
  onItsWay(callId: string): Promise<void> {
    const prepared = this.rings.some((ring) => ring.callId === callId);
    return new Promise((resolve) => (prepared ? this.#afterPicture(callId, resolve) : resolve()));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('rings') && this.isConnected && this.role) {
      this.calls.keep(this.role, this.rings, (session, callId) => this.#attend(session, callId));
    }
  }

  #attend(session: CallSession, callId: string): () => void {
    // The page of the call is not to be waited for when it comes to that.
    void import('./beside-call.js');
    if (this.role === 'volunteer') {
      session.tell({
        remoteStream: (stream) =>
          this.stage.raise(stream, textOf(this.texts, 'picture'), () => {
            session.handleFirstFrame();
            this.#settle(callId);
          }),
        state: (state) => this.#handleVolunteersState(state, callId),
      });
    } else {
      session.tell({ state: (state) => this.#handleRequestersState(state, callId) });
    }
    return () => this.stage.leave();
  }

  #handleVolunteersState(state: CallState, callId: string): void {
    if (isFinal(state)) {
      this.stage.leave();
      this.#settle(callId);
    }
  }

  #handleRequestersState(state: CallState, callId: string): void {
    if (isFinal(state)) {
      this.#settle(callId);
    } else if (state.kind === 'live') {
      this.timers.after(SENDING_MS, () => this.#settle(callId));
    }
  }

  #afterPicture(callId: string, follow: () => void): void {
    if (this.#settled.has(callId)) {
      follow();
      return;
    }
    const cancel = this.timers.after(PATIENCE_MS, () => this.#settle(callId));
    this.#waiting.set(callId, () => {
      cancel();
      follow();
    });
  }

  #settle(callId: string): void {
    this.#settled.add(callId);
    const follow = this.#waiting.get(callId);
    this.#waiting.delete(callId);
    follow?.();
  }
}
