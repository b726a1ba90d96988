import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packExplained } from '../../utils/metrics/explained-rows.ts';
import { foldOf } from '../../utils/metrics/folded.ts';
import { broadcastViews } from '../../utils/metrics/views.ts';
import type { Rows } from '../../utils/store/schema.ts';
import { type MarkId, moment } from '../../utils/units.ts';
import { HOSTILE, ENDLESS } from '../rooms/generated/hostile.ts';
import { history } from '../rooms/generated/history.ts';
import { writeTables } from '../tools/write-tables.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';

/** As long as a title can be that is recorded or imported. */
const LONGEST = 200;
const TEXTS = [...HOSTILE, ENDLESS].map((text) => text.slice(0, LONGEST));
const PAGES = ['', 'live', 'products', 'compare', 'review', 'orders', 'platforms', 'settings', 'data'];

/** What stands in a page that a stranger's text brought about, and whether it is as wide as its window. */
interface Looks {
  readonly ran: boolean;
  readonly foreign: number;
  readonly tooWide: number;
  readonly heading: string;
}

const look = (): Looks => ({
  ran: Reflect.has(window, 'ran'),
  foreign: document.querySelectorAll('script:not([src]), img[src="x"], [onerror], [onload]').length,
  tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  heading: document.querySelector('h1')?.textContent ?? '',
});

/** A history whose titles, rooms, tags and marks are whatever a stranger may write. */
function hostileRows(): Rows {
  const rows = history({ broadcasts: TEXTS.length });
  const keys = [...new Set(rows.recorders.map(({ key }) => key))];
  const textOf = (key: string): string => TEXTS[keys.findIndex((each) => each === key) % TEXTS.length] ?? '';
  return {
    ...rows,
    recorders: rows.recorders.map((row) => ({ ...row, title: textOf(row.key) })),
    marks: rows.recorders.map((row, index) => ({
      id: `mark ${index}` as MarkId,
      recorder: row.id,
      at: row.from ?? moment(0),
      until: null,
      kind: 'note',
      text: textOf(row.key).slice(0, 100),
      deleted: false,
      editedAt: moment(0),
    })),
    broadcasts: keys.map((key) => ({ key, kept: false, tags: [textOf(key).slice(0, 40)], into: null })),
  };
}

for (const browser of BROWSERS) {
  describe(`whatever strangers write, on the dashboard, in ${browser}`, () => {
    let stage: Stage;
    let page: Page;
    const keys: string[] = [];

    beforeAll(async () => {
      stage = await openStage({ browser, captures: [], speed: 1 });
      page = stage.reader;
      await page.setViewport({ width: 1280, height: 900 });
      const rows = hostileRows();
      const details = broadcastViews(rows, moment(Date.now()), { myRooms: [] });
      keys.push(...details.map(({ key }) => key));
      await writeTables(page, {
        ...rows,
        folds: details.map(foldOf),
        explanations: details.map(packExplained),
      });
      await page.evaluate(() => location.reload());
      await page.waitForFunction(() => document.querySelector('h1'), { polling: 100 });
    });
    afterAll(() => stage.close());

    const visited = async (hash: string): Promise<Looks> => {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.waitForFunction(
        (to) => location.hash === to && document.querySelector('main h1'),
        { polling: 100 },
        hash,
      );
      return page.evaluate(look);
    };

    it.each(PAGES)('runs nothing and breaks no layout: #/%s', async (name) => {
      expect(await visited(`#/${name}`)).toMatchObject({ ran: false, foreign: 0, tooWide: 0 });
    });

    it('is a broadcast’s heading as it was written, and nothing else', async () => {
      for (const key of keys.slice(0, TEXTS.length)) {
        const seen = await visited(`#/broadcast/${encodeURIComponent(key)}`);
        expect(seen).toMatchObject({ ran: false, foreign: 0, tooWide: 0 });
        expect(seen.heading.trim()).not.toBe('');
      }
    });
  });
}
