import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { WAREHOUSE_TABLES } from '../../../../utils/exchange/clickhouse/tables.ts';
import { ALONE, Engine } from './engine.ts';
import { Browser, countsOf, keyOf, NAMES, WITHOUT_LOG } from './browser.ts';
import { answerBy, type EngineServer } from './engineServer.ts';

const engine = new Engine();
let server: EngineServer;
beforeAll(() => engine.makeSchema(ALONE));
const empty = (): void => {
  for (const table of WAREHOUSE_TABLES) engine.run(`TRUNCATE TABLE roomtally.${table}`);
};
beforeEach(() => {
  empty();
  server = answerBy(engine);
});
afterAll(() => {
  vi.unstubAllGlobals();
  engine.close();
});

const inView = (view: string) => engine.ask(`SELECT key, comments, gmv FROM roomtally.${view} ORDER BY key`);
const inViews = () => inView('metrics');
/** Several broadcasts' comments together. */
const sum = (counts: readonly { readonly comments?: unknown }[]): number =>
  counts.reduce((all, { comments }) => all + Number(comments), 0);

describe('broadcasts that are joined by hand after they were sent', () => {
  test('are counted as the one that they became, in every view', async () => {
    const browser = new Browser();
    await browser.send();
    expect(inViews()).toEqual(countsOf(browser.exported()));
    const days = () =>
      engine.ask('SELECT sum(broadcasts) AS n, sum(comments) AS comments FROM roomtally.metrics_by_day');
    const [before] = days();
    browser.join('b', 'a');
    await browser.send();
    expect(inViews()).toEqual(countsOf(browser.exported()));
    expect(inViews()).toHaveLength(NAMES.length - 1);
    expect(days()[0]).toEqual({ n: NAMES.length - 1, comments: before?.['comments'] });
    for (const view of ['latest_events', 'latest_minutes', 'metrics_by_minute', 'latest_broadcasts'])
      expect(engine.ask(`SELECT key FROM roomtally.${view} WHERE key = '${keyOf('b')}'`)).toEqual([]);
  });

  test('are counted each by itself again once they are taken apart', async () => {
    const browser = new Browser(WITHOUT_LOG);
    await browser.send();
    const before = inViews();
    browser.join('b', 'a');
    browser.join('c', 'b');
    await browser.send();
    browser.join('b', null);
    await browser.send();
    expect(inViews()).toEqual(countsOf(browser.exported()));
    browser.join('c', null);
    await browser.send();
    expect(inViews()).toEqual(before);
    expect(inViews()).toEqual(countsOf(browser.exported()));
  });

  test('are not sent again while nothing changes', async () => {
    const browser = new Browser(WITHOUT_LOG);
    browser.join('b', 'a');
    await browser.send();
    const { requests } = server;
    expect(await browser.send()).toBe(0);
    expect(server.requests).toBe(requests);
  });

  test(
    'are counted as they are, however they were joined, taken apart and sent between',
    { timeout: 60_000 },
    async () => {
      const name = fc.constantFrom(...NAMES);
      const step = fc.oneof(
        fc.record({ join: name, into: fc.option(name) }),
        fc.record({ stopAfter: fc.nat(12) }),
        fc.constant('send' as const),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
          empty();
          const browser = new Browser(WITHOUT_LOG);
          const all = sum(countsOf(browser.exported()));
          for (const each of [...steps, 'send' as const]) {
            if (each === 'send') {
              await browser.send();
              expect(inViews()).toEqual(countsOf(browser.exported()));
            } else if ('join' in each) browser.join(each.join, each.into);
            else {
              const stopAt = server.requests + each.stopAfter;
              server.arrives = (index) => index < stopAt;
              await browser.send().catch(() => 0);
              server.arrives = () => true;
              expect(sum(inView('latest_broadcasts'))).toBeLessThanOrEqual(all);
            }
          }
        }),
        { numRuns: 6 },
      );
    },
  );
});

test('tables of an older version refuse what they have no column for, until they are brought up to date', async () => {
  const browser = new Browser(WITHOUT_LOG);
  browser.join('b', 'a');
  engine.run('ALTER TABLE roomtally.broadcasts DROP COLUMN joined');
  await expect(browser.send()).rejects.toMatchObject({ id: 'older' });
  engine.makeSchema(ALONE);
  await browser.send();
  expect(inViews()).toEqual(countsOf(browser.exported()));
});
