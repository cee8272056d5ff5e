import { describe, expect, it } from 'vitest';
import { inOrder } from './codec-order.js';

const codecs = (...names: string[]) => names.map((name) => ({ mimeType: `video/${name}` }));
const names = (ordered: Array<{ mimeType: string }>) => ordered.map(({ mimeType }) => mimeType.replace('video/', ''));

describe('the order of codecs', () => {
  it('puts what sends print best first', () => {
    expect(names(inOrder(codecs('H264', 'VP8', 'AV1', 'VP9')))).toEqual(['VP9', 'VP8', 'AV1', 'H264']);
  });

  it('leaves nothing out, and keeps what repairs losses and what it does not know behind, in their order', () => {
    expect(names(inOrder(codecs('rtx', 'H265', 'VP8', 'red', 'ulpfec')))).toEqual(['VP8', 'rtx', 'H265', 'red', 'ulpfec']);
  });

  it('keeps the profiles of one codec as the browser has them', () => {
    const profiles = [
      { mimeType: 'video/VP9', sdpFmtpLine: 'profile-id=0' },
      { mimeType: 'video/VP8' },
      { mimeType: 'video/VP9', sdpFmtpLine: 'profile-id=2' },
    ];
    expect(inOrder(profiles).map(({ sdpFmtpLine }) => sdpFmtpLine)).toEqual(['profile-id=0', 'profile-id=2', undefined]);
  });
});
