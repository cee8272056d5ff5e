/** Lets server views announce messages through the page's one queue, and repeat the last of them. */

import { customElement } from 'lit/decorators.js';
import type { AnnouncementQueue } from './announcement-queue.js';
import { announcements } from './announcements.js';

@customElement('beside-announcer')
export class BesideAnnouncer extends HTMLElement {
  queue: Pick<AnnouncementQueue, 'say' | 'repeat'> = announcements;

  say(text: string, { assertive = false }: { assertive?: boolean } = {}): void {
    this.queue.say(text, assertive);
  }

  repeat(): void {
    this.queue.repeat();
  }
}
