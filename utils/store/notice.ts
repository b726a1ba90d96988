import { browser } from 'wxt/browser';
import type { RecorderHeader } from '../messages/messages.ts';
import { readPlaces } from '../platforms/places.ts';
import { languageFor } from '../settings/language.ts';
import { readSettings } from '../settings/settings.ts';
import { notice } from '../settings/words/notice.ts';
import { openDashboard } from './open.ts';

/** The browser has it only while the user allows it. */
const notifications = (): typeof browser.notifications | undefined =>
  (browser as Partial<typeof browser>).notifications;

/** Tells, where the user wants it, that a platform is not understood any more. */
export async function notifyLost({ platform }: Pick<RecorderHeader, 'platform'>): Promise<void> {
  const { notify, language } = await readSettings();
  const notices = notifications();
  if (!notify || !notices) return;
  const chosen = language ?? languageFor(navigator.languages);
  const words = notice[chosen];
  const name = (await readPlaces()).find(({ id }) => id === platform)?.name[chosen] ?? platform;
  // Called by its platform, whose next one takes the place of its last.
  await notices.create(platform, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: words.title.replace('{platform}', name),
    message: words.says,
  });
}

/** Lets a click on a notification open the dashboard's page of platforms. Must be called as the background starts. */
export function openFromNotices(): void {
  listen();
  browser.permissions.onAdded.addListener(listen);
}

const listen = (): void => notifications()?.onClicked.addListener(open);

function open(name: string): void {
  void openDashboard({ page: 'platforms' });
  void notifications()?.clear(name);
}
