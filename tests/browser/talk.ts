import { moment } from '../../utils/units.ts';
import type { BrowserName } from '../rooms/browsers.ts';
import { captureFrom } from '../rooms/capture.ts';
import { talk } from '../rooms/generated/talk.ts';
import { writeTables } from '../tools/write-tables.ts';
import { openStage, type Stage } from './stage.ts';

const MINUTE = 60_000;

/**
 * A room that has been recorded for 24 minutes and goes on for two more, in which viewers fall silent: ten minutes
 * ago a fifth fewer began to come in, and eight minutes ago twice as many were there at once. In English where the
 * browser is Firefox.
 */
export async function openTalk(browser: BrowserName): Promise<Stage & { readonly title: string }> {
  const now = moment(Math.floor(Date.now() / MINUTE) * MINUTE);
  const { rows, har, title } = talk(now, {
    stored: [
      { minutes: 16, comments: 30, entries: 60, online: 1000 },
      { minutes: 2, comments: 30, entries: 48, online: 1000 },
      { minutes: 6, comments: 30, entries: 48, online: 2000 },
    ],
    live: [{ minutes: 2, comments: 5, entries: 48, online: 2000 }],
  });
  const preferences = { 'intl.accept_languages': 'en' };
  const stage = await openStage({
    browser,
    captures: [captureFrom(har, 'an even room')],
    speed: 12,
    options: { preferences },
  });
  await writeTables(stage.reader, rows);
  return { ...stage, title };
}
