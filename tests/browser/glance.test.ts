import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEW_COMMAND } from '../../utils/messages/commands.ts';
import type { Language } from '../../utils/settings/language.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import type { BrowserName } from '../rooms/browsers.ts';
import { changeStored, storedSettings } from './api.ts';
import { press, textsOf } from './dashboard.ts';
import { pressShortcut } from './hotkeys.ts';
import { clickIn, type Overlay, overlayOn } from './overlay.ts';
import { inShadow } from './shadow.ts';
import { BROWSERS, type Stage, until } from './stage.ts';
import { openTalk } from './talk.ts';

bringPageWords();

const LANGUAGES = { chromium: 'zh', firefox: 'en' } as const satisfies Record<BrowserName, Language>;
const PATIENCE = { timeout: 30_000, interval: 100 };
const VIEW = { command: VIEW_COMMAND, key: 'V' };

/** How a tile's figure went: what is written beside its curve, and how high each minute of that is. */
interface Course {
  readonly change: string;
  /** What a screen reader is told of it. */
  readonly said: string;
  readonly heights: readonly number[];
}

const coursesIn = (root: ShadowRoot): Record<string, Course> =>
  Object.fromEntries(
    [...root.querySelectorAll('.tile')].map((tile) => {
      const textOf = (selector: string): string => tile.querySelector(selector)?.textContent ?? '';
      const points = tile.querySelector('polyline')?.getAttribute('points') ?? '';
      const heights = points.split(' ').map((point) => 16 - Number(point.split(',')[1]));
      return [
        textOf('.figure-name'),
        { change: textOf('.change [aria-hidden]'), said: textOf('.change .unseen'), heights },
      ];
    }),
  );

/** What stands in the overlay's line of alerts, and what is read out. */
const alertIn = (root: ShadowRoot) => ({
  shown: [...root.querySelectorAll('.alert')].map((line) => line.textContent.trim()),
  moving: [...root.querySelectorAll('.alert')].map((line) => getComputedStyle(line).animationName),
  said: root.querySelector('output.unseen')?.textContent ?? '',
});

for (const browser of BROWSERS) {
  describe(`a glance at a room on air, in ${browser}`, () => {
    const language = LANGUAGES[browser];
    const say = wordsIn(language);
    let stage: Stage;
    let room: Page;

    const seen = async (): Promise<Overlay> => (await overlayOn(room)) ?? expect.unreachable();
    const tiles = async (): Promise<string[]> => Object.keys((await overlayOn(room))?.tiles ?? {});
    const courses = async (): Promise<Record<string, Course>> =>
      (await inShadow(room, coursesIn, null)) ?? {};
    const alert = async () => (await inShadow(room, alertIn, null)) ?? { shown: [], moving: [], said: '' };
    const text = async (): Promise<string> =>
      (await inShadow(room, (root) => root.querySelector('.overlay')?.textContent ?? '', null)) ?? '';
    const stored = (): Promise<Partial<Settings>> => storedSettings(stage.reader);
    /** Goes on by Tab until what has this name has the focus. */
    const tabTo = (name: string): Promise<void> =>
      until(async () => {
        if ((await seen()).focused?.name === name) return true;
        await room.keyboard.press('Tab');
        return false;
      });
    const names = (ids: readonly Parameters<typeof nameOf>[0][]): string[] => ids.map(nameOf);
    const nameOf = (id: 'online' | 'entriesPerMinute' | 'interactionRate' | 'commentsPerMinute'): string =>
      say(`metrics.${id}`);

    beforeAll(async () => {
      stage = await openTalk(browser);
      [room = expect.unreachable()] = stage.tabs;
      await room.setViewport({ width: 1280, height: 900 });
      await room.bringToFront();
      await stage.rooms.start();
      await stage.rooms.ended;
    });
    afterAll(() => stage.close());

    it('shows how each figure went in the last ten minutes, and whether it is above the ten before', async () => {
      const change = async (id: Parameters<typeof nameOf>[0]): Promise<Course | undefined> =>
        (await courses())[nameOf(id)];
      await expect
        .poll(() => change('online'), PATIENCE)
        .toMatchObject({ change: '▲ 100%', said: say('overlay.above', { share: '100%' }) });
      // A moment of the ten minutes went by while the page was opened.
      await expect
        .poll(async () => (await change('entriesPerMinute'))?.change, PATIENCE)
        .toMatch(/^▼ (19|20)%$/);
      const { change: fell = '', said } = (await change('entriesPerMinute')) ?? {};
      expect(said).toBe(say('overlay.below', { share: fell.slice(2) }));
      // Twice as many since a minute of the ten; fewer comments since the last but one.
      const { heights: online = [] } = (await change('online')) ?? {};
      expect(online).toHaveLength(10);
      expect(online[0]).toBeLessThan(online.at(-1) ?? 0);
      const { heights: comments = [] } = (await change('commentsPerMinute')) ?? {};
      expect(comments).toHaveLength(10);
      expect(comments[0]).toBeGreaterThan(comments.at(-1) ?? 0);
    });

    it('tells what stands out in one calm line with what to try, which is read out, too', async () => {
      await expect.poll(async () => (await alert()).shown.join('\n'), PATIENCE).not.toBe('');
      const { shown, moving } = await alert();
      expect(shown).toHaveLength(1);
      expect(moving).toEqual(['none']);
      expect(shown[0]).toContain(say('alerts.red'));
      expect(shown[0]).toContain('30 → 5');
      await expect.poll(async () => (await alert()).said, PATIENCE).toContain('30 → 5');
    });

    it('tells the host what to try and nothing else, or nothing, and the operator all, by the shortcut', async () => {
      const [operators = ''] = (await alert()).shown;
      await pressShortcut(stage.opened.browser, VIEW);
      await expect.poll(async () => (await stored()).view, PATIENCE).toBe('host');
      await expect.poll(tiles, PATIENCE).toEqual([]);
      const [cue = ''] = (await alert()).shown;
      // The figures are the operator's.
      expect(cue).not.toMatch(/\d/);
      expect(operators.endsWith(cue.slice(-10))).toBe(true);
      await changeStored(stage.reader, { alertsOff: ['interactionsHalved'] });
      await expect.poll(async () => (await alert()).shown, PATIENCE).toEqual([]);
      expect((await seen()).controls).toEqual([say('overlay.move'), say('overlay.toOperator')]);
      await changeStored(stage.reader, { alertsOff: [] });
      await expect.poll(async () => (await alert()).shown, PATIENCE).toEqual([cue]);
      await pressShortcut(stage.opened.browser, VIEW);
      await expect.poll(async () => (await tiles()).length, PATIENCE).toBeGreaterThan(3);
      expect((await alert()).shown).toEqual([operators]);
    });

    it('has its figures chosen and put in order by the keyboard alone, in the overlay', async () => {
      await clickIn(room, say('overlay.move'));
      await tabTo(say('overlay.menu'));
      await room.keyboard.press('Enter');
      await tabTo(say('overlay.arrange'));
      await room.keyboard.press('Enter');
      const down = say('overlay.down', { name: nameOf('online') });
      await tabTo(down);
      await room.keyboard.press('Enter');
      await expect
        .poll(async () => (await stored()).figures?.slice(0, 2), PATIENCE)
        .toEqual(['entriesPerMinute', 'online']);
      // It can be pressed again at once.
      await expect.poll(async () => (await seen()).focused?.name, PATIENCE).toBe(down);
      await tabTo(say('overlay.remove', { name: nameOf('interactionRate') }));
      await room.keyboard.press('Enter');
      await tabTo(say('overlay.done'));
      await room.keyboard.press('Enter');
      const chosen = names(['entriesPerMinute', 'online', 'commentsPerMinute']);
      await expect.poll(tiles, PATIENCE).toEqual(chosen);
      await clickIn(room, say('overlay.toPill'));
      await expect.poll(tiles, PATIENCE).toEqual([]);
      expect(await text()).toContain(chosen[0]);
      expect(await text()).not.toContain(chosen[2]);
      await clickIn(room, say('overlay.toNormal'));
    });

    it('follows what is chosen in the settings, and their defaults', async () => {
      const { reader } = stage;
      await reader.bringToFront();
      await reader.evaluate(() => {
        location.hash = '#/settings';
      });
      await press(reader, say('overlay.up', { name: nameOf('commentsPerMinute') }));
      const chosen = names(['entriesPerMinute', 'commentsPerMinute', 'online']);
      await expect.poll(() => textsOf(reader, '.arrange li > span'), PATIENCE).toEqual(chosen);
      await expect.poll(tiles, PATIENCE).toEqual(chosen);
      await changeStored(reader, { figures: null });
      await expect
        .poll(tiles, PATIENCE)
        .toEqual(expect.arrayContaining(names(['online', 'interactionRate', 'commentsPerMinute'])));
    });

    it('has its shortcuts listed in the settings, each by what it does', async () => {
      const listed = (): Promise<string[]> =>
        stage.reader.$$eval('.entries li', (lines) =>
          lines.map((line) =>
            [
              line.querySelector('span')?.textContent,
              line.querySelector<HTMLInputElement>('input')?.value ?? line.querySelector('kbd')?.textContent,
            ].join(' '),
          ),
        );
      const kind = say('marks.price');
      await expect
        .poll(listed, PATIENCE)
        .toEqual(
          expect.arrayContaining([
            `${say('tuning.hotkeyView')} Alt+Shift+V`,
            `${say('tuning.hotkeyMark', { kind })} Alt+Shift+3`,
          ]),
        );
    });
  });
}
