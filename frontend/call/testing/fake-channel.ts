/** Two ends of a data channel for tests. What one end sends waits until it is delivered. */

type Data = string | ArrayBuffer;

export class FakeChannel {
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onbufferedamountlow: (() => void) | null = null;
  bufferedAmountLowThreshold = 0;
  binaryType = 'blob';
  readyState: RTCDataChannelState = 'connecting';
  readonly waiting: Data[] = [];
  /** The most that ever waited, in bytes. */
  mostBuffered = 0;
  other: FakeChannel | undefined;

  get bufferedAmount(): number {
    return this.waiting.reduce((sum, data) => sum + sizeOf(data), 0);
  }

  send(data: Data): void {
    if (this.readyState !== 'open') {
      throw new DOMException('not open', 'InvalidStateError');
    }
    this.waiting.push(data);
    this.mostBuffered = Math.max(this.mostBuffered, this.bufferedAmount);
  }

  opens(): void {
    this.readyState = 'open';
    this.onopen?.();
  }

  closes(): void {
    this.readyState = 'closed';
    this.waiting.length = 0;
    this.onclose?.();
  }

  /** The network takes so many messages on; all of them unless told. */
  deliver(count = this.waiting.length): void {
    for (let i = 0; i < count && this.waiting.length > 0; i += 1) {
      const before = this.bufferedAmount;
      const data = this.waiting.shift()!;
      this.other?.hears(data);
      const threshold = this.bufferedAmountLowThreshold;
      if (before > threshold && this.bufferedAmount <= threshold) {
        this.onbufferedamountlow?.();
      }
    }
  }

  hears(data: unknown): void {
    this.onmessage?.({ data });
  }

  /** What has been said and not delivered yet, as the other side would read it. */
  get said(): unknown[] {
    return this.waiting.map((data) => (typeof data === 'string' ? JSON.parse(data) : data));
  }
}

function sizeOf(data: Data): number {
  return typeof data === 'string' ? data.length : data.byteLength;
}

export function linked(): [FakeChannel, FakeChannel] {
  const [one, other] = [new FakeChannel(), new FakeChannel()];
  one.other = other;
  other.other = one;
  return [one, other];
}

export const asChannel = (channel: FakeChannel) => channel as unknown as RTCDataChannel;
