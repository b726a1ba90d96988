import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMULAS } from '../../../../utils/exchange/clickhouse/metrics.ts';
import type { Exported } from '../../../../utils/exchange/tables/table.ts';
import { METRIC_IDS, type MetricId } from '../../../../utils/metrics/definitions.ts';
import { NO_MATES } from '../../../../utils/metrics/across/history.ts';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import type { OrderRow } from '../../../../utils/exchange/orders/order.ts';
import { after, type BroadcastKey, minutes, moment } from '../../../../utils/units.ts';
import { readCapture } from '../../../rooms/capture.ts';
import { generated } from '../exported.ts';
import { replayed, rowsReplayed } from '../replayed.ts';
import { hash } from '../../store/builders.ts';
import { ALONE, CLUSTER, Engine } from './engine.ts';

const RECORDED = new URL('../../../../../shared/captures/douyin-2026-04-24.har', import.meta.url).pathname;

const engine = new Engine();
beforeAll(() => engine.makeSchema(ALONE));
afterAll(() => engine.close());

const named = (exported: Exported, key: string): Exported => ({
  ...exported,
  detail: { ...exported.detail, key: key as BroadcastKey },
});
const valueOf = ({ detail }: Exported, id: MetricId): number | null => {
  const known = detail.figures[id];
  return 'figure' in known ? known.figure.value : null;
};
const metricsOf = ({ detail: { key } }: Exported, view = 'metrics') =>
  engine.ask(`SELECT * FROM roomtally.${view} WHERE key = '${key}'`);

/** Rates may differ by so much of their size. */
const CLOSE = 1e-9;

function expectSame(row: Record<string, unknown> | undefined, exported: Exported): void {
  const wrong = METRIC_IDS.flatMap((id) => {
    const [told, computed] = [valueOf(exported, id), row?.[id]];
    const formula = FORMULAS[id];
    if (told === null || !formula || !('over' in formula))
      return told === computed ? [] : [{ id, told, computed }];
    return Math.abs(Number(computed) - told) <= CLOSE * Math.abs(told) ? [] : [{ id, told, computed }];
  });
  expect(wrong).toEqual([]);
}

/** The metrics that were computed from counts, not told: without the counts they are different. */
const computedIn = (exported: Exported): MetricId[] =>
  METRIC_IDS.filter((id) => id in FORMULAS && valueOf(exported, id) !== null);

/**
 * Those of them that are computed from nothing but counts. Where no explanation is among the rows, the views cannot
 * know whether there was none or none was sent, as from a folder without that table: then its time is told.
 */
const countedIn = (exported: Exported): MetricId[] =>
  computedIn(exported).filter(
    (id) =>
      !Object.values(FORMULAS[id] ?? {}).some((sql) => sql.includes('told_')) &&
      (id !== 'explanationSeconds' || exported.detail.explained.length > 0),
  );

/** The views come to the same where they are told something else of what can be counted. */
function expectSameMistold(exported: Exported): void {
  const counted = new Set(countedIn(exported));
  const figures = Object.fromEntries(
    Object.entries(exported.detail.figures).map(([id, known]) => [
      id,
      'figure' in known && counted.has(id as MetricId) ? { figure: { ...known.figure, value: -1 } } : known,
    ]),
  ) as Exported['detail']['figures'];
  const other = named(exported, `${exported.detail.key}:mistold`);
  engine.put({ ...other, detail: { ...other.detail, figures } }, 1, true);
  expectSame(metricsOf(other)[0], exported);
}

describe.skipIf(!existsSync(RECORDED))('the recorded broadcast (if it is at hand)', () => {
  let exported: Exported;
  beforeAll(async () => {
    const capture = await readCapture(RECORDED);
    exported = { detail: replayed(capture), rows: rowsReplayed(capture) };
    engine.put(exported, 1, true);
  });

  test('comes to the extension’s figures, counts to the last digit and rates to 1e-9', () => {
    expect(computedIn(exported).length).toBeGreaterThan(25);
    expectSame(metricsOf(exported)[0], exported);
  });

  test('is computed from its counts, whatever it is told that they come to', () => {
    expect(countedIn(exported)).toEqual(
      expect.arrayContaining(['entries', 'comments', 'likes', 'commenters', 'online', 'onlineAverage']),
    );
    expectSameMistold(exported);
  });

  test('counts distinct viewers from its events, not from what it is told', () => {
    const [row] = engine.ask(
      `SELECT uniqExactIf(viewer, kind = 'comment') AS commenters FROM roomtally.latest_events WHERE key = '${exported.detail.key}'`,
    );
    expect(row).toEqual({ commenters: valueOf(exported, 'commenters') });
  });

  test('adds up minute by minute', () => {
    const rows = metricsOf(exported, 'metrics_by_minute');
    expect(rows).toHaveLength(exported.detail.minutes.length);
    for (const id of ['entries', 'comments', 'likes', 'gifts', 'giftValue', 'follows'] as const)
      expect(rows.reduce((sum, row) => sum + Number(row[id] ?? 0), 0)).toBe(valueOf(exported, id));
  });
});

describe('a generated broadcast with its console', () => {
  const exported = named(generated(), 'douyin:shop');
  beforeAll(() => engine.put(exported, 1, true));

  test('comes to the extension’s figures, orders and money too', () => {
    expect(computedIn(exported)).toEqual(expect.arrayContaining(['conversion', 'gpm', 'interactionRate']));
    expectSame(metricsOf(exported)[0], exported);
  });

  test('comes to them as well where its viewers were left out', () => {
    const nameless = named(exported, 'douyin:nameless');
    engine.put(nameless, 1, false);
    expectSame(metricsOf(nameless)[0], nameless);
    expect(metricsOf(nameless, 'latest_sketches')).toEqual([]);
  });

  test('is computed from its counts, whatever it is told that they come to', () => {
    expect(countedIn(exported)).toEqual(
      expect.arrayContaining(['gpm', 'onlineAverage', 'commenters', 'inducedShare']),
    );
    expectSameMistold(exported);
  });

  test('comes to them as well on a cluster, by the same views', () => {
    engine.makeSchema(CLUSTER);
    engine.put(exported, 1, true, CLUSTER);
    engine.put(exported, 1, true, CLUSTER);
    const [row, ...others] = engine.ask('SELECT * FROM spread.metrics');
    expect(others).toEqual([]);
    expectSame(row, exported);
    const parts = engine.ask('SELECT count() AS rows FROM spread.minutes_part FINAL');
    expect(parts).toEqual([{ rows: exported.detail.minutes.length }]);
  });

  test('keeps its rows when the schema is made again', () => {
    engine.makeSchema(ALONE);
    expect(metricsOf(exported, 'latest_minutes')).toHaveLength(exported.detail.minutes.length);
  });

  test('lists each product with all of its explanations', () => {
    const rows = engine.ask(
      `SELECT * FROM roomtally.metrics_by_product WHERE room = '${exported.detail.room}'`,
    );
    const items = new Set(exported.detail.explained.map(({ item }) => item));
    expect(new Set(rows.map(({ item }) => item))).toEqual(items);
  });
});

test('a broadcast whose sales and spending come from files comes to the extension’s figures', () => {
  const { detail, rows } = generated();
  const recorders = rows.recorders.filter(({ page }) => page === 'room');
  const { from, until, platform } = detail;
  const order = (n: number, refunded: number): OrderRow => ({
    id: hash(n),
    key: 'own',
    buyer: hash(n % 5),
    platform,
    room: detail.room ?? expect.unreachable('The generated broadcast has no room.'),
    state: 'paid',
    lines: [{ product: 'shirt', count: 2, amount: 9900 + n }],
    refunded,
    currency: 'CNY',
    createdAt: after(from, minutes(1)),
    paidAt: after(from, minutes(2)),
    refundedAt: null,
    source: 'doudian',
  });
  const orders = Array.from({ length: 20 }, (_, n) => order(n, n % 4 === 0 ? 5000 : 0));
  const portions = [
    { what: 'adSpend', from, until, value: 30_000 },
    { what: 'privateJoins', from, until, value: 7 },
  ] as const;
  const brought = { orders: { rows: orders, until, currency: 'CNY' }, onlyExplained: true, portions };
  const own = { ...rows, recorders };
  const [view] = broadcastViews(own, moment(0), { myRooms: [] }, NO_MATES, brought);
  const exported = named(
    { detail: view ?? expect.unreachable('Nothing was heard.'), rows: own },
    'douyin:sold',
  );
  engine.put(exported, 1, true);
  expect(computedIn(exported)).toEqual(
    expect.arrayContaining([
      'conversion',
      'gpm',
      'uvValue',
      'refundRate',
      'gmvPerBuyer',
      'roi',
      'privateJoinRate',
    ]),
  );
  expectSame(metricsOf(exported)[0], exported);
});

describe('what is shown of a broadcast', () => {
  const exported = named(generated(), 'douyin:again');

  test('is nothing before all of it was sent', () => {
    engine.put(exported, 1, true);
    engine.run(
      "ALTER TABLE roomtally.broadcasts DELETE WHERE key = 'douyin:again' SETTINGS mutations_sync = 1",
    );
    for (const view of ['metrics', 'metrics_by_minute', 'latest_events'])
      expect(metricsOf(exported, view)).toEqual([]);
  });

  test('is each row once, however often it was sent', () => {
    engine.put(exported, 1, true);
    engine.put(exported, 1, true);
    engine.put(exported, 2, true);
    expect(metricsOf(exported, 'latest_minutes')).toHaveLength(exported.detail.minutes.length);
    expectSame(metricsOf(exported)[0], exported);
  });
});

describe('several broadcasts of one day and room', () => {
  const room = 'several';
  const of = (key: string, over: Partial<Exported['detail']> = {}): Exported => {
    const { detail, rows } = named(generated(), key);
    return { detail: { ...detail, ...over, room: room as Exported['detail']['room'] }, rows };
  };
  const both = [of('douyin:first'), of('douyin:second')];
  beforeAll(() => {
    for (const each of both) engine.put(each, 1, true);
  });
  const day = () => engine.ask(`SELECT * FROM roomtally.metrics_by_day WHERE room = '${room}'`);

  test('add up, and their rates come from the sums', () => {
    const [one] = both;
    if (!one) throw new Error('there are none');
    const [row, ...others] = day();
    expect(others).toEqual([]);
    const value = (id: MetricId): number => valueOf(one, id) ?? NaN;
    expect(row).toMatchObject({ broadcasts: 2, comments: 2 * value('comments'), gmv: 2 * value('gmv') });
    expect(row?.['uniqueViewersSummed']).toBe(2 * value('uniqueViewers'));
    for (const id of ['onlineAverage', 'gpm', 'conversion', 'interactionRate', 'dwellPerEntry'] as const)
      expect(Math.abs(Number(row?.[id]) / value(id) - 1)).toBeLessThan(CLOSE);
  });

  test('do not let a rate be diluted by a broadcast that does not know both of its parts', () => {
    const [one] = both;
    if (!one) throw new Error('there are none');
    const unknown = { unknown: 'needsConsole' } as const;
    const figures = { ...one.detail.figures, buyers: unknown, conversion: unknown };
    engine.put(of('douyin:third', { figures }), 1, true);
    const [row] = day();
    expect(row?.['broadcasts']).toBe(3);
    expect(row?.['conversion']).toBeCloseTo(valueOf(one, 'conversion') ?? NaN, 12);
  });
});
