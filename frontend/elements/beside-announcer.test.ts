// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { BesideAnnouncer } from './beside-announcer.js';

it('the announcer hands messages and their repetition to the queue of the page', () => {
  const queue = { say: vi.fn(), repeat: vi.fn() };
  const element = new BesideAnnouncer();
  element.queue = queue;
  element.say('We are looking for someone.');
  element.say('The call has ended.', { assertive: true });
  element.repeat();
  expect(queue.say.mock.calls).toEqual([
    ['We are looking for someone.', false],
    ['The call has ended.', true],
  ]);
  expect(queue.repeat).toHaveBeenCalledOnce();
});
