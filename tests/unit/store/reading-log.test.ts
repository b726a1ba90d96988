import { describe, expect, test } from 'vitest';
import { toldOf, type Told } from '../../../utils/metrics/told.ts';
import { commit } from '../../../utils/store/commit.ts';
import { GrowingLog, outlineOf } from '../../../utils/store/reading-log.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import { at, database, second, store } from './builders.ts';

const KEY = 'douyin:7500000000000000001' as BroadcastKey;
const { signal } = new AbortController();
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
      for (let batch = next; batch < next + 53; batch += 1) await commit(db, [second(batch)]);
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
});
