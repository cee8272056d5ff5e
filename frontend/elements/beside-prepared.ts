/** Prepares in silence the calls that ring on this page, and takes the press on "Answer" on its shortest way. */

import { LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isFinal } from '../call/call-state.js';
import type { Role } from '../call/messages.js';
import { type PreparedCalls, type Ring, preparedCalls } from '../call/prepared-calls.js';
import type { CallSession } from '../call/session.js';
import { callStage } from './call-stage.js';
import { type Texts, textOf } from './texts.js';

@customElement('beside-prepared')
export class BesidePrepared extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
  /** A property only: as an attribute it would be taken for a role of ARIA. */
  @property({ attribute: false }) override role: Role | null = null;
  /** What rings, and is to be prepared. */
  @property({ attribute: false }) rings: Ring[] = [];

  calls: Pick<PreparedCalls, 'keep' | 'accept' | 'leave'> = preparedCalls;
  stage: Pick<typeof callStage, 'raise' | 'leave'> = callStage;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate('rings');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.calls.leave();
  }

  /** The press that answers the one ring of this page. The page's own way to the server may be slower, and comes to the same. */
  acceptOn(button: HTMLElement): void {
    const [ring] = this.rings;
    button.addEventListener('click', () => ring && this.calls.accept(ring.callId), { capture: true, once: true });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('rings') && this.isConnected && this.role) {
      this.calls.keep(this.role, this.rings, (session) => this.#attend(session));
    }
  }

  #attend(session: CallSession): () => void {
    // The page of the call is not to be waited for when it comes to that.
    void import('./beside-call.js');
    if (this.role === 'volunteer') {
      session.tell({
        remoteStream: (stream) =>
          this.stage.raise(stream, textOf(this.texts, 'picture'), () => session.handleFirstFrame()),
        state: (state) => isFinal(state) && this.stage.leave(),
      });
    }
    return () => this.stage.leave();
  }
}
