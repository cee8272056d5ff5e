/** What came of asking the browser for a camera or a microphone, in the few words that lead to different help. */

export type MediaTrouble = 'refused' | 'absent' | 'busy' | 'insecure' | 'unsupported';

/** The parts of the browser that media are asked of; functions, so that nothing is read before it is needed. */
export interface MediaEnvironment {
  secure(): boolean;
  supported(): boolean;
  open(constraints: MediaStreamConstraints): Promise<MediaStream>;
  permission(device: 'camera' | 'microphone'): Promise<Permission>;
}

export type Permission = 'granted' | 'prompt' | 'denied' | 'unknown';

/** Names of https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia, and those that browsers add. */
export function troubleOf(error: unknown): MediaTrouble {
  // Not all browsers make their OverconstrainedError an Error, so that only its name counts.
  switch ((error as { name?: unknown } | null)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'absent';
    case 'TypeError':
      return 'unsupported';
    default:
      // NotReadableError and AbortError: the device is there and allowed, yet it does not start.
      return 'busy';
  }
}

/** @returns what makes asking pointless, before anybody is asked */
export function obstacle(environment: Pick<MediaEnvironment, 'secure' | 'supported'>): 'insecure' | 'unsupported' | undefined {
  if (!environment.secure()) {
    return 'insecure';
  }
  return environment.supported() ? undefined : 'unsupported';
}

export const browserMedia: MediaEnvironment = {
  secure: () => window.isSecureContext,
  supported: () => Boolean(navigator.mediaDevices?.getUserMedia) && typeof RTCPeerConnection === 'function',
  open: (constraints) => navigator.mediaDevices.getUserMedia(constraints),
  async permission(device) {
    try {
      return (await navigator.permissions.query({ name: device as PermissionName })).state;
    } catch {
      // Some browsers have no Permissions API, others do not know these names in it.
      return 'unknown';
    }
  },
};
