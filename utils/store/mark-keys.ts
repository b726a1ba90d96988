import { browser } from 'wxt/browser';
import type { Whereabouts } from '../messages/tell-whereabouts.ts';
import { whereaboutsIn } from '../messages/whereabouts.ts';
import { commandOf, MARK_KINDS, type MarkKind } from '../metrics/mark-kinds.ts';
import { before, type Moment, moment } from '../units.ts';
import { RUNNING } from './broadcast-key.ts';
import type { Database } from './database.ts';
import { leadingOf, newMark, putMark, roomTimeAt } from './marks.ts';
import { writing } from './writer.ts';

/**
 * Marks the room in front when one of the browser's shortcuts is pressed. Must be called as the background starts.
 */
export function markByKeys(db: Database): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const kind = MARK_KINDS.find((each) => commandOf(each) === command);
    if (kind) void markNow(db, kind, tab?.id);
  });
}

async function markNow(db: Database, kind: MarkKind, tab: number | undefined): Promise<void> {
  const now = moment(Date.now());
  const inFront = tab === undefined ? null : await whereaboutsIn(tab);
  const here = inFront ?? (await onlyOneRunning(db, now));
  if (here) await writing(() => putMark(db, newMark(here, kind), now));
}

/** Where something else is in front: the one broadcast that is being recorded; null where there are several. */
async function onlyOneRunning(db: Database, now: Moment): Promise<Whereabouts | null> {
  const recent = await db.recorders.where('arrival').above(before(now, RUNNING)).toArray();
  const recorder = leadingOf(recent);
  const several = new Set(recent.map(({ key }) => key)).size > 1;
  return recorder && !several ? { recorder: recorder.id, at: roomTimeAt(recorder, now) } : null;
}
