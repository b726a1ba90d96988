import { describe, expect, test } from 'vitest';
import { NO_MATES } from '../../../utils/metrics/across/history.ts';
import { toldOf, type Told } from '../../../utils/metrics/told.ts';
import { viewOf } from '../../../utils/metrics/views.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { commit } from '../../../utils/store/commit.ts';
import { GrowingLog, outlineOf } from '../../../utils/store/reading-log.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import { at, batch, database, second, store } from './builders.ts';

const KEY = 'douyin:7500000000000000001' as BroadcastKey;
const { signal } = new AbortController();
const shown = (moment: number, item: string): LogEntry => ({
  kind: 'productShown',
  at: at(moment),
  viewer: null,
  count: 1,
  value: 0,
  item,
  sign: null,
});
const counts = ({ viewers, viewersIn, marks }: Told) => ({
  viewers,
  within: viewersIn(at(5), at(25)),
  marks: marks.length,
});

describe('a log that is read as it grows', () => {
  test('tells after each reading what a reading of all of it tells, also when its batches were sealed meanwhile', async () => {
    const db = database();
    await store(db, 40);
    const log = new GrowingLog(db);
    for (let next = 41; next <= 200; next += 53) {
      await log.told(await outlineOf(db, KEY), signal);
      for (let seq = next; seq < next + 53; seq += 1) await commit(db, [second(seq)]);
      const rows = await rowsOf(db, KEY);
      const told = await log.told(await outlineOf(db, KEY), signal);
      expect(counts(told)).toEqual(counts(toldOf(rows.recorders, rows)));
    }
    const sealed = (await db.chunks.toArray()).filter(({ first, last }) => last > first);
    expect(sealed.length).toBeGreaterThan(0);
  });

  test('says before it is read who is in its sketches and in the batches that are not', async () => {
    const db = database();
    await store(db, 200);
    const rows = await rowsOf(db, KEY);
    const told = await new GrowingLog(db).outlined(await outlineOf(db, KEY));
    expect(told.complete).toBe(false);
    expect(told.viewers.any?.count).toBe(toldOf(rows.recorders, rows).viewers.any?.count);
  });

  test('names no product before it is read: the last would stand for all', async () => {
    const db = database();
    await commit(db, [batch(1, [shown(1, '红裙'), ...second(1).entries], { keys: [], listed: [] })]);
    for (let seq = 2; seq <= 200; seq += 1) await commit(db, [second(seq)]);
    await commit(db, [batch(201, [shown(200, '白鞋'), ...second(201).entries])]);
    const outline = await outlineOf(db, KEY);
    const log = new GrowingLog(db);
    const view = (told: Told) =>
      viewOf(KEY, outline.recorders, outline, told, at(202), { myRooms: [] }, NO_MATES);
    const first = view(await log.outlined(outline));
    expect(first?.explained).toEqual([]);
    expect(first?.figures.explanationSeconds).toEqual({ unknown: 'notYet' });
    const whole = view(await log.told(outline, signal));
    expect(whole?.explained.map(({ item }) => item)).toEqual(['红裙', '白鞋']);
    expect(whole?.figures.explanationSeconds).toMatchObject({ figure: { value: 200 } });
  });
});
