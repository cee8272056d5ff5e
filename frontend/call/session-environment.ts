/** What a session needs of the browser around it. */

import type { CallMemory } from './call-memory.js';
import type { PeerEnvironment } from './current-peer.js';
import type { CallCamera, MicrophoneSource } from './local-media.js';
import type { SocketEnvironment } from './signal-socket.js';

export interface SessionEnvironment extends SocketEnvironment, PeerEnvironment {
  /** Whether the browser can hold a call at all. */
  supported(): boolean;
  camera: CallCamera;
  microphone(): MicrophoneSource;
  /** The window, of which is heard what becomes of the page. */
  page: EventTarget;
  hidden(): boolean;
  memory(callId: string): CallMemory;
}
