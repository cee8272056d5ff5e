import { describe, expect, it } from 'vitest';
import { lineFacts } from './line-facts.js';

const report = (...stats: object[]) => new Map<string, unknown>(stats.map((one, id) => [`${id}`, one]));
const coming = (more: object) => ({ type: 'inbound-rtp', kind: 'video', ...more });

describe('what the statistics say of a line', () => {
  it('counts from one look to the next on the side that receives', () => {
    const first = lineFacts(report(coming({ packetsReceived: 100, packetsLost: 10, freezeCount: 4 })));
    expect(first.facts).toEqual({});
    const second = lineFacts(
      report(coming({ packetsReceived: 180, packetsLost: 30, freezeCount: 5, framesPerSecond: 5, frameWidth: 1280, frameHeight: 720 })),
      first.counts,
    );
    expect(second.facts).toEqual({ lost: 0.2, halts: 1, frames: 5, width: 1280, height: 720 });
  });

  it('takes a packet that came late after all for no loss', () => {
    const { counts } = lineFacts(report(coming({ packetsReceived: 100, packetsLost: 10 })));
    expect(lineFacts(report(coming({ packetsReceived: 111, packetsLost: 9 })), counts).facts.lost).toBe(0);
  });

  it('tells the side that sends what the other one received, and what the line carries', () => {
    const { facts } = lineFacts(
      report(
        { type: 'outbound-rtp', kind: 'audio', framesPerSecond: 50 },
        { type: 'outbound-rtp', kind: 'video', framesPerSecond: 4, frameWidth: 1920, frameHeight: 1080 },
        { type: 'remote-inbound-rtp', kind: 'video', fractionLost: 0.1, roundTripTime: 0.3 },
        { type: 'candidate-pair', nominated: true, availableOutgoingBitrate: 310_000 },
      ),
    );
    expect(facts).toEqual({ lost: 0.1, roundTrip: 300, frames: 4, width: 1920, height: 1080, carries: 310_000 });
  });

  it('knows nothing of an empty report', () => {
    expect(lineFacts(report()).facts).toEqual({});
  });
});
