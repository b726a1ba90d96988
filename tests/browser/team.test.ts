import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../utils/exchange/archive/read.ts';
import { WAREHOUSE_TABLES } from '../../utils/exchange/clickhouse/tables.ts';
import { VIEWS } from '../../utils/exchange/clickhouse/views.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { type OpenBrowser, openBrowser } from '../rooms/browsers.ts';
import { answerAhead } from './allowing.ts';
import { havingAlready } from './having.ts';
import { storedFor, storedSettings } from './api.ts';
import { type ClickHouse, NO_ROOM, openClickHouse, VERSION } from './clickhouse.ts';
import { press, textsOf } from './dashboard.ts';
import { downloadFolder, saveTo } from './downloads.ts';
import { storeHistory } from './history.ts';
import { BROWSERS, FOLDERS, until } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 60_000, interval: 100 };
const EXTENT = { broadcasts: 4, days: 4, minutes: 4 };
const [USER, PASSWORD] = ['ann', '芝麻开门 open sesame'];
const PHRASE = '我们都爱喝三分糖的奶茶';

for (const browser of BROWSERS) {
  describe(`a team’s orders, and warehouse, in ${browser}`, () => {
    const closed = new AbortController();
    let copied: string | null;
    let house: ClickHouse;
    let opened: OpenBrowser;
    let page: Page;
    let folder: string;
    let own: readonly BroadcastDetail[];

    const go = async (hash: string, sign: string): Promise<void> => {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.waitForSelector(sign);
    };
    const toast = async (words: string): Promise<void> => {
      await expect.poll(async () => (await textsOf(page, '.toast')).join(), PATIENCE).toContain(words);
    };
    /** Types into the field of these words, in place of what stands there. */
    const type = async (words: string, text: string): Promise<void> => {
      await press(page, words);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
    };
    /** Waits until the warehouse's part of the settings says so. */
    const told = async (words: string): Promise<void> => {
      const said = async (): Promise<string> =>
        (await textsOf(page, 'section:has(> div > .warehouse-form) output')).join();
      await expect.poll(said, PATIENCE).toBe(words);
    };

    beforeAll(async () => {
      house = await openClickHouse(USER, PASSWORD);
      const { preferences, ...place } = await downloadFolder();
      folder = place.folder;
      const built = new URL(`../../.output/${FOLDERS[browser]}`, import.meta.url).pathname;
      // Firefox is told to grant without a prompt, and grants only what may be asked for.
      copied = browser === 'chromium' ? await havingAlready(built, 'downloads') : null;
      const { signal } = closed;
      // Every host is the warehouse: there is no other.
      opened = await openBrowser({
        browser,
        extension: copied ?? built,
        port: house.port,
        headless: true,
        signal,
        preferences,
      });
      await saveTo(folder, browser, opened);
      page = await opened.extensionPage('dashboard.html');
      await page.setViewport({ width: 1280, height: 900 });
      await answerAhead(browser, opened, page, ['http://127.0.0.1/*']);
      await page.bringToFront();
      await page.waitForSelector('.empty-first');
      own = (await storeHistory(page, EXTENT)).filter(({ mine }) => mine);
      await page.waitForSelector('table.list', PATIENCE);
    });
    afterAll(async () => {
      await opened.close();
      await house.close();
      closed.abort();
      await rm(folder, { recursive: true });
      if (copied !== null) await rm(copied, { recursive: true });
    });

    it('reads a file of orders that nobody knows once its columns were said, and the next of its kind by itself', async () => {
      const [{ from, key } = expect.unreachable()] = own;
      const at = (second: number): string => new Date(from + 1000 * second).toISOString();
      const heads = ['单号', '实收', '何时付款', '谁', '备注'] as const;
      const file = async (name: string, order: readonly number[], lines: readonly string[][]) => {
        const text = [heads, ...lines].map((cells) => order.map((index) => cells[index]).join(','));
        await writeFile(join(folder, name), text.join('\n'));
        const field = await page.waitForSelector('.orders input[type="file"]');
        await (field as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
      };
      const preview = async (): Promise<string> => (await textsOf(page, '.orders-preview')).join();
      const changes = (added: number, unread: number) =>
        say('orders.willChange', { added, changed: 0, same: 0, unread });

      await go('#/orders', '.orders input[type="file"]');
      await file(
        'first.csv',
        [0, 1, 2, 3, 4],
        [
          ['A1', '49.90', at(30), '甲', ''],
          ['A2', '99.00', at(40), '乙', '加急'],
          ['合计', '148.90', '', '', ''],
        ],
      );
      await expect
        .poll(async () => (await textsOf(page, '.orders-asking')).join(), PATIENCE)
        .toContain(say('orders.unknown', { count: 3 }));
      expect((await textsOf(page, '.orders-asking .problem')).join()).toBe(say('orders.needs'));
      const columns = { order: '单号', amount: '实收', paidAt: '何时付款', buyer: '谁' } as const;
      for (const [part, column] of Object.entries(columns)) {
        const label = say(`orders.part_${part as keyof typeof columns}`);
        const choice = await page.waitForFunction(
          (words) =>
            [...document.querySelectorAll<HTMLLabelElement>('.orders-fields label')]
              .find((each) => each.firstChild?.textContent === words)
              ?.querySelector('select'),
          {},
          label,
        );
        await (choice as ElementHandle<HTMLSelectElement>).select(column);
      }
      await expect.poll(preview, PATIENCE).toContain(changes(2, 1));
      expect(await preview()).toContain('148.9');
      await press(page, say('orders.confirm'));
      await toast(say('orders.imported', { count: 2 }));

      await file('second.csv', [3, 2, 4, 1, 0], [['A3', '10.00', at(50), '甲', '']]);
      await expect.poll(preview, PATIENCE).toContain(changes(1, 0));
      await press(page, say('orders.confirm'));
      await toast(say('orders.imported', { count: 1 }));
      await expect
        .poll(async () => (await textsOf(page, '.orders-place')).join(), PATIENCE)
        .toContain('3 单');
      await go(`#/broadcast/${encodeURIComponent(key)}`, '.unfold[data-part="details"]');
    });

    it('says what a pass phrase does, keeps it stretched alone, and shows by what colleagues compare it', async () => {
      await go('#/settings/privacy', '#settings-privacy, .settings-list');
      expect((await textsOf(page, '.setting p')).join()).toContain(say('exchange.teamSays'));
      const field = `input[aria-label="${say('exchange.teamPhrase', { count: 12 })}"]`;
      const isRefused = (): Promise<boolean> =>
        page.$eval(`form:has(${field}) button`, (button) => button.matches(':disabled'));
      await page.type(field, PHRASE.slice(0, 5));
      expect(await isRefused()).toBe(true);
      await page.type(field, PHRASE.slice(5).padEnd(12, '!'));
      await expect.poll(isRefused, PATIENCE).toBe(false);
      await page.keyboard.press('Enter');
      await toast(say('exchange.teamDone'));
      const code = say('exchange.teamOn', { fingerprint: '\0' }).split('\0')[0] ?? '';
      await expect.poll(async () => (await textsOf(page, '.setting p')).join(), PATIENCE).toContain(code);
      const { teamKey } = await storedSettings(page);
      expect(teamKey).toMatch(/^[\w+/]{20,}=*$/);
      expect(await storedFor(page, 'local')).not.toContain(PHRASE);
      await press(page, say('exchange.teamRemove'));
      await toast(say('exchange.teamRemoved'));
      expect((await storedSettings(page)).teamKey).toBeNull();
    });

    it('connects to a warehouse, whose password outlives no session unless that is asked for', async () => {
      await go('#/settings/out', '.warehouse-form');
      await type(say('warehouse.url'), `http://127.0.0.1:${house.port}`);
      await type(say('warehouse.user'), USER);
      await type(say('warehouse.password'), 'wrong');
      await press(page, say('warehouse.save'));
      const said = 'Code: 516. DB::Exception: ann: Authentication failed. (AUTHENTICATION_FAILED)';
      await told(`${say('warehouse.problem_login')} ${say('warehouse.said', { said })}`);
      await type(say('warehouse.password'), PASSWORD);
      await press(page, say('warehouse.save'));
      await told(say('warehouse.notReady', { version: VERSION }));
      expect(await storedFor(page, 'local')).not.toContain(PASSWORD);
      expect(await storedFor(page, 'session')).toContain(PASSWORD);
      await press(page, say('warehouse.make'));
      await told(say('warehouse.made'));
      for (const name of [...WAREHOUSE_TABLES, ...VIEWS.map((view) => view.name)])
        expect(house.statements.some((sql) => sql.startsWith('CREATE') && sql.includes(`\`${name}\``))).toBe(
          true,
        );
    });

    it('sends on where a server failed half way, says why, and doubles no row', async () => {
      const release = Promise.withResolvers<void>();
      house.fate = async (index) => {
        if (index === 0) await release.promise;
        return index === 5 ? 'refused' : index === 8 ? 'unheard' : 'taken';
      };
      await press(page, say('warehouse.send'));
      await page.waitForSelector(`progress[aria-label="${say('warehouse.sending')}"]`);
      release.resolve();
      const why = `${say('warehouse.problem_full')} ${say('warehouse.said', { said: NO_ROOM })}`;
      await told(say('warehouse.failed', { reason: why }));
      expect(house.came).toHaveLength(6);

      await press(page, say('warehouse.send'));
      await expect
        .poll(async () => (await textsOf(page, '.warehouse-failed')).join(), PATIENCE)
        .toContain(say('warehouse.problem_unreachable'));
      expect(house.came).toHaveLength(9);

      await press(page, say('warehouse.send'));
      const sent = say('warehouse.sent', { count: 0 }).replace('0', String.raw`\d`);
      const outcome = async (): Promise<string> =>
        (await textsOf(page, 'section:has(> div > .warehouse-form) output')).join();
      await expect.poll(outcome, PATIENCE).toMatch(new RegExp(`^${sent}$`));

      // Rows that came twice are those of which the server could not say that it had them.
      const has = house.came.filter(({ fate }) => fate !== 'refused');
      const all = has.flatMap(({ table, rows }) => rows.map((row) => `${table} ${row}`));
      const unheard = has.filter(({ fate }) => fate === 'unheard').flatMap(({ rows }) => rows);
      expect(unheard.length).toBeGreaterThan(0);
      expect(all.length - new Set(all).size).toBe(unheard.length);
      // Of these the server keeps one, by what each row is known by.
      const known = new Map<string, Record<string, unknown>>();
      for (const { table, rows } of has)
        for (const text of rows) {
          const row = JSON.parse(text) as Record<string, unknown>;
          known.set([table, row['key'], row['version'], row['row']].join(), { ...row, table });
        }
      const count = (table: string, key: string): number =>
        [...known.values()].filter((row) => row['table'] === table && row['key'] === key).length;
      expect(new Set([...known.values()].map((row) => row['key']))).toEqual(
        new Set(own.map(({ key }) => key)),
      );
      for (const { key, minutes } of own) {
        expect(count('broadcasts', key)).toBe(1);
        expect(count('minutes', key)).toBe(minutes.length);
        expect(count('events', key)).toBeGreaterThan(0);
      }
      const before = house.came.length;
      await press(page, say('warehouse.send'));
      await told(say('warehouse.nothing'));
      expect(house.came).toHaveLength(before);
    });

    it('keeps the password where that is asked for, and forgets all of it', async () => {
      await press(page, say('warehouse.keep'));
      await press(page, say('warehouse.save'));
      await told(say('warehouse.ready', { version: VERSION }));
      expect(await storedFor(page, 'local')).toContain(PASSWORD);
      await press(page, say('warehouse.forget'));
      await told(say('warehouse.forgotten'));
      for (const how of ['local', 'session'] as const)
        expect(await storedFor(page, how)).not.toContain(PASSWORD);
    });

    it('copies what is over into the downloads while the dashboard is open', async () => {
      // Chromium’s driver puts what is downloaded beside its own files, under names of its own.
      const place = browser === 'chromium' ? folder : join(folder, 'Roomtally');
      const isCopy = (name: string): boolean => name.endsWith('.roomtally') || !name.includes('.');
      const there = async (): Promise<string[]> => {
        const names = await readdir(place).catch((): string[] => []);
        return names.filter((name) => isCopy(name) && name !== 'Roomtally').map((name) => join(place, name));
      };
      const copies = async (count: number): Promise<string[]> => {
        await until(async () => (await there()).length === count);
        return there();
      };
      const keysIn = async (files: readonly string[]): Promise<Set<string>> => {
        const rows = await Promise.all(files.map(async (file) => readArchive(await readFile(file))));
        return new Set(rows.flatMap(({ recorders }) => recorders.map(({ key }) => key)));
      };
      const keys = own.map(({ key }) => key as string);
      await go('#/settings', '.copies, main h1');
      await press(page, say('exchange.copiesOn'));
      expect(await keysIn(await copies(own.length))).toEqual(new Set(keys));
    });
  });
}
