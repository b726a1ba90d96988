import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackLog } from '../../utils/events/packing.ts';
import { hrefOf } from '../../utils/messages/routes.ts';
import type { Figure } from '../../utils/metrics/figure.ts';
import type { MetricId } from '../../utils/metrics/definitions.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import type { Capture } from '../rooms/capture.ts';
import { consolePage } from '../rooms/generated/pinduoduo/console.ts';
import { press, pressBehind, textsOf } from './dashboard.ts';
import { openPopup } from './popups.ts';
import { inShadow } from './shadow.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage, until } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 40_000, interval: 200 };

/**
 * No browser answers a permission prompt without a person: the page stands on a host that the tests' build is
 * granted as a platform's console, at an address which that platform does not know.
 */
const BOARD = 'https://liveplatform.taobao.com/board/live/7500001';
const SHOWN = { gmv: '¥12,345.60', orders: '88', online: '1.2万', comments: '321' };

/** The words of the picker's panel. */
const panel = (page: Page): Promise<string | null> =>
  inShadow(page, (root) => root.querySelector('.picker')?.textContent ?? '', null);

/** Clicks, with the mouse, what of the picker has these words, as soon as it is there. */
async function clickPicker(page: Page, words: string): Promise<void> {
  const place = await untilFound(() =>
    inShadow(
      page,
      (root, wanted) => {
        const found = [...root.querySelectorAll('label, button')].find(
          (element) => element.textContent.trim() === wanted,
        );
        found?.scrollIntoView({ block: 'nearest' });
        const box = found?.getBoundingClientRect();
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
      },
      words,
    ),
  );
  await page.mouse.click(place.x, place.y);
}

async function untilFound<Found>(find: () => Promise<Found | null>): Promise<Found> {
  let found: Found | null = null;
  await until(async () => {
    found = await find();
    return found !== null;
  });
  return found ?? expect.unreachable();
}

/** Where the frame around what is pointed at stands. */
const frame = (page: Page): Promise<number[] | null> =>
  inShadow(
    page,
    (root) => {
      const box = root.querySelector('.picker-frame')?.getBoundingClientRect();
      return box ? [box.left, box.top] : null;
    },
    null,
  );

const chosen = (page: Page): Promise<string | null> =>
  inShadow(page, (root) => root.querySelector<HTMLInputElement>('input:checked')?.value ?? null, null);

for (const browser of BROWSERS) {
  describe(`figures that the user points at, in ${browser}`, () => {
    const { capture, truth } = shop({ minutes: 20 });
    let stage: Stage;
    let board: Page;

    const figureOf = async (id: MetricId): Promise<Figure | null> =>
      (await stage.broadcasts())[0]?.reported[id] ?? null;
    const write = (name: string, text: string): Promise<void> =>
      board.$eval(
        `.${name}`,
        (element, shown) => {
          element.textContent = shown;
        },
        text,
      );
    const openOverBoard = (): Promise<Page> => openPopup(browser, stage.opened, board);
    const startPicking = async (): Promise<void> => {
      const popup = await openOverBoard();
      // The popup may still be loaded anew; once it has put the picker into the page it closes.
      await until(async () => {
        await pressBehind(popup, say('bound.pointHere')).catch(() => null);
        await board.bringToFront();
        return (await panel(board))?.includes(say('bound.point')) ?? false;
      }, 500);
    };

    beforeAll(async () => {
      const [room = expect.unreachable()] = capture.pages;
      const page = { url: BOARD, openedAt: room.openedAt, documents: new Map([[BOARD, consolePage(SHOWN)]]) };
      const captures: Capture[] = [{ ...capture, pages: [room, { ...page, sockets: [], requests: [] }] }];
      stage = await openStage({ browser, captures, speed: 4 });
      [, board = expect.unreachable()] = stage.tabs;
      await stage.rooms.start();
    });
    afterAll(() => stage.close());

    it('are chosen by mouse, without the page being told of the click', async () => {
      await board.evaluate(() => {
        document.body.addEventListener('click', () => (document.title = 'clicked'));
      });
      await startPicking();
      await board.hover('.gmv');
      const figure = await board.$eval(
        '.gmv',
        (element) => element.getBoundingClientRect().toJSON() as DOMRect,
      );
      await expect.poll(() => frame(board), PATIENCE).toEqual([figure.left - 4, figure.top - 4]);
      await board.click('.gmv');
      await expect.poll(() => panel(board), PATIENCE).toContain(SHOWN.gmv);
      await clickPicker(board, say('metrics.gmv'));
      await clickPicker(board, say('bound.save'));
      await expect
        .poll(() => panel(board), PATIENCE)
        .toContain(say('bound.saved', { name: say('metrics.gmv') }));
      expect(await board.title()).not.toBe('clicked');
      await clickPicker(board, say('bound.done'));
      await expect.poll(() => panel(board), PATIENCE).toBeNull();
    });

    it('are chosen by keyboard alone', async () => {
      await startPicking();
      await until(async () => {
        await board.keyboard.press('Tab');
        return (await panel(board))?.includes(`：${SHOWN.orders}`) ?? false;
      });
      await board.keyboard.press('Enter');
      await expect.poll(() => chosen(board), PATIENCE).toBe('online');
      await until(async () => {
        await board.keyboard.press('ArrowDown');
        return (await chosen(board)) === 'orders';
      });
      await board.keyboard.press('Enter');
      await expect
        .poll(() => panel(board), PATIENCE)
        .toContain(say('bound.saved', { name: say('metrics.orders') }));
      await board.keyboard.press('Escape');
      await expect.poll(() => panel(board), PATIENCE).toBeNull();
    });

    it('are read from digits that roll in columns, by what stands in each window', async () => {
      await startPicking();
      await board.hover('.comments');
      await board.click('.comments');
      await expect.poll(() => panel(board), PATIENCE).toContain(`“${SHOWN.comments}”`);
      await clickPicker(board, say('metrics.comments'));
      await clickPicker(board, say('bound.save'));
      await expect
        .poll(() => panel(board), PATIENCE)
        .toContain(say('bound.saved', { name: say('metrics.comments') }));
      await clickPicker(board, say('bound.done'));
    });

    it('are said to be no text where they are drawn', async () => {
      await startPicking();
      await board.hover('.drawn');
      await board.click('.drawn');
      await expect.poll(() => panel(board), PATIENCE).toContain(say('bound.isPicture'));
      await board.hover('.x5');
      await board.keyboard.press('Escape');
      await expect.poll(() => panel(board), PATIENCE).toBeNull();
    });

    it('are found in a frame of the page’s own, too', async () => {
      await board.evaluate(() => {
        const within = document.createElement('iframe');
        within.srcdoc = '<p>商品点击次数</p><b id="clicks">77</b>';
        document.querySelector('main')?.append(within);
        return new Promise((done) => within.addEventListener('load', done));
      });
      await startPicking();
      await until(async () => {
        await board.keyboard.press('Tab');
        return (await panel(board))?.includes('：77') ?? false;
      });
      await board.keyboard.press('Enter');
      await clickPicker(board, say('metrics.productClicks'));
      await clickPicker(board, say('bound.save'));
      await expect
        .poll(() => panel(board), PATIENCE)
        .toContain(say('bound.saved', { name: say('metrics.productClicks') }));
      await clickPicker(board, say('bound.done'));
    });

    it('are recorded into no broadcast before the user has said which', async () => {
      await expect.poll(async () => (await stage.broadcasts()).length, PATIENCE).toBe(1);
      expect((await stage.rows()).recorders.map(({ page }) => page)).toEqual(['room']);
    });

    it('belong to the broadcast that the user confirms, and arrive in it', async () => {
      const popup = await openOverBoard();
      await expect
        .poll(() => textsOf(popup, '.bound-ask legend'), PATIENCE)
        .toEqual([say('bound.whichBroadcast')]);
      await expect
        .poll(async () => (await textsOf(popup, '.bound-ask .choice')).join(), PATIENCE)
        .toContain(truth.title);
      await press(popup, say('bound.start'));
      await expect.poll(async () => (await figureOf('gmv'))?.value, PATIENCE).toBe(1_234_560);
      await expect.poll(async () => (await figureOf('productClicks'))?.value, PATIENCE).toBe(77);
      await expect.poll(async () => (await figureOf('comments'))?.value, PATIENCE).toBe(321);
      await board.$$eval('.strip', (strips) => {
        for (const [place, strip] of strips.entries())
          (strip as HTMLElement).style.transform = `translateY(-${[4, 0, 5][place]}0%)`;
      });
      await write('gmv', '¥1.50万');
      await write('orders', '95');
      await expect.poll(async () => (await figureOf('orders'))?.value, PATIENCE).toBe(95);
      await expect
        .poll(() => figureOf('gmv'), PATIENCE)
        .toMatchObject({
          low: 1_495_000,
          high: 1_505_000,
          boundOn: 'liveplatform.taobao.com/board/live/*',
        });
      await expect.poll(async () => (await figureOf('comments'))?.value, PATIENCE).toBe(405);
      expect((await stage.broadcasts()).map(({ title }) => title)).toEqual([truth.title]);
    });

    it('are not read while the counting of their broadcast is paused, and are again afterwards', async () => {
      const popup = await openOverBoard();
      const waits = async (): Promise<string> => (await textsOf(popup, '.bound')).join();
      await pressBehind(popup, say('monitor.pauseNamed', { title: truth.title }));
      await expect.poll(waits, PATIENCE).toContain(say('bound.paused'));
      await write('orders', '97');
      // That the page is looked at meanwhile shows by what it cannot make sense of.
      await write('gmv', '1.60万');
      await expect.poll(waits, PATIENCE).toContain(say('bound.unit'));
      await write('orders', '99');
      await write('gmv', '¥1.50万');
      await pressBehind(popup, say('monitor.resumeNamed', { title: truth.title }));
      await expect.poll(async () => (await figureOf('orders'))?.value, PATIENCE).toBe(99);
      const read = (await stage.rows()).chunks.flatMap(({ log }) => unpackLog(log));
      const told = read.flatMap((entry) =>
        entry.kind === 'reading' && entry.reading === 'orders' ? [entry.low] : [],
      );
      expect(told).not.toContain(97);
      expect(await stage.broadcasts()).toHaveLength(1);
    });

    it('ask to be pointed at again when they stop making sense, and record nothing meanwhile', async () => {
      await write('orders', '登录');
      await write('gmv', '¥3.00');
      const popup = await openOverBoard();
      const troubles = async (): Promise<string> => (await textsOf(popup, '.bound-trouble')).join();
      await expect.poll(troubles, { ...PATIENCE, timeout: 60_000 }).toContain(say('bound.fell'));
      await expect.poll(troubles, { ...PATIENCE, timeout: 60_000 }).toContain(say('bound.unread'));
      expect(await troubles()).toContain(say('bound.pointAgain'));
      expect((await figureOf('orders'))?.value).toBe(99);
      expect((await figureOf('gmv'))?.low).toBe(1_495_000);
    });

    it('are taken apart from their broadcast by hand, and joined to it again', async () => {
      const { reader } = stage;
      const [{ key } = expect.unreachable()] = await stage.broadcasts();
      await reader.bringToFront();
      await reader.evaluate((hash) => (location.hash = hash), hrefOf({ page: 'broadcast', key }));
      await press(reader, say('timeline.details'));
      const name = `${say('common.bound')} liveplatform.taobao.com/board/live/*`;
      await press(reader, say('bound.takeApartNamed', { name }));
      await expect.poll(async () => (await stage.broadcasts()).length, PATIENCE).toBeGreaterThan(1);
      await press(reader, say('dashboard.undo'));
      await expect.poll(async () => (await stage.broadcasts()).length, PATIENCE).toBe(1);
    });

    it('leave no words of the page behind', async () => {
      const api = browser === 'firefox' ? 'browser' : 'chrome';
      const kept = await stage.reader.evaluate(
        (name) =>
          (
            Reflect.get(globalThis, name) as {
              storage: { local: { get: (keys: null) => Promise<unknown> } };
            }
          ).storage.local
            .get(null)
            .then((stored) => JSON.stringify(stored)),
        api,
      );
      expect(kept).toContain('liveplatform.taobao.com/board/live/*');
      for (const words of ['路人', '成交', '12,345']) expect(kept).not.toContain(words);
      expect(await board.evaluate(() => Object.keys(localStorage).length)).toBe(0);
    });
  });
}
