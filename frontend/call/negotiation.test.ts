import { describe, expect, it, vi } from 'vitest';
import type { Role, SessionDescription } from './messages.js';
import { openChannels } from './channels.js';
import { Negotiation } from './negotiation.js';
import { FakePeerConnection, asConnection } from './testing/fake-peer-connection.js';
import { settle } from './testing/settle.js';

class Side {
  readonly connection = new FakePeerConnection();
  readonly said: SessionDescription[] = [];
  readonly candidates: RTCIceCandidateInit[] = [];
  readonly fault = vi.fn();
  readonly answering = vi.fn();
  readonly negotiation: Negotiation;

  constructor(polite: boolean, role: Role = 'requester') {
    this.negotiation = new Negotiation(asConnection(this.connection), { polite, role }, {
      description: (description) => this.said.push(description),
      candidate: (candidate) => this.candidates.push(candidate),
      answering: this.answering,
      fault: this.fault,
    });
  }

  async hears(other: Side): Promise<void> {
    for (const description of other.said.splice(0)) {
      await this.negotiation.handleDescription(description);
    }
    await settle();
  }
}

function pair() {
  return { requester: new Side(false), volunteer: new Side(true) };
}

describe('the negotiation', () => {
  it('is an offer and an answer when one side starts', async () => {
    const { requester, volunteer } = pair();
    requester.connection.addTransceiver('video', { direction: 'sendonly' });
    await settle();
    await volunteer.hears(requester);
    expect(volunteer.answering).toHaveBeenCalledOnce();
    await requester.hears(volunteer);
    expect([requester, volunteer].map(({ connection }) => connection.signalingState)).toEqual(['stable', 'stable']);
    expect(requester.answering).not.toHaveBeenCalled();
  });

  it('is begun by the side that sends the picture, however early the other has something to add', async () => {
    const requester = new Side(false);
    const volunteer = new Side(true, 'volunteer');
    openChannels(asConnection(volunteer.connection));
    await settle();
    expect(volunteer.said).toEqual([]);
    openChannels(asConnection(requester.connection));
    await settle();
    await volunteer.hears(requester);
    expect(volunteer.said.map(({ type }) => type)).toEqual(['answer']);
    volunteer.connection.restartIce();
    await settle();
    expect(volunteer.said.map(({ type }) => type)).toEqual(['answer', 'offer']);
  });

  it('survives offers that cross: the polite side gives way and offers again', async () => {
    const { requester, volunteer } = pair();
    requester.connection.restartIce();
    volunteer.connection.restartIce();
    await settle();
    const refused = volunteer.said.splice(0);
    await volunteer.hears(requester);
    for (const offer of refused) {
      await requester.negotiation.handleDescription(offer);
    }
    expect(requester.connection.remoteDescription).toBeNull();
    expect(volunteer.connection.rollbacks).toBe(1);
    await requester.hears(volunteer);
    await volunteer.hears(requester);
    expect(requester.connection.rollbacks).toBe(0);
    expect([requester, volunteer].map(({ connection }) => connection.signalingState)).toEqual(['stable', 'stable']);
    expect(volunteer.connection.remoteDescription?.type).toBe('answer');
    expect(requester.fault).not.toHaveBeenCalled();
    expect(volunteer.fault).not.toHaveBeenCalled();
  });

  it('refuses an offer that crosses one still being made', async () => {
    const { requester, volunteer } = pair();
    volunteer.connection.restartIce();
    await settle();
    requester.connection.onnegotiationneeded?.();
    await requester.hears(volunteer);
    expect(requester.said.map(({ type }) => type)).toEqual(['offer']);
    expect(requester.connection.remoteDescription).toBeNull();
  });

  it('keeps quiet about candidates of an offer that it has ignored', async () => {
    const { requester, volunteer } = pair();
    requester.connection.restartIce();
    volunteer.connection.restartIce();
    await settle();
    await requester.hears(volunteer);
    await requester.negotiation.handleCandidate({ candidate: 'one' });
    expect(requester.fault).not.toHaveBeenCalled();
  });

  it('reports a candidate that fits nothing', async () => {
    const { volunteer } = pair();
    await volunteer.negotiation.handleCandidate({ candidate: 'one' });
    expect(volunteer.fault).toHaveBeenCalledOnce();
  });

  it('reports an answer that nobody asked for, and takes the next offer', async () => {
    const { requester, volunteer } = pair();
    await volunteer.negotiation.handleDescription({ type: 'answer', sdp: '' });
    expect(volunteer.fault).toHaveBeenCalledOnce();
    requester.connection.restartIce();
    await settle();
    await volunteer.hears(requester);
    expect(volunteer.said.map(({ type }) => type)).toEqual(['answer']);
  });

  it('hands out candidates, the empty one that ends them too', () => {
    const { requester } = pair();
    requester.connection.finds({ candidate: 'one' });
    requester.connection.finds({ candidate: '' });
    requester.connection.onicecandidate?.({ candidate: null });
    expect(requester.candidates).toEqual([{ candidate: 'one' }, { candidate: '' }]);
  });

  it('sends its candidates again with the description that they belong to', async () => {
    const { requester } = pair();
    requester.connection.restartIce();
    await settle();
    requester.connection.localDescription!.sdp += 'a=ice-ufrag:new\r\na=candidate:1 1 udp 1 192.0.2.7 9 typ host\r\n';
    requester.connection.finds({ candidate: 'old', usernameFragment: 'old' });
    requester.connection.finds({ candidate: 'new', usernameFragment: 'new' });
    requester.candidates.splice(0);
    requester.negotiation.resend();
    expect(requester.candidates).toEqual([{ candidate: 'new', usernameFragment: 'new' }]);
    expect(requester.said.at(-1)?.sdp).not.toContain('192.0.2.7');
  });

  it('sends again only an offer that waits for its answer', async () => {
    const { requester, volunteer } = pair();
    requester.negotiation.resend();
    expect(requester.said).toEqual([]);
    requester.connection.restartIce();
    await settle();
    requester.negotiation.resend();
    expect(requester.said.map(({ type }) => type)).toEqual(['offer', 'offer']);
    await volunteer.hears(requester);
    volunteer.negotiation.resend();
    expect(volunteer.said.map(({ type }) => type)).toEqual(['answer', 'answer']);
  });
});
