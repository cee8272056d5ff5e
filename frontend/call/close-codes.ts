/** What a page does when the server closes its socket. docs/signalling.md says what each code means. */

/** Why another attempt would only be refused again. */
export type Final = 'over' | 'refused' | 'displaced' | 'fault';

export type AfterClose =
  | { kind: 'final'; why: Final }
  /** Nothing is wrong with the line. */
  | { kind: 'come-back' }
  | { kind: 'come-back-slower' }
  | { kind: 'join-anew' }
  /** The ticket or the token was not believed. */
  | { kind: 'not-believed' };

const AFTER: Readonly<Record<number, AfterClose>> = {
  1003: { kind: 'final', why: 'fault' },
  1009: { kind: 'final', why: 'fault' },
  4400: { kind: 'final', why: 'fault' },
  4401: { kind: 'not-believed' },
  4403: { kind: 'final', why: 'refused' },
  4409: { kind: 'final', why: 'displaced' },
  4410: { kind: 'final', why: 'over' },
  4412: { kind: 'join-anew' },
  4429: { kind: 'come-back-slower' },
};

export const afterClose = (code: number): AfterClose => AFTER[code] ?? { kind: 'come-back' };
