/** The one queue of this page: Vaadin's live region is one as well, and two queues would cut each other off. */

import { announce } from '@vaadin/a11y-base/src/announce.js';
import { browserTimers } from '../call/timers.js';
import { AnnouncementQueue } from './announcement-queue.js';

export const announcements = new AnnouncementQueue(announce, browserTimers);
