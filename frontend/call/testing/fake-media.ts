/** Tracks and streams for tests: they can be live, muted or ended, and nothing else. */

export class FakeTrack extends EventTarget {
  muted = false;
  readyState: 'live' | 'ended' = 'live';
  enabled = true;
  contentHint = '';

  constructor(readonly kind: 'audio' | 'video') {
    super();
  }

  getConstraints(): object {
    return {};
  }

  getSettings(): object {
    return {};
  }

  /** Another app has the device, and the browser sends black or silence meanwhile. */
  mutes(): void {
    this.muted = true;
    this.dispatchEvent(new Event('mute'));
  }

  /** The device is gone, or another app has it. */
  ends(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }

  stop(): void {
    this.readyState = 'ended';
  }
}

export class FakeStream {
  readonly tracks: FakeTrack[];

  constructor(...tracks: FakeTrack[]) {
    this.tracks = tracks;
  }

  addTrack(track: unknown): void {
    this.tracks.push(track as FakeTrack);
  }

  removeTrack(track: unknown): void {
    this.tracks.splice(this.tracks.indexOf(track as FakeTrack), 1);
  }

  getTracks(): FakeTrack[] {
    return this.tracks;
  }

  getVideoTracks(): FakeTrack[] {
    return this.tracks.filter(({ kind }) => kind === 'video');
  }

  getAudioTracks(): FakeTrack[] {
    return this.tracks.filter(({ kind }) => kind === 'audio');
  }
}

export const asTrack = (track: FakeTrack) => track as unknown as MediaStreamTrack;
export const asStream = (stream: FakeStream) => stream as unknown as MediaStream;
