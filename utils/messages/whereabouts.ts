import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { id, Time } from './parse.ts';
import { QUESTION, type Whereabouts } from './tell-whereabouts.ts';
import type { RecorderId } from '../units.ts';

const Answered = v.object({ recorder: id<RecorderId>(), at: Time });

/** Asks a tab which of its recorders is at work; null where none is. */
export async function whereaboutsIn(tab: number): Promise<Whereabouts | null> {
  // A page without our script does not listen.
  const answer: unknown = await browser.tabs.sendMessage(tab, { name: QUESTION }).catch(() => null);
  const parsed = v.safeParse(Answered, answer);
  return parsed.success ? parsed.output : null;
}
