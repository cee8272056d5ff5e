/** What a phone says of itself while it rings: one thing at a time, only what lasts, and nothing over and over. */

import type { NetworkFindings } from './network-check.js';
import type { PictureFault, PictureFindings } from './picture-check.js';

export type Hint = keyof NetworkFindings | PictureFault | 'tilted';

/** The most important first: whatever is behind it may be moot. */
export const HINTS: readonly Hint[] = ['offline', 'weak', 'covered', 'dark', 'tilted', 'blurred'];

/** What is left out cannot be told just now. */
export type Findings = NetworkFindings | PictureFindings | Readonly<Partial<Record<Hint, boolean>>>;

/** `hint` says what is the matter and what to do, `still` the same once more and shorter, `mended` that it is over. */
export interface Saying {
  readonly hint: Hint;
  readonly how: 'hint' | 'still' | 'mended';
}

/** Hands shake and cameras adjust themselves: what passes by itself is not worth a word. */
export const LASTS_MS = 2_000;
/** Longer, so that what comes and goes is neither mended nor new each time. */
export const GONE_MS = 3_000;
export const STILL_AFTER_MS = 30_000;
/** Time to hear a hint and to do something about it before the next comes. */
export const BETWEEN_HINTS_MS = 8_000;

interface Standing {
  /** As last found; undefined when it cannot be told. */
  found: boolean | undefined;
  since: number;
  /** When it was said, of what has been said and is not mended. */
  saidAt?: number;
  remindedOf?: boolean;
}

/** Times are in ms, of any clock that only goes forward. */
export class SelfCheck {
  readonly #standings = new Map<Hint, Standing>();
  #lastHintAt = -Infinity;

  /** @returns what is to be said now, if anything */
  observe(findings: Findings, now: number): Saying | undefined {
    const found: Readonly<Partial<Record<Hint, boolean>>> = findings;
    for (const hint of HINTS) {
      this.#note(hint, found[hint], now);
    }
    return this.#mended(now) ?? this.#next(now);
  }

  #note(hint: Hint, found: boolean | undefined, now: number): void {
    const standing = this.#standings.get(hint);
    if (!standing) {
      this.#standings.set(hint, { found, since: now });
    } else if (standing.found !== found) {
      standing.found = found;
      standing.since = now;
    }
  }

  #mended(now: number): Saying | undefined {
    for (const hint of HINTS) {
      const standing = this.#standings.get(hint);
      if (standing?.saidAt !== undefined && standing.found === false && now - standing.since >= GONE_MS) {
        this.#standings.set(hint, { found: false, since: standing.since });
        return { hint, how: 'mended' };
      }
    }
    return undefined;
  }

  #next(now: number): Saying | undefined {
    if (now - this.#lastHintAt < BETWEEN_HINTS_MS) {
      return undefined;
    }
    for (const hint of HINTS) {
      const standing = this.#standings.get(hint);
      const how = standing?.found && now - standing.since >= LASTS_MS ? dueOf(standing, now) : undefined;
      if (standing && how) {
        standing.saidAt = now;
        standing.remindedOf = how === 'still';
        this.#lastHintAt = now;
        return { hint, how };
      }
    }
    return undefined;
  }
}

function dueOf({ saidAt, remindedOf }: Standing, now: number): 'hint' | 'still' | undefined {
  if (saidAt === undefined) {
    return 'hint';
  }
  return !remindedOf && now - saidAt >= STILL_AFTER_MS ? 'still' : undefined;
}
