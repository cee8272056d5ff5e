/** A WebSocket for tests, whose other end is the test. */

import type { ServerMessage, Telling } from '../messages.js';

export class FakeSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly sent: unknown[] = [];
  closed = false;
  #told = 0;

  send(text: string): void {
    if (this.closed) {
      throw new Error('sent on a closed socket');
    }
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
  }

  /** The server accepts the connection. */
  opens(): void {
    this.onopen?.();
  }

  /** Says what is numbered, as the next thing of this line. */
  tells(telling: Telling): void {
    this.#told += 1;
    this.says({ ...telling, n: this.#told });
  }

  says(message: ServerMessage): void {
    this.saysText(JSON.stringify(message));
  }

  saysText(text: string): void {
    this.onmessage?.({ data: text });
  }

  closesWith(code: number): void {
    this.closed = true;
    this.onclose?.({ code });
  }
}

/** Makes sockets and keeps them, the newest last. */
export class FakeSockets {
  readonly all: FakeSocket[] = [];

  readonly connect = (): WebSocket => {
    const socket = new FakeSocket();
    this.all.push(socket);
    return socket as unknown as WebSocket;
  };

  get newest(): FakeSocket {
    const socket = this.all.at(-1);
    if (!socket) {
      throw new Error('no socket has been opened');
    }
    return socket;
  }
}
