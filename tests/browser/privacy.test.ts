import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv } from '../../utils/exchange/csv/csv.ts';
import { exportFile } from '../../utils/exchange/file.ts';
import { ndjson } from '../../utils/exchange/ndjson/ndjson.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { readTables } from '../tools/tables.ts';
import { nameOf } from '../rooms/server.ts';
import { answerAhead } from './allowing.ts';
import { changeStored } from './api.ts';
import { BROWSERS_OWN } from './browsers-own.ts';
import { press, textsOf } from './dashboard.ts';
import { hiding } from './hiding.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';
import { openWarehouse } from './warehouse.ts';

bringPageWords();
const say = wordsIn('zh');
const PATIENCE = { timeout: 30_000, interval: 100 };

interface Extension {
  readonly storage: { readonly local: { readonly get: (keys: null) => Promise<unknown> } };
}

const { capture, identities } = shop({ minutes: 10 });
/** Shorter comments ("1", "好看") stand by chance in what is no comment. */
const LONG_ENOUGH = 6;
const secrets = Object.values({ ...identities })
  .flat()
  .filter((secret) => secret.length >= LONG_ENOUGH);

/** Where the test's warehouse is, as the user writes it. */
const WAREHOUSE = 'https://warehouse.example';
/** What is sent was over for ten minutes. */
const LATER = 20 * 60_000;

const PLACES = [
  '#/live',
  '#/products',
  '#/review',
  '#/compare',
  '#/orders',
  '#/platforms',
  '#/definitions',
  '#/data',
  '#/settings',
];

for (const browser of BROWSERS) {
  describe(`what the extension keeps of a generated broadcast, in ${browser}`, () => {
    const { orders, answer } = openWarehouse();
    let stage: Stage;
    /** What was asked for that no page of the capture asks for; each of these was opened once. */
    const others = (): readonly string[] => [
      ...stage.rooms.strange().filter((name) => !BROWSERS_OWN.test(name)),
      ...[...stage.rooms.served()].flatMap(([name, times]) => Array<string>(times - 1).fill(name)),
    ];
    /** Every store, and what the extension holds beside its database. */
    let kept: Record<string, unknown>;

    beforeAll(async () => {
      stage = await openStage({
        browser,
        captures: [capture],
        speed: 120,
        hosts: { [new URL(WAREHOUSE).host]: answer },
      });
      await stage.rooms.start();
      await stage.rooms.ended;
      expect(await stage.stored()).toBe(0);
      const api = browser === 'firefox' ? 'browser' : 'chrome';
      const settings = await stage.reader.evaluate(
        (name) => (Reflect.get(globalThis, name) as Extension).storage.local.get(null),
        api,
      );
      kept = { ...(await readTables(stage.reader)), settings };
    });
    afterAll(() => stage.close());

    it('sends nothing anywhere, whatever is opened: every request is one that the captured pages made', async () => {
      const { reader } = stage;
      await reader.bringToFront();
      const [{ key } = expect.unreachable()] = await stage.broadcasts();
      for (const hash of [...PLACES, `#/broadcast/${encodeURIComponent(key)}`, '#/welcome']) {
        await reader.evaluate((place) => {
          location.hash = place;
        }, hash);
        await reader.waitForSelector('main h1');
      }
      await press(reader, say('welcome.tryStart'));
      await reader.waitForSelector('.welcome-figures');
      for (const name of ['monitor', 'popup'])
        await (await stage.opened.extensionPage(`${name}.html`)).close();
      expect(others()).toEqual([]);
      expect(orders).toEqual([]);
    });

    it('sends to the warehouse that the user sets up, from then on and nowhere else', async () => {
      const { reader } = stage;
      await answerAhead(browser, stage.opened, reader, [`${WAREHOUSE}/*`]);
      const [{ platform, room } = expect.unreachable()] = await stage.broadcasts();
      await changeStored(reader, { myRooms: [`${platform}:${room}`] });
      await reader.bringToFront();
      await reader.evaluate((later) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + later;
        location.hash = '#/settings/out';
      }, LATER);
      const told = async (): Promise<string> => (await textsOf(reader, '.setting-value > output')).join();
      await reader.waitForSelector('.warehouse-form');
      await reader.type('.warehouse-form input', WAREHOUSE);
      await press(reader, say('warehouse.save'));
      await expect.poll(told, PATIENCE).toBe(say('warehouse.ready', { version: '26.7.1.1' }));
      const asked = orders.length;
      expect(asked).toBe(2);
      await press(reader, say('warehouse.send'));
      await expect.poll(told, PATIENCE).toBe(say('warehouse.sent', { count: 1 }));
      const sent = orders.slice(asked).map(({ method, text }) => `${method} ${/^\w+ \w+/.exec(text)?.[0]}`);
      expect(new Set(sent)).toEqual(new Set(['POST INSERT INTO']));
      expect(sent.length).toBeGreaterThan(3);
      expect(hiding(orders, secrets)).toEqual([]);
      await press(reader, say('warehouse.forget'));
      await expect.poll(told, PATIENCE).toBe(say('warehouse.forgotten'));
      expect(others()).toEqual([]);
    });

    it('sends nothing once the warehouse is forgotten', async () => {
      const before = orders.length;
      await stage.reader.evaluate(() => location.reload());
      await stage.reader.waitForSelector('.warehouse-form');
      await stage.reader.evaluate(() => (location.hash = '#/'));
      await stage.reader.waitForSelector('.list');
      expect(orders).toHaveLength(before);
      expect(others()).toEqual([]);
    });

    it('would be seen if it asked for anything, of strangers or of the rooms', async () => {
      const addresses = ['https://collector.example/?a=1', stage.rooms.pages[0]?.url ?? ''];
      await stage.reader.evaluate(async (all) => {
        for (const address of all) await fetch(address, { mode: 'no-cors' }).catch(() => null);
      }, addresses);
      expect(others()).toEqual(addresses.map(nameOf));
    });

    it('holds none of its nicknames, ids and comment texts in any store or binary column', () => {
      expect(hiding(kept, secrets)).toEqual([]);
    });

    it('exports none of them', async () => {
      const [broadcast = expect.unreachable()] = await stage.broadcasts();
      const files = [csv, ndjson].map((format) => exportFile(format, broadcast));
      expect(hiding(files, secrets)).toEqual([]);
    });

    it('would be caught if it held one', () => {
      const [planted = expect.unreachable()] = identities.nicknames;
      const bytes = new TextEncoder().encode(`..${planted}..`);
      const [chunk] = kept['chunks'] as { log: Uint8Array }[];
      expect(hiding({ ...kept, planted: [{ ...chunk, log: bytes }] }, secrets)).toEqual([planted]);
      const [id = expect.unreachable()] = identities.ids;
      expect(
        hiding({ ...kept, planted: { order: Number(id) > 2 ** 53 ? BigInt(id) : id } }, secrets),
      ).toEqual([id]);
    });
  });
}
