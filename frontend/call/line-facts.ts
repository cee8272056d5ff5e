/** What the browser's statistics say of a call's picture and its line, from one look to the next. */

/** What is left out is not known, or not yet. */
export interface LineFacts {
  /** The share of packets that got lost, 0 to 1. */
  readonly lost?: number;
  /** In ms, there and back. */
  readonly roundTrip?: number;
  /** Pictures a second. */
  readonly frames?: number;
  readonly width?: number;
  readonly height?: number;
  /** How often the picture stood still since the last look. */
  readonly halts?: number;
  /** What this side can send, in bit/s. */
  readonly carries?: number;
}

/** What the statistics count from the beginning. */
export interface Counts {
  readonly received: number;
  readonly lost: number;
  readonly halts: number;
}

type Stats = Readonly<Record<string, unknown>> & { readonly type: string };

/** @param before the counts at the last look */
export function lineFacts(report: Iterable<[string, unknown]>, before?: Counts): { facts: LineFacts; counts: Counts } {
  const all = Array.from(report, ([, stats]) => stats as Stats);
  const video = (type: string) => all.find((stats) => stats.type === type && stats['kind'] === 'video');
  const coming = video('inbound-rtp');
  const shown = coming ?? video('outbound-rtp');
  // The other side tells a sender how its packets arrive.
  const told = video('remote-inbound-rtp');
  const pair = all.find((stats) => stats.type === 'candidate-pair' && stats['nominated'] === true);
  const counts = {
    received: numberIn(coming, 'packetsReceived') ?? 0,
    lost: numberIn(coming, 'packetsLost') ?? 0,
    halts: numberIn(coming, 'freezeCount') ?? 0,
  };
  const roundTrip = numberIn(pair, 'currentRoundTripTime') ?? numberIn(told, 'roundTripTime');
  const facts = {
    lost: coming ? lostSince(before, counts) : numberIn(told, 'fractionLost'),
    roundTrip: roundTrip === undefined ? undefined : Math.round(roundTrip * 1_000),
    frames: numberIn(shown, 'framesPerSecond'),
    width: numberIn(shown, 'frameWidth'),
    height: numberIn(shown, 'frameHeight'),
    halts: coming && before ? counts.halts - before.halts : undefined,
    carries: coming ? undefined : numberIn(pair, 'availableOutgoingBitrate'),
  };
  return { facts: known(facts), counts };
}

function lostSince(before: Counts | undefined, now: Counts): number | undefined {
  if (!before) {
    return undefined;
  }
  // A packet that comes late after all makes the count smaller.
  const lost = Math.max(0, now.lost - before.lost);
  const sent = now.received - before.received + lost;
  return sent > 0 ? lost / sent : undefined;
}

function numberIn(stats: Stats | undefined, name: string): number | undefined {
  const value = stats?.[name];
  return typeof value === 'number' ? value : undefined;
}

function known(facts: Record<string, number | undefined>): LineFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
