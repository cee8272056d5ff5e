import { describe, expect, it, vi } from 'vitest';
import { warmUpConnections } from './warm-up.js';

describe('warming up', () => {
  it('makes an offer that goes nowhere, and leaves nothing behind', async () => {
    const connection = { addTransceiver: vi.fn(), createOffer: vi.fn(async () => ({})), setLocalDescription: vi.fn(), close: vi.fn() };
    await warmUpConnections(() => connection as unknown as RTCPeerConnection);
    expect(connection.createOffer).toHaveBeenCalledOnce();
    expect(connection.setLocalDescription).not.toHaveBeenCalled();
    expect(connection.close).toHaveBeenCalledOnce();
  });

  it('harms nobody where there are no connections', async () => {
    await warmUpConnections(() => {
      throw new Error('no such thing here');
    });
  });
});
