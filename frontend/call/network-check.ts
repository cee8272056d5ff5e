/** Whether the network can carry a picture, as far as the browser tells. It asks nobody and measures nothing itself. */

/**
 * The part of `navigator.connection` that counts, where there is one. Its `saveData` is left out: to save data is a
 * choice of the person, no weakness of the network.
 */
export interface Connection {
  readonly effectiveType?: string;
  /** In Mbit/s. */
  readonly downlink?: number;
}

export interface NetworkState {
  readonly onLine: boolean;
  readonly connection?: Connection;
}

export type NetworkFindings = Readonly<{ offline: boolean; weak?: boolean }>;

/** Round trips of 1.4 s or more, or less than 70 kbit/s, by the Network Information API. */
const WEAK_TYPES: readonly (string | undefined)[] = ['slow-2g', '2g'];
/** In Mbit/s. A voice and a picture that can be read need about as much. */
const WEAK_BELOW = 0.3;
const ENOUGH_FROM = 0.45;

/** @param before what was found last time */
export function networkFindings({ onLine, connection }: NetworkState, before?: NetworkFindings): NetworkFindings {
  if (!onLine || !connection) {
    return { offline: !onLine };
  }
  const slow = (connection.downlink ?? Infinity) < (before?.weak ? ENOUGH_FROM : WEAK_BELOW);
  return { offline: false, weak: slow || WEAK_TYPES.includes(connection.effectiveType) };
}
