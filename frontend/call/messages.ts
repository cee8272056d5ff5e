/** The signalling messages of both directions and the parsers that let nothing else in; docs/signalling.md is their specification. */

import { MalformedMessage, bool, candidate, description, filled, iceServers, oneOf, parseObject } from './message-fields.js';

export type Role = 'requester' | 'volunteer';

export const END_REASONS = [
  'hung-up-by-requester',
  'hung-up-by-volunteer',
  'lost',
  'never-connected',
  'ended-by-moderator',
] as const;

export type EndReason = (typeof END_REASONS)[number];

export interface SessionDescription {
  type: 'offer' | 'answer' | 'rollback';
  sdp: string;
}

export type DescriptionMessage = { type: 'description'; description: SessionDescription };
export type CandidateMessage = { type: 'candidate'; candidate: RTCIceCandidateInit };
export type JoinedMessage = {
  type: 'joined';
  role: Role;
  polite: boolean;
  peerPresent: boolean;
  iceServers: RTCIceServer[];
};

export type ClientMessage =
  | { type: 'join'; ticket: string }
  | DescriptionMessage
  | CandidateMessage
  | { type: 'first-frame' }
  | { type: 'hang-up' }
  | { type: 'pong' };

export type ServerMessage =
  | JoinedMessage
  | { type: 'peer-joined' }
  | { type: 'peer-left' }
  | DescriptionMessage
  | CandidateMessage
  | { type: 'ended'; reason: EndReason }
  | { type: 'ping' };

/** @throws MalformedMessage when the text is not a message that a server sends */
export function parseServerMessage(text: string): ServerMessage {
  const message = parseObject(text);
  switch (message['type']) {
    case 'joined':
      return {
        type: 'joined',
        role: oneOf(message, 'role', ['requester', 'volunteer']),
        polite: bool(message, 'polite'),
        peerPresent: bool(message, 'peerPresent'),
        iceServers: iceServers(message['iceServers']),
      };
    case 'description':
      return { type: 'description', description: description(message) };
    case 'candidate':
      return { type: 'candidate', candidate: candidate(message) };
    case 'ended':
      return { type: 'ended', reason: oneOf(message, 'reason', END_REASONS) };
    case 'peer-joined':
    case 'peer-left':
    case 'ping':
      return { type: message['type'] };
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
    case 'description':
      return { type: 'description', description: description(message) };
    case 'candidate':
      return { type: 'candidate', candidate: candidate(message) };
    case 'first-frame':
    case 'hang-up':
    case 'pong':
      return { type: message['type'] };
    default:
      throw new MalformedMessage('unknown type');
  }
}
