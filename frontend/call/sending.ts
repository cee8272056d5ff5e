/** Opens what this side of a call sends and tells how that went; what the phone takes away meanwhile is taken again and sent on. */

import type { CameraOutcome } from './camera.js';
import type { CurrentPeer } from './current-peer.js';
import type { LocalMedia } from './local-media.js';
import type { SessionEnvironment } from './session-environment.js';
import type { SessionEvents } from './session-events.js';

export class Sending {
  #stopped = false;

  constructor(
    private readonly media: LocalMedia,
    private readonly current: Pick<CurrentPeer, 'peer'>,
    private readonly environment: Pick<SessionEnvironment, 'page' | 'hidden' | 'timers'>,
    private readonly events: Pick<SessionEvents, 'ownPicture' | 'cameraAway' | 'voice'>,
  ) {}

  /** Only for the requester. */
  async openCamera(): Promise<CameraOutcome['kind']> {
    const outcome = await this.media.openCamera();
    if (this.#stopped) {
      return 'released';
    }
    if (outcome.kind === 'ready') {
      this.events.ownPicture(outcome.stream);
      this.events.voice(outcome.microphone ? 'ready' : 'absent');
    }
    return outcome.kind;
  }

  /** Only for the requester: what has been opened is sent from now on, and looked after. */
  keepCamera(): void {
    this.media.keepCamera(this.environment, {
      taken: (track) => this.#takeCameraAgain(track),
      away: (away) => this.events.cameraAway(away),
    });
    this.#keepVoice(this.environment.hidden);
  }

  /** Only for the volunteer. */
  async openMicrophone(): Promise<void> {
    const outcome = await this.media.openMicrophone();
    if (this.#stopped || outcome.kind === 'released') {
      return;
    }
    if (outcome.kind === 'ready') {
      this.current.peer?.handleMicrophone(outcome.track);
      // A laptop gives its microphone to a page out of sight as well.
      this.#keepVoice(() => false);
    }
    this.events.voice(outcome.kind);
  }

  /** @param off whether the camera is to be off as well, unless another page or call has it by now */
  stop(off: boolean): void {
    this.#stopped = true;
    this.media.release(off);
  }

  /** Whoever hangs a curtain hears of the track before anybody is sent it. */
  #takeCameraAgain(track: MediaStreamTrack): void {
    const { picture } = this.media;
    if (picture) {
      this.events.ownPicture(picture);
    }
    void this.current.peer?.handleCamera(track);
  }

  #keepVoice(hidden: () => boolean): void {
    const { page, timers } = this.environment;
    this.media.keepMicrophone({ page, timers, hidden }, {
      taken: (track) => this.current.peer?.handleMicrophone(track),
      away: (away) => this.events.voice(away ? 'away' : 'ready'),
    });
  }
}
