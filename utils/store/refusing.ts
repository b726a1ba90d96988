import { browser } from 'wxt/browser';
import { languageFor } from '../settings/language.ts';
import { readSettings } from '../settings/settings.ts';
import { newer } from '../settings/words/newer.ts';
import type { Database } from './database.ts';
import { isNewer } from './newer.ts';

/** Says on the toolbar that nothing is counted, where a newer version of the extension left the database. */
export async function refuseNewer(db: Database): Promise<void> {
  try {
    await db.open();
  } catch (error) {
    if (!isNewer(error)) return; // whoever asks for something is told
    const { language } = await readSettings();
    const { says } = newer[language ?? languageFor(navigator.languages)];
    await Promise.all([browser.action.setTitle({ title: says }), browser.action.setBadgeText({ text: '!' })]);
  }
}
