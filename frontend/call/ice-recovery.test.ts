import { beforeEach, describe, expect, it } from 'vitest';
import { IceRecovery, PATIENCE_MS } from './ice-recovery.js';
import { FakePeerConnection, asConnection } from './testing/fake-peer-connection.js';
import { ManualTimers } from './testing/manual-timers.js';

let timers: ManualTimers;
let connection: FakePeerConnection;
let recovery: IceRecovery;

beforeEach(() => {
  timers = new ManualTimers();
  connection = new FakePeerConnection();
  recovery = new IceRecovery(asConnection(connection), timers);
});

describe('a broken way through the network', () => {
  it('is looked for anew after 2 s of interruption', () => {
    recovery.handleConnectionState('disconnected');
    timers.advance(PATIENCE_MS - 1);
    expect(connection.restarts).toBe(0);
    timers.advance(1);
    expect(connection.restarts).toBe(1);
  });

  it('is left alone when it mends itself', () => {
    recovery.handleConnectionState('disconnected');
    recovery.handleConnectionState('connected');
    timers.advance(PATIENCE_MS);
    expect(connection.restarts).toBe(0);
  });

  it('is looked for at once when it has failed', () => {
    recovery.handleConnectionState('failed');
    expect(connection.restarts).toBe(1);
  });

  it('is looked for at once, and once, when the network comes back', () => {
    recovery.handleConnectionState('disconnected');
    recovery.handleOnline();
    timers.advance(PATIENCE_MS);
    expect(connection.restarts).toBe(1);
  });

  it('is nobody\'s concern after the end', () => {
    recovery.handleConnectionState('disconnected');
    recovery.close();
    timers.advance(PATIENCE_MS);
    expect(connection.restarts).toBe(0);
  });
});
