/** Session descriptions without addresses: those travel as candidates, which the server holds back while it still rings. */

import type { SessionDescription } from './messages.js';

const ANYWHERE = 'IN IP4 0.0.0.0';
/** What RFC 8829, 5.2.1 writes where the address is not known yet. */
const DISCARD_PORT = 9;

/** @returns the same description as it would be before any address was found */
export function withoutAddresses({ type, sdp }: SessionDescription): SessionDescription {
  const lines = sdp.split(/\r?\n/).filter((line) => !/^a=(candidate|end-of-candidates)\b/.test(line));
  return { type, sdp: lines.map(bare).join('\r\n') };
}

function bare(line: string): string {
  if (line.startsWith('c=')) {
    return `c=${ANYWHERE}`;
  }
  if (line.startsWith('a=rtcp:')) {
    return `a=rtcp:${DISCARD_PORT} ${ANYWHERE}`;
  }
  // Port 0 says that the line is not used at all.
  return line.replace(/^(m=\S+) (?!0 )\d+/, `$1 ${DISCARD_PORT}`);
}
