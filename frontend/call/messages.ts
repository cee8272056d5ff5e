/** The signalling messages of both directions and the parsers that let nothing else in; docs/signalling.md is their specification. */

import {
  type Fields,
  MalformedMessage,
  bool,
  candidate,
  candidates,
  count,
  description,
  filled,
  iceServers,
  oneOf,
  parseObject,
} from './message-fields.js';

export type Role = 'requester' | 'volunteer';

/** A call is there from its ring on; addresses and media are for one that has been answered. */
export type Phase = 'ringing' | 'answered';

export const END_REASONS = [
  'hung-up-by-requester',
  'hung-up-by-volunteer',
  'lost',
  'never-connected',
  'ended-by-moderator',
  'not-answered',
] as const;

export type EndReason = (typeof END_REASONS)[number];

export interface SessionDescription {
  type: 'offer' | 'answer' | 'rollback';
  sdp: string;
}

export type DescriptionMessage = { type: 'description'; description: SessionDescription };
export type CandidateMessage = { type: 'candidate'; candidate: RTCIceCandidateInit };

/** What a page says of the call: numbered on its way, and said again when it got lost. */
export type Saying =
  | DescriptionMessage
  | CandidateMessage
  | { type: 'accept' }
  | { type: 'first-frame' }
  | { type: 'hang-up' }
  | { type: 'away' }
  | { type: 'back' };

/** What a page is told of the call, numbered as well. */
export type Telling =
  | DescriptionMessage
  | CandidateMessage
  | { type: 'answered'; candidates: RTCIceCandidateInit[] }
  | { type: 'peer-joined' }
  | { type: 'peer-left' }
  | { type: 'peer-away' }
  | { type: 'peer-back' }
  | { type: 'ended'; reason: EndReason };

/** Counted from 1 in each direction, for as long as the page stays, over all of its sockets. */
export type Numbered<M> = M & { n: number };

export type JoinedMessage = {
  type: 'joined';
  role: Role;
  polite: boolean;
  phase: Phase;
  peerPresent: boolean;
  iceServers: RTCIceServer[];
  iceTransportPolicy: RTCIceTransportPolicy;
  /** Opens the next socket, once; a secret. */
  resume: string;
};

/** The ICE servers are told anew: their passwords may have run out. */
export type ResumedMessage = { type: 'resumed'; received: number; iceServers: RTCIceServer[] };

/** `received` is always the highest number that has arrived at the sender of the message, 0 before the first. */
export type ClientMessage =
  | { type: 'join'; ticket: string }
  | { type: 'resume'; token: string; received: number }
  | { type: 'pong'; received: number }
  | { type: 'ack'; received: number }
  | Numbered<Saying>;

export type ServerMessage =
  | JoinedMessage
  | ResumedMessage
  | { type: 'ping'; received: number }
  | Numbered<Telling>;

/** @throws MalformedMessage when the text is not a message that a server sends */
export function parseServerMessage(text: string): ServerMessage {
  const message = parseObject(text);
  switch (message['type']) {
    case 'joined':
      return joined(message);
    case 'resumed':
      return { type: 'resumed', received: count(message, 'received', 0), iceServers: iceServers(message['iceServers']) };
    case 'ping':
      return { type: 'ping', received: count(message, 'received', 0) };
    case 'description':
      return { type: 'description', n: number(message), description: description(message) };
    case 'candidate':
      return { type: 'candidate', n: number(message), candidate: candidate(message) };
    case 'ended':
      return { type: 'ended', n: number(message), reason: oneOf(message, 'reason', END_REASONS) };
    case 'answered':
      return { type: 'answered', n: number(message), candidates: candidates(message) };
    case 'peer-joined':
    case 'peer-left':
    case 'peer-away':
    case 'peer-back':
      return { type: message['type'], n: number(message) };
    default:
      throw new MalformedMessage('unknown type');
  }
}

/** @throws MalformedMessage when the text is not a message that a client sends */
export function parseClientMessage(text: string): ClientMessage {
  const message = parseObject(text);
  switch (message['type']) {
    case 'join':
      return { type: 'join', ticket: filled(message, 'ticket') };
    case 'resume':
      return { type: 'resume', token: filled(message, 'token'), received: count(message, 'received', 0) };
    case 'pong':
    case 'ack':
      return { type: message['type'], received: count(message, 'received', 0) };
    case 'description':
      return { type: 'description', n: number(message), description: description(message) };
    case 'candidate':
      return { type: 'candidate', n: number(message), candidate: candidate(message) };
    case 'accept':
    case 'first-frame':
    case 'hang-up':
    case 'away':
    case 'back':
      return { type: message['type'], n: number(message) };
    default:
      throw new MalformedMessage('unknown type');
  }
}

function joined(message: Fields): JoinedMessage {
  return {
    type: 'joined',
    role: oneOf(message, 'role', ['requester', 'volunteer']),
    polite: bool(message, 'polite'),
    phase: oneOf(message, 'phase', ['ringing', 'answered']),
    peerPresent: bool(message, 'peerPresent'),
    iceServers: iceServers(message['iceServers']),
    iceTransportPolicy: oneOf(message, 'iceTransportPolicy', ['all', 'relay']),
    resume: filled(message, 'resume'),
  };
}

function number(message: Fields): number {
  return count(message, 'n', 1);
}
