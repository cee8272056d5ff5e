/** Calls that are negotiated while they still ring, and kept over the change of pages until the page of the call takes its own. */

import { browserEnvironment } from './browser-environment.js';
import type { Role } from './messages.js';
import { CallSession } from './session.js';
import { startingWith } from './tickets.js';
import { type Timers, browserTimers } from './timers.js';

export interface Ring {
  callId: string;
  ticket: string;
}

/**
 * The socket tells how a ring ended, the page tells that it is gone, and either may be first. A change of pages is over
 * in less as well; and the camera is neither held nor sent for longer by a ring that nobody listens to.
 */
export const LEFT_LIMIT_MS = 3_000;
/** What has been answered waits for a slow page as long as the other side would wait for it. */
export const UNTAKEN_LIMIT_MS = 45_000;

export type Prepared = Pick<CallSession, 'prepare' | 'accept' | 'dispose' | 'answered' | 'over'>;

interface Entry<S> {
  session: S;
  accepted: boolean;
  /** Takes back that it is let go; there only since its page was left while it rang. */
  cancelLeft?: (() => void) | undefined;
  /** For whoever has shown something of it. */
  letGo(): void;
}

export class PreparedCalls<S extends Prepared = CallSession> {
  readonly #entries = new Map<string, Entry<S>>();
  /** A call that has been taken is nobody's to prepare again, whoever still thinks that it rings. */
  readonly #taken = new Set<string>();
  #ringing = new Set<string>();
  #cancelSweep = () => {};

  constructor(
    private readonly create: (ring: Ring, role: Role) => S,
    private readonly timers: Timers,
  ) {}

  /**
   * Prepares what rings and was not prepared, and soon lets go of what rings no more.
   *
   * @param attend is told of each new one, and answers with what is to be done if it is let go
   */
  keep(role: Role, rings: readonly Ring[], attend: (session: S, callId: string) => () => void): void {
    this.#ringing = new Set(rings.map(({ callId }) => callId));
    this.#ringing.forEach((callId) => this.#handleBack(this.#entries.get(callId)));
    rings
      .filter(({ callId }) => !this.#entries.has(callId) && !this.#taken.has(callId))
      .forEach((ring) => this.#prepare(ring, role, attend));
    this.#sweepLater();
  }

  /**
   * The press on "Answer".
   *
   * @returns whether it could be said here
   */
  accept(callId: string): boolean {
    const entry = this.#entries.get(callId);
    if (!entry || entry.session.over) {
      return false;
    }
    entry.accepted = true;
    return entry.session.accept();
  }

  /** @returns the call, if it has been prepared and still goes; it is then the caller's */
  take(callId: string): S | undefined {
    const entry = this.#entries.get(callId);
    this.#handleBack(entry);
    this.#entries.delete(callId);
    this.#taken.add(callId);
    return entry?.session.over ? undefined : entry?.session;
  }

  /**
   * The page that rang is left. What has been answered waits for the page of the call. What is answered only now may be
   * left for another page than that one: somebody would be seen and heard without knowing it, so that it gets no more time.
   */
  leave(): void {
    for (const entry of this.#entries.values()) {
      if (!isWanted(entry)) {
        entry.cancelLeft ??= this.timers.after(LEFT_LIMIT_MS, () => this.#release((_, other) => other === entry));
      }
    }
    this.#ringing.clear();
    this.#sweepLater();
  }

  #handleBack(entry: Entry<S> | undefined): void {
    entry?.cancelLeft?.();
    if (entry) {
      entry.cancelLeft = undefined;
    }
  }

  #prepare(ring: Ring, role: Role, attend: (session: S, callId: string) => () => void): void {
    const session = this.create(ring, role);
    this.#entries.set(ring.callId, { session, accepted: false, letGo: attend(session, ring.callId) });
    void session.prepare();
  }

  #sweepLater(): void {
    this.#cancelSweep();
    this.#cancelSweep = this.timers.after(LEFT_LIMIT_MS, () => {
      this.#release((callId, entry) => !this.#ringing.has(callId) && !isWanted(entry));
      this.#cancelSweep = this.timers.after(UNTAKEN_LIMIT_MS, () => this.#release((callId) => !this.#ringing.has(callId)));
    });
  }

  #release(which: (callId: string, entry: Entry<S>) => boolean): void {
    for (const [callId, entry] of [...this.#entries]) {
      if (which(callId, entry)) {
        this.#entries.delete(callId);
        release(entry);
      }
    }
  }
}

function isWanted({ session, accepted }: Entry<Prepared>): boolean {
  return (accepted || session.answered) && !session.over;
}

/** What is over has said so itself, and what stands on the stage now may be another's. */
function release({ session, letGo }: Entry<Prepared>): void {
  if (!session.over) {
    session.dispose();
    letGo();
  }
}

/** @param ring its ticket is for the first attempt to connect */
export function createSession({ callId, ticket }: Ring, role: Role): CallSession {
  const environment = browserEnvironment();
  return new CallSession(callId, role, { ...environment, fetchTicket: startingWith(ticket, environment.fetchTicket) });
}

/** Those of this page; they outlive the elements that ring and show. */
export const preparedCalls = new PreparedCalls(createSession, browserTimers);
