import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, type Unzipped, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_IDS, nameFor } from '../../utils/exchange/wish.ts';
import { localZone } from '../../utils/exchange/zone.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { readRows } from '../tools/tables.ts';
import { press, pressAt, textsOf } from './dashboard.ts';
import { downloadFolder } from './downloads.ts';
import { storeHistory } from './history.ts';
import { chooseByKeys, tabTo } from './tabbing.ts';
import { type Saved, saving } from './saving.ts';
import { BROWSERS, FOLDERS } from './stage.ts';
import { type Row, tablesIn } from './tables-in.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 60_000, interval: 100 };
const EXTENT = { broadcasts: 4, days: 4, minutes: 4 };
/** Nothing is asked of the web. */
const NO_PORT = 9;
/** What both the page's table of minutes and the exported one tell. */
const COUNTED = ['online', 'entries', 'comments', 'likes', 'orders', 'gmv'] as const;

/** A number as a page writes it, less what stands around it. */
const digits = (text: string | undefined): number => Number((text ?? '').replaceAll(/[^\d.]/g, ''));

/** Keeps the database busy, so that whoever reads waits; until `letGo`. */
const holdUp = async (): Promise<void> => {
  const opening = indexedDB.open('roomtally');
  await new Promise((opened) => (opening.onsuccess = opened));
  const store = opening.result.transaction('chunks', 'readwrite').objectStore('chunks');
  const on = { going: true };
  const again = (): void => {
    if (on.going) store.count().onsuccess = again;
    else opening.result.close();
  };
  again();
  Object.assign(globalThis, { letGo: () => (on.going = false) });
};
const letGo = (): void => (globalThis as unknown as { letGo: () => void }).letGo();

for (const browser of BROWSERS) {
  describe(`what leaves the browser and comes back, in ${browser}`, () => {
    const closed = new AbortController();
    let opened: OpenBrowser;
    let page: Page;
    let folder: string;
    let saved: Saved;
    let all: readonly BroadcastDetail[];
    let archive: Buffer;

    const go = async (hash: string, sign: string): Promise<void> => {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.waitForSelector(sign);
    };
    const toast = async (words: string): Promise<void> => {
      await expect.poll(async () => (await textsOf(page, '.toast')).join(), PATIENCE).toContain(words);
    };
    const listed = async (count: number): Promise<void> => {
      await expect
        .poll(async () => (await textsOf(page, '.list tbody tr:not([aria-hidden])')).length, PATIENCE)
        .toBe(count);
    };
    const escape = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
    };
    /** Opens the import and chooses files, by Tab and Enter alone from the page's beginning on. */
    const choose = async (...files: string[]): Promise<void> => {
      await page.focus('.top-name');
      await tabTo(page, say('exchange.import'), 'Enter');
      await page.waitForSelector('dialog[open]');
      await chooseByKeys(page, browser, say('exchange.choose'), files);
    };
    /** Exports what the open dialog is about, and takes the file. */
    const exported = async (kind: (typeof FORMAT_IDS)[number] | 'archive', name: string): Promise<Buffer> => {
      await press(page, say(`exchange.${kind}`));
      await press(page, say('exchange.start'));
      await toast(say('exchange.done', { file: name }));
      return saved.take(name);
    };

    beforeAll(async () => {
      const { preferences, ...place } = await downloadFolder();
      folder = place.folder;
      opened = await openBrowser({
        browser,
        extension: new URL(`../../.output/${FOLDERS[browser]}`, import.meta.url).pathname,
        port: NO_PORT,
        headless: true,
        signal: closed.signal,
        preferences,
      });
      page = await opened.extensionPage('dashboard.html');
      await page.setViewport({ width: 1280, height: 900 });
      await page.bringToFront();
      await page.waitForSelector('.empty-first');
      all = await storeHistory(page, EXTENT);
      await page.waitForSelector('table.list', PATIENCE);
      saved = await saving(page, browser, folder);
      await go('#/?whose=all', 'table.list');
    });
    afterAll(async () => {
      await opened.close();
      closed.abort();
      await rm(folder, { recursive: true });
    });

    it('leaves no file behind where an export is cancelled', async () => {
      await listed(all.length);
      await pressAt(page, '.list-top .export-open');
      await page.waitForSelector('dialog[open]');
      await page.evaluate(holdUp);
      await press(page, say('exchange.start'));
      await page.waitForSelector('dialog progress');
      await press(page, say('exchange.cancel'));
      await toast(say('exchange.cancelled'));
      await page.evaluate(letGo);
      await escape();
      expect(await saved.names()).toEqual([]);
    });

    it('is a table as the page shows it, in each format', async () => {
      const chosen = all.filter(({ mine }) => mine).slice(0, 2);
      const [{ key } = expect.unreachable()] = chosen;
      await go(`#/broadcast/${encodeURIComponent(key)}`, 'details.minutes');
      await pressAt(page, 'details.minutes > summary');
      await page.waitForSelector('details.minutes tbody tr');
      const heads = await textsOf(page, 'details.minutes thead th');
      const shown = await page.$$eval('details.minutes tbody tr', (rows) =>
        rows.map((row) => Array.from(row.cells, (cell) => cell.textContent)),
      );
      const columns = COUNTED.filter((name) => heads.includes(say(`timeline.${name}`)));
      expect(columns).toEqual(expect.arrayContaining(['online', 'entries', 'orders', 'gmv']));
      const shownOf = columns.map((name) =>
        shown.map((cells) => digits(cells[heads.indexOf(say(`timeline.${name}`))])),
      );

      await go('#/?whose=all', 'table.list');
      for (const { title } of chosen)
        await page.click(`input[aria-label="${say('list.select', { title: title ?? '' })}"]`);
      const name = `${nameFor(chosen, localZone())}.zip`;
      let first: string[][] | null = null;
      for (const format of FORMAT_IDS) {
        await pressAt(page, '.selected .export-open');
        await press(page, say('exchange.products'));
        const tables = await tablesIn(format, await exported(format, name));
        const { broadcasts = [], minutes = [], products = [] } = tables;
        expect(new Set(broadcasts.map((row) => row['key']))).toEqual(new Set(chosen.map((one) => one.key)));
        expect(products.length).toBeGreaterThan(0);
        const own = minutes.filter((row) => row['key'] === key);
        const told = columns.map((column) =>
          own.map((row) => Number(row[column]) / (column === 'gmv' ? 100 : 1)),
        );
        expect(told, format).toEqual(shownOf);
        // To the last digit, the formats tell the same of whatever is a number or a name.
        const plain = [broadcasts, minutes, products].map((rows) => rows.map(plainly).toSorted());
        expect(plain, format).toEqual((first ??= plain));
      }
      await press(page, say('list.clearSelection'));
    });

    it('is all deleted, and back once that is taken back', async () => {
      await pressAt(page, '.list-top .export-open');
      archive = await exported('archive', `${nameFor(all, localZone())}.roomtally`);
      const before = (await readRows(page)).recorders;
      const remove = async (): Promise<void> => {
        await pressAt(page, `input[aria-label="${say('list.selectAll')}"]`);
        await press(page, say('dashboard.remove'));
        await toast(say('list.removed', { count: all.length }));
      };
      await remove();
      await expect.poll(async () => (await readRows(page)).recorders, PATIENCE).toEqual([]);
      await press(page, say('dashboard.undo'));
      await listed(all.length);
      expect((await readRows(page)).recorders.length).toBe(before.length);
      await remove();
      await page.waitForSelector('.empty-first');
      expect((await readRows(page)).chunks).toEqual([]);
    });

    it('is refused in a sentence where a file is none, cut or tampered with, and nothing changes', async () => {
      const files = await mkdtemp(join(tmpdir(), 'roomtally-archives-'));
      const put = async (name: string, bytes: Uint8Array): Promise<string> => {
        await writeFile(join(files, name), bytes);
        return join(files, name);
      };
      const wrong = [
        await put('none.roomtally', strToU8('奶茶')),
        await put('cut.roomtally', archive.subarray(0, archive.length / 2)),
        await put('tampered.roomtally', tampered(archive)),
      ];
      await choose(...wrong);
      const said = async (): Promise<string[]> => textsOf(page, '.dialog-said .problem');
      await expect
        .poll(said, PATIENCE)
        .toEqual([
          `none.roomtally: ${say('exchange.refused_notArchive')}`,
          `cut.roomtally: ${say('exchange.refused_cut')}`,
          `tampered.roomtally: ${say('exchange.refused_tampered')}`,
        ]);
      expect(await page.$eval('dialog .primary', (button) => button.matches(':disabled'))).toBe(true);
      await escape();
      expect((await readRows(page)).recorders).toEqual([]);

      await choose(await put('whole.roomtally', archive));
      const counts = { added: all.length, gained: 0, same: 0 };
      await page.waitForSelector('dialog tbody tr');
      expect((await textsOf(page, 'dialog p')).join()).toContain(say('exchange.willChange', counts));
      expect(new Set(await textsOf(page, 'dialog tbody th'))).toEqual(new Set(all.map(({ title }) => title)));
      expect((await readRows(page)).recorders).toEqual([]);
      await rm(files, { recursive: true });
    });

    it('is brought in by the keyboard alone, and leaves again byte for byte', async () => {
      await tabTo(page, say('exchange.confirm'), 'Enter');
      await toast(say('exchange.imported', { count: all.length }));
      await go('#/?whose=all', 'table.list');
      await listed(all.length);
      await pressAt(page, '.list-top .export-open');
      const again = await exported('archive', `${nameFor(all, localZone())}.roomtally`);
      expect(partsOf(again)).toEqual(partsOf(archive));
    });
  });
}

/** A row without its blanks, times and truths, which each format writes in a way of its own. */
const plainly = (row: Row): string =>
  Object.entries(row)
    .filter(([, cell]) => !/^(?:|true|false|"?\d{4}-\d\d-\d\d.*)$/i.test(cell))
    .map((named) => named.join(' '))
    .toSorted()
    .join('\n');

/** An archive in which somebody changed a table with a ZIP tool. */
function tampered(archive: Uint8Array): Uint8Array {
  const files = unzipSync(archive);
  const name = Object.keys(files).find((each) => each.startsWith('broadcasts')) ?? expect.unreachable();
  const text = new TextDecoder().decode(files[name]).replaceAll('小美', '大美');
  return zipSync({ ...files, [name]: strToU8(text) });
}

/** What an archive holds, file by file, but for when it was made. */
function partsOf(archive: Uint8Array): Record<string, string> {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const files: Unzipped = unzipSync(archive);
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [
      name,
      text(bytes).replace(/"madeAt":"[^"]*"/, '"madeAt":""'),
    ]),
  );
}
