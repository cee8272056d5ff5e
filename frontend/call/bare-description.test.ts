import { describe, expect, it } from 'vitest';
import { withoutAddresses } from './bare-description.js';

const text = (...lines: string[]) => [...lines, ''].join('\r\n');

describe('a description without addresses', () => {
  it('is what the browser would have written before it found any', () => {
    const found = text(
      'v=0',
      'o=- 4611731400430051336 2 IN IP4 127.0.0.1',
      'm=video 51234 UDP/TLS/RTP/SAVPF 96 97',
      'c=IN IP4 192.0.2.7',
      'a=rtcp:51235 IN IP4 192.0.2.7',
      'a=candidate:1 1 udp 2122260223 192.0.2.7 51234 typ host',
      'a=ice-ufrag:8hhY',
      'a=end-of-candidates',
      'a=mid:0',
    );
    expect(withoutAddresses({ type: 'offer', sdp: found })).toEqual({
      type: 'offer',
      sdp: text(
        'v=0',
        'o=- 4611731400430051336 2 IN IP4 127.0.0.1',
        'm=video 9 UDP/TLS/RTP/SAVPF 96 97',
        'c=IN IP4 0.0.0.0',
        'a=rtcp:9 IN IP4 0.0.0.0',
        'a=ice-ufrag:8hhY',
        'a=mid:0',
      ),
    });
  });

  it('hides addresses of IPv6 as well', () => {
    const found = text('m=audio 40000 UDP/TLS/RTP/SAVPF 111', 'c=IN IP6 2001:db8::7', 'a=rtcp:40001 IN IP6 2001:db8::7');
    expect(withoutAddresses({ type: 'answer', sdp: found }).sdp).not.toMatch(/2001|4000/);
  });

  it('keeps a line refused that is refused, and one that rests as it rests', () => {
    const refused = text('m=video 0 UDP/TLS/RTP/SAVPF 96', 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel');
    expect(withoutAddresses({ type: 'answer', sdp: refused }).sdp).toBe(refused);
  });

  it('ends every line as SDP wants it, also where the browser did not', () => {
    expect(withoutAddresses({ type: 'offer', sdp: 'v=0\ns=-\n' }).sdp).toBe('v=0\r\ns=-\r\n');
  });
});
