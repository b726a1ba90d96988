import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INTERACTIONS, type LogEntry } from '../../../../utils/events/entry.ts';
import { packLog, unpackLog } from '../../../../utils/events/packing.ts';
import type { Exported } from '../../../../utils/exchange/tables/table.ts';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import type { Rows, SketchRow } from '../../../../utils/store/schema.ts';
import { type BroadcastKey, moment, type RecorderId, type ViewerHash } from '../../../../utils/units.ts';
import { groupsOf, KEPT_GROUPS, type ViewerGroup } from '../../../../utils/viewers/groups.ts';
import { KEY_BYTES, viewerHasher } from '../../../../utils/viewers/hash.ts';
import { setsOf } from '../../../../utils/viewers/sets.ts';
import { Sketch, SKETCH_ERROR } from '../../../../utils/viewers/sketch.ts';
import { readCapture } from '../../../rooms/capture.ts';
import { random } from '../../../rooms/generated/random.ts';
import { generated } from '../exported.ts';
import { rowsReplayed } from '../replayed.ts';
import { ALONE, Engine } from './engine.ts';

const RECORDED = new URL('../../../../../shared/captures/douyin-2026-04-24.har', import.meta.url).pathname;

const engine = new Engine();
beforeAll(() => engine.makeSchema(ALONE));
afterAll(() => engine.close());

const chance = random(11, 'viewers');
const newHasher = () => viewerHasher(Uint8Array.from(chance.bytes(KEY_BYTES)));

describe.skipIf(!existsSync(RECORDED))('the viewers of the recorded broadcast (if it is at hand)', () => {
  /** Under so many further keys sketches are kept, each of which is off by another amount. */
  const KEYS = 8;
  let exact: Record<string, unknown>[];
  let rows: Rows;

  /** A broadcast with a part of the log, and with sketches under further keys beside it. */
  function part(
    key: string,
    entries: readonly LogEntry[],
    hashers: readonly ((id: string) => ViewerHash)[],
  ): Exported {
    const [recorder] = rows.recorders;
    const [chunk] = rows.chunks;
    if (!recorder || !chunk) throw new Error('nothing was recorded');
    const seen = (group: ViewerGroup) =>
      entries.flatMap((entry) =>
        'viewer' in entry && entry.viewer && groupsOf(entry).includes(group) ? [entry.viewer] : [],
      );
    const groups = KEPT_GROUPS.map((group) => [group, seen(group)] as const);
    const sketches = hashers.map((hash, index): SketchRow => ({
      recorder: recorder.id,
      viewerKey: `further ${index}`,
      part: 'sealed',
      viewers: setsOf(new Map(groups.map(([group, viewers]) => [group, new Sketch(viewers.map(hash))]))),
    }));
    const own = { ...rows, chunks: [{ ...chunk, log: packLog(entries) }], sketches };
    const [detail] = broadcastViews(own, moment(0), { myRooms: [] });
    if (!detail) throw new Error('nothing was heard');
    return { detail: { ...detail, key: key as BroadcastKey }, rows: own };
  }

  beforeAll(async () => {
    rows = rowsReplayed(await readCapture(RECORDED), newHasher());
    const entries = rows.chunks.flatMap(({ log }) => unpackLog(log));
    const hashers = Array.from({ length: KEYS }, newHasher);
    const half = entries.length / 2;
    // Two broadcasts of one room: whoever was there in both is one viewer.
    engine.put(part('douyin:first', entries.slice(0, half), hashers), 1, true);
    engine.put(part('douyin:second', entries.slice(half), hashers), 1, true);
    const of = (done: string, which: string) =>
      `SELECT '${done}' AS done, uniqExactIf(viewer, isNotNull(viewer) AND ${which}) AS viewers FROM roomtally.latest_events`;
    const acted = `kind IN (${INTERACTIONS.map((kind) => `'${kind}'`).join(', ')})`;
    const each = INTERACTIONS.map((kind) => of(kind, `kind = '${kind}'`));
    exact = engine.ask(
      [...each, of('any', acted), of('organic', `${acted} AND isNull(sign)`)].join(' UNION ALL '),
    );
  });

  const bySketch = () =>
    engine.ask('SELECT done, viewerKey, broadcasts, exact, viewers FROM roomtally.distinct_viewers');
  const exactly = (done: unknown): number => Number(exact.find((each) => each['done'] === done)?.['viewers']);

  test('are as many by sketches as by events where these hold them all', () => {
    const rowsExact = bySketch().filter((row) => row['exact'] === 1);
    expect(new Set(rowsExact.map(({ done }) => done))).toEqual(
      new Set(['comment', 'like', 'gift', 'follow']),
    );
    for (const row of rowsExact) expect(row['viewers']).toBe(exactly(row['done']));
  });

  test('are as many within the error of a sketch where these are too many', () => {
    const estimated = bySketch().filter((row) => row['exact'] === 0);
    expect(new Set(estimated.map(({ done }) => done))).toEqual(new Set(['any', 'organic']));
    for (const done of ['any', 'organic']) {
      const off = estimated
        .filter((row) => row['done'] === done)
        .map((row) => Number(row['viewers']) / exactly(done) - 1);
      expect(off).toHaveLength(KEYS + 1);
      expect(Math.max(...off.map(Math.abs))).toBeLessThan(3 * SKETCH_ERROR);
      const rms = Math.sqrt(off.reduce((sum, each) => sum + each ** 2, 0) / off.length);
      expect(rms).toBeLessThan(SKETCH_ERROR);
    }
  });
});

test('viewers of several broadcasts are counted from sketches, within their error', () => {
  const seen = (): ViewerHash => Buffer.from(chance.bytes(8)).toString('hex') as ViewerHash;
  const all = Array.from({ length: 30_000 }, seen);
  const sketch = (from: number, until: number): SketchRow => ({
    recorder: 'r' as RecorderId,
    viewerKey: 'one',
    part: 'sealed',
    viewers: { comment: new Sketch(all.slice(from, until)).hashes() },
  });
  const { detail } = generated();
  for (const [key, from, until] of [
    ['a', 0, 20_000],
    ['b', 10_000, 30_000],
  ] as const) {
    const sketches = [sketch(from, until)];
    const rows = { recorders: [], chunks: [], slots: [], sketches, broadcasts: [], marks: [] };
    const room = 'sketched' as typeof detail.room;
    engine.put({ detail: { ...detail, key: key as BroadcastKey, room }, rows }, 1, true);
  }
  const [row] = engine.ask(
    "SELECT * FROM roomtally.distinct_viewers WHERE room = 'sketched' AND done = 'comment'",
  );
  expect(row).toMatchObject({ broadcasts: 2, done: 'comment', exact: 0 });
  expect(row?.['viewers']).toBeCloseTo(new Sketch(all).distinct().count, 6);
  expect(Math.abs(Number(row?.['viewers']) / all.length - 1)).toBeLessThan(3 * SKETCH_ERROR);
});
