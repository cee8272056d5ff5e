/**
 * What a person has set for the length of one call. It outlives the page, so that loading it anew neither opens a curtain
 * nor a microphone, and it is the same in every tab: whoever takes the call to another one is seen and heard no more there.
 */

const KEPT = ['curtain', 'muted', 'walking'] as const;
export type Kept = (typeof KEPT)[number];

export interface CallMemory {
  has(what: Kept): boolean;
  keep(what: Kept, on: boolean): void;
  /** The call is over. */
  forget(): void;
}

/** Where the browser keeps nothing for anybody, an element that is put back, or comes in the place of another, finds it here. */
const ofThisPage = new Map<string, string>();

/** For this call only: a later one begins with all of it off. */
export function callMemory(callId: string, storage: () => Storage = () => localStorage): CallMemory {
  return {
    has(what) {
      const name = nameOf(what);
      return ofThisPage.get(name) === callId || stored(name, storage) === callId;
    },
    keep(what, on) {
      const name = nameOf(what);
      if (on) {
        ofThisPage.set(name, callId);
      } else {
        ofThisPage.delete(name);
      }
      try {
        if (on) {
          storage().setItem(name, callId);
        } else {
          storage().removeItem(name);
        }
      } catch {
        // It holds on this page all the same.
      }
    },
    forget() {
      KEPT.filter((what) => this.has(what)).forEach((what) => this.keep(what, false));
    },
  };
}

function nameOf(what: Kept): string {
  return `beside.call.${what}`;
}

function stored(name: string, storage: () => Storage): string | null {
  try {
    return storage().getItem(name);
  } catch {
    return null;
  }
}
