import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Sending, sendWaiting } from '../../../../utils/exchange/clickhouse/round.ts';
import type { Cursor } from '../../../../utils/exchange/clickhouse/send.ts';
import { WAREHOUSE_TABLES } from '../../../../utils/exchange/clickhouse/tables.ts';
import type { Exported } from '../../../../utils/exchange/tables/table.ts';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import { following, placed } from '../../../../utils/store/by-hand.ts';
import { type BroadcastKey, moment, type RecorderId } from '../../../../utils/units.ts';
import { captureFrom } from '../../../rooms/capture.ts';
import { generateShop } from '../../../rooms/generated/shop.ts';
import { rowsReplayed } from '../replayed.ts';
import { ALONE, Engine } from './engine.ts';
import { EngineServer } from './engineServer.ts';
import { SERVER } from './fakeServer.ts';

const engine = new Engine();
let server: EngineServer;
beforeAll(() => engine.makeSchema(ALONE));
beforeEach(() => {
  for (const table of WAREHOUSE_TABLES) engine.run(`TRUNCATE TABLE roomtally.${table}`);
  server = new EngineServer(engine);
});
afterAll(() => {
  vi.unstubAllGlobals();
  engine.close();
});

const NAMES = ['a', 'b', 'c', 'd'] as const;
type Name = (typeof NAMES)[number];
const keyOf = (name: Name): BroadcastKey => `douyin:${name}` as BroadcastKey;
const HOUR = 3_600_000;

/** What was recorded of short broadcasts, one an hour. */
const RECORDED = NAMES.map((name, index) => {
  const startedAt = Date.UTC(2026, 3, 24, 4) + index * HOUR;
  const rows = rowsReplayed(captureFrom(generateShop({ startedAt, minutes: 3 }).har, 'generated'));
  const own = <Row extends { readonly recorder: RecorderId }>(row: Row): Row => ({
    ...row,
    recorder: `${name}${row.recorder}` as RecorderId,
  });
  return {
    recorders: rows.recorders.map((row) => ({
      ...row,
      id: `${name}${row.id}` as RecorderId,
      key: keyOf(name),
    })),
    chunks: rows.chunks.map(own),
    slots: rows.slots.map(own),
  };
});

/** The same once its log is gone. */
const WITHOUT_LOG = RECORDED.map((each) => ({ ...each, chunks: [] }));

/** What they come to, for it takes long: by their recorders, and where these belong. */
const EXPORTED = new Map<string, Exported[]>();

/** A browser that holds these, and what was sent from it. */
class Browser {
  readonly #recorded: typeof RECORDED;
  readonly #into = new Map<BroadcastKey, BroadcastKey>();
  readonly #cursors = new Map<BroadcastKey, Cursor>();
  #now = Date.UTC(2026, 3, 25);

  constructor(recorded = RECORDED) {
    this.#recorded = recorded;
  }

  join(name: Name, into: Name | null): void {
    if (into === null) this.#into.delete(keyOf(name));
    else if (following(this.#said())(keyOf(into)) !== keyOf(name)) this.#into.set(keyOf(name), keyOf(into));
  }

  /** The broadcasts as they are now, each with its rows. */
  exported(): Exported[] {
    const follow = following(this.#said());
    const recorders = this.#recorded.flatMap((each) => each.recorders.map((row) => placed(row, follow)));
    return [...Map.groupBy(recorders, ({ key }) => key).values()].flatMap((own) => {
      const ids = new Set(own.map(({ id }) => id));
      const rows = {
        recorders: own,
        chunks: this.#recorded.flatMap(({ chunks }) => chunks.filter(({ recorder }) => ids.has(recorder))),
        slots: this.#recorded.flatMap(({ slots }) => slots.filter(({ recorder }) => ids.has(recorder))),
        sketches: [],
        marks: [],
        broadcasts: this.#said(),
      };
      const made = `${own.map(({ id, key }) => `${id} ${key}`).join()} ${rows.chunks.length}`;
      const known = EXPORTED.get(made);
      if (known) return known;
      const exported = broadcastViews(rows, moment(0), { myRooms: [] }).map((detail) => ({ detail, rows }));
      EXPORTED.set(made, exported);
      return exported;
    });
  }

  send(): Promise<number> {
    const all = this.exported();
    const sending: Sending = {
      cursors: async (keys) => [...this.#cursors.values()].filter(({ key }) => keys.includes(key)),
      note: async (cursor) => void this.#cursors.set(cursor.key, cursor),
      exported: async (key) => all.find(({ detail }) => detail.key === key) ?? null,
    };
    this.#now += 1000;
    const views = all.map(({ detail, rows: { recorders } }) => ({
      ...detail,
      mine: true,
      recorders,
      marks: [],
    }));
    const making = { by: '1', viewers: true };
    const never = new AbortController().signal;
    return sendWaiting(SERVER, views, making, moment(this.#now), sending, () => undefined, never);
  }

  #said() {
    return [...this.#into].map(([key, into]) => ({ key, kept: false, tags: [], into }));
  }
}

const countsOf = (exported: readonly Exported[]) =>
  exported
    .map(({ detail: { key, figures } }) => ({
      key,
      comments: 'figure' in figures.comments ? figures.comments.figure.value : null,
      gmv: 'figure' in figures.gmv ? figures.gmv.figure.value : null,
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
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
    const browser = new Browser();
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
    const browser = new Browser();
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
        fc
          .asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
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
          })
          .beforeEach(() => {
            for (const table of WAREHOUSE_TABLES) engine.run(`TRUNCATE TABLE roomtally.${table}`);
          }),
        { numRuns: 6 },
      );
    },
  );
});
