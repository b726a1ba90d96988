import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { DEFINITIONS, type MetricId, SUMMARY_METRICS } from '../../utils/metrics/definitions.ts';
import { textOf, writeFigure } from '../../utils/settings/numbers.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { panesOf } from '../../components/charts/panes.ts';
import { gapOn, paintedIn, press, textsOf, unfold } from './dashboard.ts';
import { downloaded, downloadFolder, saveTo } from './downloads.ts';
import { readCsv, readNdjson, wrongSums } from './exports.ts';
import { hiding } from './hiding.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, recorded, type Stage, until } from './stage.ts';
import { storedSettings } from './api.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 20_000, interval: 100 };
const COMMENT = 6;

/** The dashboard's page on a stage, and how a person goes about in it. */
const inDashboard = (stage: Stage) => {
  const { reader } = stage;
  const open = async (hash: string): Promise<void> => {
    await reader.evaluate((to) => {
      location.hash = to;
    }, hash);
  };
  const openBroadcast = async ({ key }: BroadcastDetail): Promise<void> => {
    await open(`#/broadcast/${encodeURIComponent(key)}`);
    await reader.waitForSelector('.unfold[data-part="details"]');
  };
  return {
    open,
    openBroadcast,
    texts: (selector: string) => textsOf(reader, selector),
    /** Saves a broadcast, and answers the file that it says it saved. */
    save: async (broadcast: BroadcastDetail, format: 'Csv' | 'Ndjson', folder: string): Promise<Buffer> => {
      await openBroadcast(broadcast);
      await press(reader, say('exchange.export'));
      await press(reader, say(`dashboard.export${format}`));
      const day = '20[0-9]{2}-[0-9]{2}-[0-9]{2}';
      const name = `roomtally-douyin-${broadcast.room}-${day}.${format.toLowerCase()}`;
      const toast = new RegExp(say('dashboard.exported', { file: `(${name})` }));
      await expect.poll(async () => (await textsOf(reader, '.toast')).join(''), PATIENCE).toMatch(toast);
      const [, file = expect.unreachable()] = toast.exec((await textsOf(reader, '.toast')).join('')) ?? [];
      return downloaded(folder, file);
    },
  };
};

for (const browser of BROWSERS) {
  describe(`the dashboard beside a shop and another’s room, in ${browser}`, () => {
    const own = shop({ minutes: 6 });
    const other = shop({ minutes: 6, seed: 11 });
    // Of another’s room nobody but its streamer sees the console.
    const room = { ...other.capture, pages: other.capture.pages.slice(0, 1) };
    let folder: string;
    let stage: Stage;
    let dashboard: ReturnType<typeof inDashboard>;

    const find = async (truth: { readonly room: string }): Promise<BroadcastDetail> =>
      (await stage.broadcasts()).find((each) => each.room === truth.room) ?? expect.unreachable();
    const titles = (): Promise<string[]> => dashboard.texts('.list-title .quiet');
    const choose = async (whose: 'mine' | 'others' | 'all'): Promise<void> => {
      await dashboard.open('#/');
      await stage.reader.waitForSelector('.filters');
      await press(stage.reader, say(`dashboard.${whose}`));
    };

    beforeAll(async () => {
      const downloads = await downloadFolder();
      ({ folder } = downloads);
      const { preferences } = downloads;
      stage = await openStage({
        browser,
        captures: [own.capture, room],
        speed: 24,
        options: { preferences },
      });
      await saveTo(folder, browser, stage.opened);
      dashboard = inDashboard(stage);
      await stage.reader.setViewport({ width: 1280, height: 900 });
      await stage.reader.bringToFront();
    });
    afterAll(async () => {
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('says how to begin while there is nothing', async () => {
      await expect.poll(() => dashboard.texts('.empty h2'), PATIENCE).toEqual([say('dashboard.noneYet')]);
    });

    it('lights a lamp for each broadcast that is being recorded', async () => {
      await stage.rooms.start();
      await choose('all');
      const lit = async (): Promise<number> => (await dashboard.texts('.list-live')).length;
      await expect.poll(lit, PATIENCE).toBe(2);
      await dashboard.openBroadcast(await find(own.truth));
      await expect.poll(() => dashboard.texts('.live'), PATIENCE).toEqual([say('dashboard.liveNow')]);
      expect((await dashboard.texts('h1 .lamp')).length).toBe(1);
    });

    it('lists them with their summaries once they are over, and puts the lamps out', async () => {
      const tab = stage.tabs.at(-1) ?? expect.unreachable();
      await tab.goto('about:blank');
      const left = stage.rooms.progress().done;
      await until(() => stage.rooms.progress().done > left + 0.2);
      await tab.goto(stage.rooms.pages.at(-1)?.url ?? expect.unreachable());
      await stage.rooms.ended;
      await stage.settled();
      await stage.reader.bringToFront();

      await choose('all');
      await expect
        .poll(async () => (await titles()).toSorted(), PATIENCE)
        .toEqual([own.truth.room, other.truth.room].toSorted());
      for (const { truth } of [own, other]) {
        const { figures } = await find(truth);
        const columns = [
          ...SUMMARY_METRICS,
          'onlinePeak',
          'comments',
          'orders',
          'coverage',
        ] as const satisfies MetricId[];
        const cells = columns.map((id) => {
          const known = figures[id];
          if ('unknown' in known) return '–';
          return textOf(
            writeFigure(DEFINITIONS[id], known.figure, { language: 'zh', currency: 'CNY', short: false })
              .value,
          );
        });
        const row = await stage.reader.$$eval(
          'tbody tr',
          (rows, title) =>
            [...(rows.find((each) => each.textContent.includes(title))?.cells ?? [])].map(
              (cell) => cell.textContent,
            ),
          truth.room,
        );
        // Before them its tick and the broadcast itself, after them its curve and whether it stays.
        expect(row.slice(5, -2)).toEqual(cells);
      }
    });

    it('finds broadcasts by what is typed, by platform and by whose room it is', async () => {
      await choose('mine');
      await expect.poll(titles, PATIENCE).toEqual([own.truth.room]);
      await choose('others');
      await expect.poll(titles, PATIENCE).toEqual([other.truth.room]);
      await choose('all');
      await stage.reader.select('select', 'douyin');
      await expect.poll(titles, PATIENCE).toHaveLength(2);
      await stage.reader.type('input[type="search"]', own.truth.broadcast);
      await expect.poll(titles, PATIENCE).toEqual([own.truth.room]);
      await stage.reader.type('input[type="search"]', 'x');
      await expect.poll(titles, PATIENCE).toEqual([]);
      await press(stage.reader, say('dashboard.clearFilters'));
      await expect.poll(titles, PATIENCE).toHaveLength(2);
    });

    it('opens a broadcast on Enter, with the three metrics that summarise it and their bounds', async () => {
      const { key, figures } = await find(own.truth);
      await stage.reader.focus(`a[href="#/broadcast/${encodeURIComponent(key)}"]`);
      await stage.reader.keyboard.press('Enter');
      const summary = SUMMARY_METRICS.map((id) => {
        const known = figures[id];
        if ('unknown' in known) return expect.unreachable();
        const { value, bounds } = writeFigure(DEFINITIONS[id], known.figure, {
          language: 'zh',
          currency: 'CNY',
          short: true,
        });
        return [say(`metrics.${id}`), textOf(value), bounds ?? ''];
      });
      const shown = (): Promise<string[][]> =>
        stage.reader.$$eval('.summary .figure-tile', (all) =>
          all.map((figure) =>
            ['.figure-name', '.figure-value', '.figure-bounds'].map(
              (part) => figure.querySelector(part)?.textContent ?? '',
            ),
          ),
        );
      await expect.poll(shown, PATIENCE).toEqual(summary);
      expect(summary.some(([, , bounds]) => bounds !== '')).toBe(true);
    });

    it('draws the timeline, and hatches the time in which a room was not heard', async () => {
      const whole = await find(own.truth);
      await dashboard.openBroadcast(whole);
      const drawn = () => paintedIn(stage.reader, gapOn(whole));
      await expect
        .poll(async () => (await drawn()).map(({ pane, without }) => [pane, without > 0]), PATIENCE)
        .toEqual(panesOf(whole).map(({ id }) => [id, true]));
      for (const { without } of await drawn()) expect(without).toBeLessThan(0.12);

      const interrupted = await find(other.truth);
      expect(interrupted.gaps.length).toBe(1);
      await dashboard.openBroadcast(interrupted);
      await expect.poll(() => dashboard.texts('.timeline-key'), PATIENCE).toEqual([say('dashboard.gapKey')]);
      for (const { within, without } of await paintedIn(stage.reader, gapOn(interrupted))) {
        expect(within).toBeGreaterThan(0.15);
        expect(without).toBeLessThan(0.12);
      }
    });

    it('exports a broadcast whose columns add up to what is true of it, and that names nobody', async () => {
      const broadcast = await find(own.truth);
      const { nicknames, desensitized, ids, secUids, comments } = own.identities;
      const secrets = [
        nicknames,
        desensitized,
        ids,
        secUids,
        comments.filter(({ length }) => length >= COMMENT),
      ].flat();

      const csv = await dashboard.save(broadcast, 'Csv', folder);
      expect(wrongSums(readCsv(csv), own.truth)).toEqual([]);
      expect(hiding(csv, secrets)).toEqual([]);

      const ndjson = await dashboard.save(broadcast, 'Ndjson', folder);
      const { broadcast: summary, minutes } = readNdjson(ndjson);
      expect(wrongSums(minutes, own.truth)).toEqual([]);
      expect(summary).toMatchObject({
        title: own.truth.title,
        ended: true,
        figures: { comments: { value: own.truth.events.comments }, gmv: { value: own.truth.gmv } },
      });
      expect(hiding(ndjson, secrets)).toEqual([]);
    });

    it('fits a window of half a screen', async () => {
      await stage.reader.setViewport({ width: 720, height: 900 });
      const beyond = (): Promise<number> =>
        stage.reader.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
      await choose('all');
      await stage.reader.waitForSelector('.list');
      expect(await beyond()).toBe(0);
      await dashboard.openBroadcast(await find(own.truth));
      await expect.poll(beyond, PATIENCE).toBe(0);
      await stage.reader.setViewport({ width: 1280, height: 900 });
    });

    it('brings a deleted broadcast back with the same figures', async () => {
      const before = await find(own.truth);
      await dashboard.openBroadcast(before);
      await press(stage.reader, say('dashboard.remove'));
      await expect.poll(async () => (await stage.broadcasts()).length, PATIENCE).toBe(1);
      await expect.poll(titles, PATIENCE).toEqual([other.truth.room]);
      await press(stage.reader, say('dashboard.undo'));
      await expect.poll(titles, PATIENCE).toHaveLength(2);
      const { figures, minutes } = await find(own.truth);
      expect({ figures, minutes }).toEqual({ figures: before.figures, minutes: before.minutes });
    });

    it('joins a broadcast to another one by hand, and takes them apart', async () => {
      await dashboard.openBroadcast(await find(other.truth));
      const former = await stage.reader.evaluate(() => location.hash);
      await unfold(stage.reader, say('timeline.details'));
      await press(stage.reader, say('bound.joined'));
      await press(stage.reader, say('bound.join'));
      await expect.poll(() => stage.reader.evaluate(() => location.hash), PATIENCE).not.toBe(former);
      await choose('all');
      await expect.poll(titles, PATIENCE).toHaveLength(1);
      await dashboard.openBroadcast((await stage.broadcasts())[0] ?? expect.unreachable());
      await press(
        stage.reader,
        say('bound.takeApartNamed', { name: `${say('common.room')} ${other.truth.room}` }),
      );
      await choose('all');
      await expect.poll(titles, PATIENCE).toHaveLength(2);
    });

    it('moves a room between the filters when it is said to be one’s own, and keeps another’s when told to', async () => {
      const { key } = await find(other.truth);
      const kept = async (): Promise<boolean> => (await find(other.truth)).kept;
      await dashboard.openBroadcast(await find(other.truth));
      await press(stage.reader, say('dashboard.keepThis'));
      await expect.poll(kept, PATIENCE).toBe(true);
      await choose('others');
      await press(stage.reader, say('dashboard.keepNamed', { title: other.truth.title }));
      await expect.poll(kept, PATIENCE).toBe(false);

      await dashboard.openBroadcast(await find(other.truth));
      await press(stage.reader, say('dashboard.myRoom'));
      await expect
        .poll(async () => (await storedSettings(stage.reader)).myRooms, PATIENCE)
        .toEqual([`douyin:${other.truth.room}`]);
      await choose('mine');
      await expect.poll(titles, PATIENCE).toHaveLength(2);
      await choose('others');
      await expect
        .poll(() => dashboard.texts('.empty button'), PATIENCE)
        .toEqual([say('dashboard.clearFilters')]);
      await dashboard.open('#/settings');
      await press(stage.reader, say('dashboard.takeOutNamed', { room: `抖音 ${other.truth.room}` }));
      await choose('others');
      await expect.poll(titles, PATIENCE).toEqual([other.truth.room]);
      expect((await find(other.truth)).key).toBe(key);
    });

    it('speaks another language as soon as it is chosen', async () => {
      const english = wordsIn('en');
      const words = async (): Promise<string[]> => [
        ...(await dashboard.texts('.top nav a, h1')),
        await stage.reader.$eval('html', ({ lang }) => lang),
      ];
      const expected = (language: typeof say, lang: string): string[] => [
        language('dashboard.broadcasts'),
        language('live.title'),
        language('products.title'),
        language('review.title'),
        language('compare.title'),
        language('orders.title'),
        language('health.title'),
        language('dashboard.definitions'),
        language('yours.title'),
        language('dashboard.settings'),
        language('dashboard.settings'),
        lang,
      ];
      await dashboard.open('#/settings');
      await press(stage.reader, 'English');
      await expect.poll(words, PATIENCE).toEqual(expected(english, 'en'));
      await press(stage.reader, english('dashboard.followBrowser'));
      await expect.poll(words, PATIENCE).toEqual(expected(say, 'zh-CN'));
    });

    it('would show in its exports whom a broadcast’s title named', async () => {
      const [nickname = expect.unreachable()] = own.identities.nicknames;
      await stage.reader.evaluate(async (title) => {
        const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
          new Promise((succeeded, failed) => {
            request.addEventListener('success', () => succeeded(request.result));
            request.addEventListener('error', () => failed(request.error));
          });
        const database = await done(indexedDB.open('roomtally'));
        const begun = database.transaction(['recorders', 'unfolded'], 'readwrite');
        const [recorders, unfolded] = [begun.objectStore('recorders'), begun.objectStore('unfolded')];
        for (const row of (await done(recorders.getAll())) as { readonly key: string }[]) {
          await done(recorders.put({ ...row, title }));
          await done(unfolded.put({ key: row.key }));
        }
        database.close();
      }, nickname);
      const broadcast = await find(own.truth);
      await dashboard.open('#/');
      const ndjson = await dashboard.save(broadcast, 'Ndjson', folder);
      expect(hiding(ndjson, own.identities.nicknames)).toEqual([nickname]);
    });
  });
}

const recording = await recorded();
if (!recording) console.log('The recording of a real broadcast is not at hand: its exports are not tried.');

if (recording) {
  describe('the exports of a recorded broadcast of 3¼ hours, in chromium', () => {
    const { capture, truth } = recording;
    let folder: string;
    let stage: Stage;

    beforeAll(async () => {
      ({ folder } = await downloadFolder());
      stage = await openStage({ browser: 'chromium', captures: [capture], speed: 600 });
      await saveTo(folder, 'chromium', stage.opened);
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
      await stage.reader.bringToFront();
    });
    afterAll(async () => {
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('add up to the figures that were counted from its source', async () => {
      const [broadcast = expect.unreachable()] = await stage.broadcasts();
      const { save } = inDashboard(stage);
      const rows = readCsv(await save(broadcast, 'Csv', folder));
      expect(rows.length).toBeGreaterThan(190);
      expect(wrongSums(rows, truth)).toEqual([]);
      expect(wrongSums(readNdjson(await save(broadcast, 'Ndjson', folder)).minutes, truth)).toEqual([]);
    });
  });
}
