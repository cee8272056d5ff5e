/** What a session tells, and how it is told again: a call is prepared before there is a page to show it. */

import type { CallState } from './call-state.js';
import type { Channels } from './channels.js';
import type { VoiceState } from './local-media.js';

export interface SessionEvents {
  state(state: CallState): void;
  /** What comes from the other side; again for each track, and another stream after it has come back anew. */
  remoteStream(stream: MediaStream): void;
  /** What this side's camera sees; only for the requester. */
  ownPicture(stream: MediaStream): void;
  /** Whether anything gets through to the other page right now. */
  connected(connected: boolean): void;
  /** The phone has taken the camera, and it cannot be had now; or it is here again. Only for the requester. */
  cameraAway(away: boolean): void;
  voice(state: VoiceState): void;
  /** What the two pages may say to each other; again, and others, after the other side has come back anew. */
  channels(channels: Channels): void;
}

/** Tells one listener at a time; a later one first hears how things stand. */
export class RetoldEvents implements SessionEvents {
  #state: CallState | undefined;
  #remoteStream: MediaStream | undefined;
  #ownPicture: MediaStream | undefined;
  #connected: boolean | undefined;
  #cameraAway = false;
  #voice: VoiceState | undefined;
  #channels: Channels | undefined;

  constructor(private listener: Partial<SessionEvents>) {}

  tell(listener: Partial<SessionEvents>): void {
    this.listener = listener;
    this.#ownPicture && listener.ownPicture?.(this.#ownPicture);
    this.#connected !== undefined && listener.connected?.(this.#connected);
    this.#cameraAway && listener.cameraAway?.(true);
    this.#channels && listener.channels?.(this.#channels);
    this.#remoteStream && listener.remoteStream?.(this.#remoteStream);
    this.#voice && listener.voice?.(this.#voice);
    this.#state && listener.state?.(this.#state);
  }

  state(state: CallState): void {
    this.#state = state;
    this.listener.state?.(state);
  }

  remoteStream(stream: MediaStream): void {
    this.#remoteStream = stream;
    this.listener.remoteStream?.(stream);
  }

  ownPicture(stream: MediaStream): void {
    this.#ownPicture = stream;
    this.listener.ownPicture?.(stream);
  }

  connected(connected: boolean): void {
    this.#connected = connected;
    this.listener.connected?.(connected);
  }

  cameraAway(away: boolean): void {
    this.#cameraAway = away;
    this.listener.cameraAway?.(away);
  }

  voice(state: VoiceState): void {
    this.#voice = state;
    this.listener.voice?.(state);
  }

  channels(channels: Channels): void {
    this.#channels = channels;
    this.listener.channels?.(channels);
  }
}
