import { describe, expect, it } from 'vitest';
import {
  BETWEEN_HINTS_MS,
  type Findings,
  GONE_MS,
  HINTS,
  type Hint,
  LASTS_MS,
  STILL_AFTER_MS,
  SelfCheck,
} from './self-check.js';
import { randomFrom } from './testing/pictures.js';

const STEP = 500;
const FINE = Object.fromEntries(HINTS.map((hint) => [hint, false])) as Record<Hint, boolean>;
const only = (...faults: Hint[]) => ({ ...FINE, ...Object.fromEntries(faults.map((fault) => [fault, true])) });

/** Shows a phone one state after the other, and keeps what it says, with the time. */
class Phone {
  readonly said: string[] = [];
  now = 0;
  readonly #check = new SelfCheck();

  is(findings: Findings, milliseconds: number): this {
    for (const end = this.now + milliseconds; this.now < end; this.now += STEP) {
      const saying = this.#check.observe(findings, this.now);
      if (saying) {
        this.said.push(`${this.now}: ${saying.how} ${saying.hint}`);
      }
    }
    return this;
  }
}

describe('a phone that checks itself', () => {
  it('says nothing when all is well, or when nothing can be told', () => {
    expect(new Phone().is(FINE, 60_000).is({}, 60_000).said).toEqual([]);
  });

  it('says what lasts for two seconds', () => {
    expect(new Phone().is(only('dark'), LASTS_MS).said).toEqual([]);
    expect(new Phone().is(only('dark'), LASTS_MS + STEP).said).toEqual(['2000: hint dark']);
  });

  it('says it once, once more after half a minute, and then no more', () => {
    expect(new Phone().is(only('covered'), 300_000).said).toEqual(['2000: hint covered', '32000: still covered']);
  });

  it('says that it is mended, once and for all', () => {
    expect(new Phone().is(only('dark'), 5_000).is(FINE, 60_000).said).toEqual(['2000: hint dark', '8000: mended dark']);
  });

  it('says it again when it comes back after it was mended', () => {
    const phone = new Phone().is(only('dark'), 5_000).is(FINE, 10_000).is(only('dark'), 5_000);
    expect(phone.said).toEqual(['2000: hint dark', '8000: mended dark', '17000: hint dark']);
  });

  it('says nothing of what goes away for a moment and returns', () => {
    const phone = new Phone().is(only('dark'), 5_000).is(FINE, GONE_MS - STEP).is(only('dark'), 10_000);
    expect(phone.said).toEqual(['2000: hint dark']);
  });

  it('says nothing of what comes for moments only', () => {
    const phone = new Phone();
    for (let turn = 0; turn < 20; turn += 1) {
      phone.is(only('blurred'), LASTS_MS - STEP).is(FINE, STEP);
    }
    expect(phone.said).toEqual([]);
  });

  it('does not say that it is mended when that cannot be told', () => {
    expect(new Phone().is(only('blurred'), 5_000).is({ covered: false }, 60_000).said).toEqual(['2000: hint blurred']);
  });

  it('counts anew after it could not look', () => {
    const phone = new Phone().is(only('dark'), 1_500).is({}, STEP).is(only('dark'), 1_500);
    expect(phone.said).toEqual([]);
  });

  it('says the most important first, and leaves time to act on it before the next', () => {
    const phone = new Phone().is(only('blurred', 'tilted', 'weak'), 30_000);
    expect(phone.said).toEqual(['2000: hint weak', '10000: hint tilted', '18000: hint blurred']);
  });

  it('says the next without delay when that time is over', () => {
    const phone = new Phone().is(only('weak'), 20_000).is(only('weak', 'dark'), 5_000);
    expect(phone.said.at(-1)).toBe('22000: hint dark');
  });

  it('tells of one mended thing after the other', () => {
    const phone = new Phone().is(only('offline', 'tilted'), 15_000).is(FINE, 10_000);
    expect(phone.said.slice(2)).toEqual(['18000: mended offline', '18500: mended tilted']);
  });
});

describe('whatever happens to a phone', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('it neither chatters nor contradicts itself (%i)', (seed) => {
    const random = randomFrom(seed);
    const check = new SelfCheck();
    const open = new Map<Hint, { saidAt: number; reminded: boolean }>();
    const history: Array<Partial<Record<Hint, boolean>>> = [];
    let findings: Partial<Record<Hint, boolean>> = {};
    let lastHintAt = -Infinity;
    for (let now = 0; now < 180_000; now += STEP) {
      if (random() < 0.15) {
        findings = Object.fromEntries(HINTS.filter(() => random() < 0.8).map((hint) => [hint, random() < 0.4]));
      }
      history.push(findings);
      const saying = check.observe(findings, now);
      if (!saying) {
        continue;
      }
      const { hint, how } = saying;
      const lastly = (milliseconds: number) => history.slice(-milliseconds / STEP - 1).map((found) => found[hint]);
      if (how === 'mended') {
        expect(open.delete(hint)).toBe(true);
        expect(lastly(GONE_MS).every((found) => found === false)).toBe(true);
        continue;
      }
      expect(lastly(LASTS_MS).every((found) => found === true)).toBe(true);
      expect(now - lastHintAt).toBeGreaterThanOrEqual(BETWEEN_HINTS_MS);
      lastHintAt = now;
      if (how === 'hint') {
        expect(open.has(hint)).toBe(false);
        open.set(hint, { saidAt: now, reminded: false });
      } else {
        expect(open.get(hint)?.reminded).toBe(false);
        expect(now - open.get(hint)!.saidAt).toBeGreaterThanOrEqual(STILL_AFTER_MS);
        open.set(hint, { saidAt: now, reminded: true });
      }
    }
  });
});
