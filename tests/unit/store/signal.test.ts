import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Batch, Diagnostics } from '../../../utils/messages/messages.ts';
import { placeOf } from '../../../utils/platforms/places.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { LOST } from '../../../utils/recorder/lost.ts';
import { showLamp } from '../../../utils/store/lamp.ts';
import { openFromNotices } from '../../../utils/store/notice.ts';
import { lampOf, signal } from '../../../utils/store/signal.ts';
import { before } from '../../../utils/units.ts';
import { browser } from '../browser.ts';
import { at, batch, NOTHING_DIAGNOSED } from './builders.ts';

const TAB = 7;
const told = (over: Partial<Diagnostics>): Batch =>
  batch(1, [], { arrival: at(100), diagnostics: { ...NOTHING_DIAGNOSED, ...over } });
const nothing = told({ frames: 3 });
const heard = told({ frames: 9, understood: 9 });
const lost = told({ frames: 99, unread: 40, unreadSince: before(at(100), LOST.length) });

let badge = '';
const notices: { id: string; title: string; message: string }[] = [];
const clicked: ((id: string) => void)[] = [];
const opened: string[] = [];

beforeEach(() => {
  badge = '?';
  notices.length = 0;
  clicked.length = 0;
  opened.length = 0;
  const action = {
    setIcon: () => Promise.resolve(),
    setBadgeBackgroundColor: () => Promise.resolve(),
    setBadgeText: ({ text }: { text: string }) => Promise.resolve(void (badge = text)),
  };
  vi.spyOn(browser, 'action', 'get').mockReturnValue(action as never);
  vi.spyOn(browser, 'permissions', 'get').mockReturnValue({ onAdded: { addListener: () => {} } } as never);
  vi.spyOn(browser, 'notifications', 'get').mockReturnValue({
    create: (id: string, { title, message }: { title: string; message: string }) =>
      Promise.resolve(void notices.push({ id, title, message })),
    clear: () => Promise.resolve(true),
    onClicked: { addListener: (listener: (id: string) => void) => clicked.push(listener) },
  } as never);
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(PLATFORMS.map(placeOf))));
  vi.spyOn(browser.tabs, 'create').mockImplementation((({ url }: { url: string }) =>
    Promise.resolve(void opened.push(url))) as never);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await browser.storage.local.clear();
});

const notifying = (notify: boolean) => browser.storage.local.set({ settings: { notify, language: 'zh' } });
const settled = () => new Promise((next) => setTimeout(next));

describe('the toolbar’s lamp', () => {
  test('is dark until something is understood, lit then, and marked once nothing is', () => {
    expect([nothing, heard, lost].map(lampOf)).toEqual(['dark', 'lit', 'marked']);
  });

  test('is marked with “!” as its page is lost, and the mark goes as it is understood again', () => {
    signal(heard, lost, TAB);
    expect(badge).toBe('!');
    signal(lost, heard, TAB);
    expect(badge).toBe('');
  });

  test('is set only where something changed', () => {
    signal(undefined, nothing, TAB);
    signal(heard, heard, TAB);
    signal(lost, lost, TAB);
    expect(badge).toBe('?');
  });

  test('of a page without a tab is nobody’s', () => {
    showLamp(undefined, 'marked');
    expect(badge).toBe('?');
  });
});

describe('a notification', () => {
  test('says which platform is not understood, once, where the user wants it', async () => {
    await notifying(true);
    signal(undefined, lost, TAB);
    signal(lost, lost, TAB);
    await settled();
    expect(notices).toHaveLength(1);
    expect(notices[0]?.title).toBe('播间数读不懂抖音了');
  });

  test('is not there by default, nor where the browser allows none', async () => {
    await notifying(false);
    signal(undefined, lost, TAB);
    await settled();
    expect(notices).toEqual([]);
    await notifying(true);
    vi.spyOn(browser, 'notifications', 'get').mockReturnValue(undefined as never);
    signal(undefined, lost, TAB);
    await settled();
    expect(notices).toEqual([]);
  });

  test('opens the dashboard’s page of platforms when it is clicked', () => {
    openFromNotices();
    for (const click of clicked) click('douyin');
    expect(opened).toEqual([expect.stringMatching(/\/dashboard\.html#\/platforms$/)]);
  });
});
