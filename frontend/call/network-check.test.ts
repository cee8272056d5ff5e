import { describe, expect, it } from 'vitest';
import { networkFindings } from './network-check.js';

describe('the network', () => {
  it('that is not there is said to be so, and nothing else', () => {
    expect(networkFindings({ onLine: false, connection: { effectiveType: '2g' } })).toEqual({ offline: true });
  });

  it('whose strength the browser does not tell is not guessed at', () => {
    expect(networkFindings({ onLine: true })).toEqual({ offline: false });
  });

  it.each([
    ['2g', 5],
    ['slow-2g', 0.05],
    ['3g', 0.2],
    ['4g', 0],
  ])('of the kind %s with %d Mbit/s is weak', (effectiveType, downlink) => {
    expect(networkFindings({ onLine: true, connection: { effectiveType, downlink } })).toEqual({ offline: false, weak: true });
  });

  it.each([{ effectiveType: '4g', downlink: 10 }, { effectiveType: '3g', downlink: 0.7 }, { effectiveType: '4g' }, {}])(
    'like %j will do',
    (connection) => {
      expect(networkFindings({ onLine: true, connection })).toEqual({ offline: false, weak: false });
    },
  );

  it('on the threshold stays what it was', () => {
    const connection = { effectiveType: '4g', downlink: 0.4 };
    expect(networkFindings({ onLine: true, connection })).toMatchObject({ weak: false });
    expect(networkFindings({ onLine: true, connection }, { offline: false, weak: true })).toMatchObject({ weak: true });
  });

  it('of somebody who saves data is not weak for that', () => {
    const connection = { effectiveType: '4g', downlink: 10, saveData: true };
    expect(networkFindings({ onLine: true, connection })).toMatchObject({ weak: false });
  });
});
