/** What is kept of a call, for tests: as long as the test keeps it. */

import type { CallMemory, Kept } from '../call-memory.js';

export class FakeMemory implements CallMemory {
  readonly kept = new Set<Kept>();

  has(what: Kept): boolean {
    return this.kept.has(what);
  }

  keep(what: Kept, on: boolean): void {
    this.kept[on ? 'add' : 'delete'](what);
  }

  forget(): void {
    this.kept.clear();
  }
}
