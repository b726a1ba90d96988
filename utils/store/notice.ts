import { browser } from 'wxt/browser';
import type { RecorderHeader } from '../messages/messages.ts';
import { readPlaces } from '../platforms/places.ts';
import { type Language, languageFor } from '../settings/language.ts';
import { readSettings } from '../settings/settings.ts';
import { notice } from '../settings/words/notice.ts';
import { openDashboard } from './open.ts';

/** The browser has it only while the user allows it. */
const notifications = (): typeof browser.notifications | undefined =>
  (browser as Partial<typeof browser>).notifications;

/** Why nothing comes of a room: its page hears nothing, or the browser put its tab to sleep or threw it out. */
export type Silence = 'silent' | 'asleep' | 'discarded';

/** Notifications of a tab are called by its number, those of alerts by the page that made them. */
const TAB = 'tab ';
const ALERT = 'alert ';

/** Tells something where the user wants to be told; the next of the same name takes its place. */
async function tell(
  name: string,
  platform: RecorderHeader['platform'],
  words: (language: Language, platformName: string) => { readonly title: string; readonly message: string },
): Promise<void> {
  const { notify, language } = await readSettings();
  const notices = notifications();
  if (!notify || !notices) return;
  const chosen = language ?? languageFor(navigator.languages);
  const platformName = (await readPlaces()).find(({ id }) => id === platform)?.name[chosen] ?? platform;
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await notices.create(name, { type: 'basic', iconUrl, ...words(chosen, platformName) });
}

/** Tells that a platform is not understood any more. */
export const notifyLost = ({ platform }: Pick<RecorderHeader, 'platform'>): Promise<void> =>
  tell(platform, platform, (language, name) => ({
    title: notice[language].title.replace('{platform}', name),
    message: notice[language].says,
  }));

/** Tells that a room went silent, and why. */
export const notifySilent = (
  tab: number,
  { platform, title }: Pick<RecorderHeader, 'platform' | 'title'>,
  silence: Silence,
): Promise<void> =>
  tell(`${TAB}${tab}`, platform, (language, name) => ({
    title: title ?? name,
    message: notice[language][silence],
  }));

/** Lets a click on a notification lead to what it tells of. Must be called as the background starts. */
export function openFromNotices(): void {
  listen();
  browser.permissions.onAdded.addListener(listen);
}

const listen = (): void => notifications()?.onClicked.addListener(open);

function open(name: string): void {
  if (name.startsWith(TAB)) void browser.tabs.update(Number(name.slice(TAB.length)), { active: true });
  else void openDashboard({ page: name.startsWith(ALERT) ? 'live' : 'platforms' });
  void notifications()?.clear(name);
}
