import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SMALL_FOR_MS } from './encoding.js';
import { BETWEEN_LOOKS_MS, PictureTuning, availableOf } from './picture-tuning.js';
import { FakeTrack } from './testing/fake-media.js';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';

const camera = new FakeTrack('video');
let timers: ManualTimers;
let warn: ReturnType<typeof vi.fn<(what: string, error: unknown) => void>>;
let tuning: PictureTuning;
let sender: ReturnType<typeof fakeSender>;

function fakeSender() {
  let parameters: Record<string, unknown> = { encodings: [{ active: true }] };
  return {
    track: camera as FakeTrack | null,
    available: undefined as number | undefined,
    get parameters() {
      return parameters as { degradationPreference?: string; encodings: Array<Record<string, unknown>> };
    },
    getParameters: () => structuredClone(parameters),
    setParameters: vi.fn(async (next: Record<string, unknown>) => {
      parameters = next;
    }),
    async getStats() {
      return new Map([['pair', { type: 'candidate-pair', nominated: true, availableOutgoingBitrate: this.available }]]);
    },
  };
}

const preferred = vi.fn<(codecs: Array<{ mimeType: string }>) => void>();
const transceiverOf = (of: typeof sender) => ({ sender: of, setCodecPreferences: preferred }) as unknown as RTCRtpTransceiver;

beforeEach(() => {
  vi.clearAllMocks();
  camera.contentHint = '';
  timers = new ManualTimers();
  warn = vi.fn();
  sender = fakeSender();
  const codecs = () => [{ mimeType: 'video/H264' }, { mimeType: 'video/VP8' }] as RTCRtpCodec[];
  tuning = new PictureTuning({ timers, codecs, warn });
});

function connect(transceiver: RTCRtpTransceiver): void {
  tuning.handleTransceiver(transceiver);
  tuning.handleConnected();
  timers.advance(SMALL_FOR_MS);
}

async function look(available: number): Promise<void> {
  sender.available = available;
  timers.advance(BETWEEN_LOOKS_MS);
  await settle();
}

describe('the tuning of the picture', () => {
  it('makes a fresh connection fit for reading before its first offer', async () => {
    connect(transceiverOf(sender));
    expect(preferred.mock.calls[0]![0].map(({ mimeType }) => mimeType)).toEqual(['video/VP8', 'video/H264']);
    expect(camera.contentHint).toBe('text');
    await settle();
    expect(sender.parameters.degradationPreference).toBe('maintain-resolution');
    expect(sender.parameters.encodings[0]).toMatchObject({ active: true, maxFramerate: 5, scaleResolutionDownBy: 1 });
  });

  it('has the first picture come small, and is whole from a moment after the connection stands', async () => {
    tuning.handleTransceiver(transceiverOf(sender));
    timers.advance(SMALL_FOR_MS);
    await settle();
    expect(sender.parameters.encodings[0]).toMatchObject({ maxFramerate: 30, scaleResolutionDownBy: 4 });
    tuning.handleConnected();
    timers.advance(SMALL_FOR_MS);
    await settle();
    expect(sender.parameters.encodings[0]).toMatchObject({ maxFramerate: 5, scaleResolutionDownBy: 1 });
  });

  it('begins with the codec that is ready soonest, and goes on with the better one when the line has been measured', async () => {
    const quick = { mimeType: 'video/VP8' };
    expect(tuning.encodings()).toEqual([{ scaleResolutionDownBy: 4, codec: quick }]);
    connect(transceiverOf(sender));
    await settle();
    expect(sender.parameters.encodings[0]).toMatchObject({ scaleResolutionDownBy: 1, codec: quick });
    expect(sender.parameters.encodings[0]).not.toHaveProperty('soon');
    await look(400_000);
    expect(sender.parameters.encodings[0]).not.toHaveProperty('codec');
  });

  it('leaves the codec to a browser that does not tell what it has', () => {
    const silent = new PictureTuning({ timers, codecs: () => [], warn });
    expect(silent.encodings()).toEqual([{ scaleResolutionDownBy: 4 }]);
  });

  it('does not leave the picture small when the browser is busy with other parameters', async () => {
    connect(transceiverOf(sender));
    sender.setParameters.mockRejectedValueOnce(new DOMException('', 'InvalidStateError'));
    sender.setParameters.mockRejectedValueOnce(new DOMException('', 'InvalidStateError'));
    await settle();
    await look(400_000);
    expect(sender.parameters.encodings[0]).toMatchObject({ scaleResolutionDownBy: 1 });
  });

  it('follows what the line carries', async () => {
    connect(transceiverOf(sender));
    await look(3_000_000);
    expect(sender.parameters.encodings[0]).toMatchObject({ maxFramerate: 10 });
    await look(100_000);
    expect(sender.parameters.encodings[0]).toMatchObject({ maxFramerate: 2, maxBitrate: 300_000 });
  });

  it('leaves the encoder alone while nothing changes', async () => {
    connect(transceiverOf(sender));
    await look(400_000);
    const before = sender.setParameters.mock.calls.length;
    await look(401_000);
    expect(sender.setParameters.mock.calls.length).toBe(before);
  });

  it('turns to motion for somebody who walks, and back', async () => {
    connect(transceiverOf(sender));
    await look(400_000);
    tuning.setPurpose('walking');
    await settle();
    expect(camera.contentHint).toBe('motion');
    expect(sender.parameters.degradationPreference).toBe('maintain-framerate');
    expect(sender.parameters.encodings[0]).toEqual({ active: true, maxFramerate: 30, scaleResolutionDownBy: 1 });
    tuning.setPurpose('reading');
    await settle();
    expect(camera.contentHint).toBe('text');
    expect(sender.parameters.degradationPreference).toBe('maintain-resolution');
  });

  it('tunes the connection that takes the place of another as that one was', async () => {
    tuning.setPurpose('walking');
    connect(transceiverOf(sender));
    await settle();
    const fresh = fakeSender();
    connect(transceiverOf(fresh));
    await settle();
    expect(fresh.parameters.degradationPreference).toBe('maintain-framerate');
  });

  it('tells another camera its purpose too', async () => {
    connect(transceiverOf(sender));
    const other = new FakeTrack('video');
    sender.track = other;
    await look(400_000);
    expect(other.contentHint).toBe('text');
  });

  it('goes on in words for us when the browser refuses', async () => {
    sender.setParameters.mockRejectedValue(new DOMException('no', 'InvalidModificationError'));
    preferred.mockImplementationOnce(() => {
      throw new DOMException('no', 'InvalidModificationError');
    });
    connect(transceiverOf(sender));
    await settle();
    expect(warn).toHaveBeenCalledTimes(3);
  });

  it('asks nothing of a connection that is closed', async () => {
    connect(transceiverOf(sender));
    await settle();
    const stats = vi.spyOn(sender, 'getStats');
    tuning.close();
    await look(400_000);
    expect(stats).not.toHaveBeenCalled();
    expect(timers.pending).toBe(0);
  });
});

describe('what the line carries', () => {
  const report = (...stats: object[]) => new Map(stats.map((one, id) => [`${id}`, one])) as unknown as RTCStatsReport;

  it('is what the pair in use says', () => {
    const other = { type: 'candidate-pair', nominated: false, availableOutgoingBitrate: 9 };
    const used = { type: 'candidate-pair', nominated: true, availableOutgoingBitrate: 300_000 };
    expect(availableOf(report(other, used))).toBe(300_000);
  });

  it('is unknown where the browser does not tell', () => {
    expect(availableOf(report({ type: 'candidate-pair', nominated: true }, { type: 'codec' }))).toBeUndefined();
  });
});
