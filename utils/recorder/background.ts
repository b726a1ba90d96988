import { browser } from 'wxt/browser';
import type { Answer, RecorderHeader } from '../messages/messages.ts';
import { ask } from '../messages/send.ts';
import { type Duration, moment } from '../units.ts';
import type { Handing } from './sender.ts';

/** What a page's scripts need to hand their recordings over. */
export interface Joining extends Handing {
  readonly join: (header: RecorderHeader) => Promise<Answer<'join'>>;
}

/** The background, as scripts beside a page reach it. */
export const background: Joining = {
  join: (header) => ask('join', header),
  record: (batch) => ask('record', batch),
  follow: (content) => ask('follow', content),
  // The browser takes the id away from scripts of an extension that was updated or removed.
  alive: () => Boolean(browser.runtime?.id),
  now: () => moment(Date.now()),
  wait: (length: Duration) => new Promise((over) => setTimeout(over, length)),
};
