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

/** A change of pages is over in less; the camera is not held for longer than that by a ring that nobody listens to. */
export const LEFT_LIMIT_MS = 3_000;
/** What has been answered waits for a slow page as long as the other side would wait for it. */
export const UNTAKEN_LIMIT_MS = 45_000;

export type Prepared = Pick<CallSession, 'prepare' | 'accept' | 'dispose' | 'answered' | 'over'>;

interface Entry<S> {
  session: S;
  accepted: boolean;
  /** For whoever has shown something of it. */
  letGo(): void;
}

export class PreparedCalls<S extends Prepared = CallSession> {
  readonly #entries = new Map<string, Entry<S>>();
  /** A call that has been taken is nobody's to prepare again, whoever still thinks that it rings. */
  readonly #taken = new Set<string>();
  #cancelLeaving = () => {};

  constructor(
    private readonly create: (ring: Ring, role: Role) => S,
    private readonly timers: Timers,
  ) {}

  /**
   * Prepares what rings and was not prepared, and lets go of what rings no more.
   *
   * @param attend is told of each new one, and answers with what is to be done when it is let go
   */
  keep(role: Role, rings: readonly Ring[], attend: (session: S) => () => void): void {
    this.#cancelLeaving();
    const ringing = new Set(rings.map(({ callId }) => callId));
    this.#release(([callId, entry]) => !ringing.has(callId) && !isWanted(entry));
    rings
      .filter(({ callId }) => !this.#entries.has(callId) && !this.#taken.has(callId))
      .forEach((ring) => this.#prepare(ring, role, attend));
  }

  /** The press on "Answer". */
  accept(callId: string): void {
    const entry = this.#entries.get(callId);
    if (entry && !entry.session.over) {
      entry.accepted = true;
      entry.session.accept();
    }
  }

  /** @returns the call, if it has been prepared and still goes; it is then the caller's */
  take(callId: string): S | undefined {
    const entry = this.#entries.get(callId);
    this.#entries.delete(callId);
    this.#taken.add(callId);
    return entry?.session.over ? undefined : entry?.session;
  }

  /** The page that rang is left. What has been answered waits for the page of the call. */
  leave(): void {
    this.#cancelLeaving();
    this.#cancelLeaving = this.timers.after(LEFT_LIMIT_MS, () => {
      this.#release(([, entry]) => !isWanted(entry));
      this.#cancelLeaving = this.timers.after(UNTAKEN_LIMIT_MS, () => this.#release(() => true));
    });
  }

  #prepare(ring: Ring, role: Role, attend: (session: S) => () => void): void {
    const session = this.create(ring, role);
    this.#entries.set(ring.callId, { session, accepted: false, letGo: attend(session) });
    void session.prepare();
  }

  #release(which: (entry: [string, Entry<S>]) => boolean): void {
    for (const [callId, entry] of [...this.#entries].filter(which)) {
      this.#entries.delete(callId);
      entry.session.dispose();
      entry.letGo();
    }
  }
}

function isWanted({ session, accepted }: Entry<Prepared>): boolean {
  return (accepted || session.answered) && !session.over;
}

function create({ callId, ticket }: Ring, role: Role): CallSession {
  const environment = browserEnvironment();
  return new CallSession(callId, role, { ...environment, fetchTicket: startingWith(ticket, environment.fetchTicket) });
}

/** Those of this page; they outlive the elements that ring and show. */
export const preparedCalls = new PreparedCalls(create, browserTimers);
