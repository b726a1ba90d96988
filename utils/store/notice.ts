import { browser } from 'wxt/browser';
import type { RecorderHeader } from '../messages/messages.ts';
import { hrefOf } from '../messages/routes.ts';
import { PLATFORMS } from '../platforms/registry.ts';
import { languageFor } from '../settings/language.ts';
import { readSettings } from '../settings/settings.ts';
import { notice } from '../settings/words/notice.ts';

/** What a notification is called by: a platform's next one takes the place of its last. */
const NAME = 'lost:';

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
  const name = PLATFORMS.find(({ id }) => id === platform)?.name[chosen] ?? platform;
  await notices.create(NAME + platform, {
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
  if (!name.startsWith(NAME)) return;
  const url = browser.runtime.getURL(`/dashboard.html${hrefOf({ page: 'platforms' })}`);
  void browser.tabs.create({ url });
  void notifications()?.clear(name);
}
