import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { isoDay, localZone } from '../../../utils/exchange/zone.ts';
import { planIn } from '../../../utils/metrics/plan.ts';
import { commit } from '../../../utils/store/commit.ts';
import type { Database } from '../../../utils/store/database.ts';
import { nextPlanned } from '../../../utils/store/next-planned.ts';
import { putPlan } from '../../../utils/store/plans.ts';
import { days, before, type RoomId } from '../../../utils/units.ts';
import { at, batch, database, header, heard, START, store } from './builders.ts';

const ann = header('ann');
const shop = header('shop', { page: 'console', room: null });
const today = { platform: ann.platform, room: ann.room as RoomId, day: isoDay(START, localZone()) };
const plan = planIn('真丝方巾\n法式连衣裙\n羊毛大衣');

const put = (kind: 'productShown' | 'productHidden', second: number, item: string): LogEntry => ({
  kind,
  at: at(second),
  viewer: null,
  count: 1,
  value: 0,
  item,
  sign: null,
});

/** A broadcast of three minutes, of which logs are sealed, that explains a product in its second minute. */
async function air(db: Database): Promise<void> {
  await store(db, 70);
  await commit(db, [batch(71, [put('productShown', 70, '真丝方巾'), heard(70, 71)])]);
  for (let seq = 72; seq <= 80; seq += 1) await commit(db, [batch(seq, [heard(seq - 1, seq)])]);
  await commit(db, [batch(81, [put('productHidden', 80, '真丝方巾'), heard(80, 81)])]);
  for (let seq = 82; seq <= 180; seq += 1) await commit(db, [batch(seq, [heard(seq - 1, seq)])]);
}

describe('what the run of show has next', () => {
  test('is its first product while none was explained, then the one after it, and in the end nothing', async () => {
    const db = database();
    await store(db, 2);
    await putPlan(db, today, plan);
    const next = nextPlanned(db);
    const told = [await next(ann.id)];
    for (const [index, { name }] of plan.entries()) {
      const second = 2 + index * 2;
      await commit(db, [batch(3 + index, [put('productShown', second, name), heard(second, second + 2)])]);
      told.push(await next(ann.id));
    }
    expect(told).toEqual(['真丝方巾', '法式连衣裙', '羊毛大衣', null]);
  });

  test('is the same from a background that started again, and from one that slept while logs were sealed', async () => {
    const db = database();
    await store(db, 5);
    await putPlan(db, today, plan);
    const asleep = nextPlanned(db);
    expect(await asleep(ann.id)).toBe('真丝方巾');
    await db.delete();
    await db.open();
    await putPlan(db, today, plan);
    await air(db);
    expect((await db.recorders.get(ann.id))?.sealedSeq).toBeGreaterThan(5);
    expect(await asleep(ann.id)).toBe('法式连衣裙');
    expect(await nextPlanned(db)(ann.id)).toBe('法式连衣裙');
  });

  test('is told to a console of the broadcast too, by what its room showed', async () => {
    const db = database();
    await air(db);
    await commit(db, [batch(1, [heard(0, 1)], { header: shop })]);
    await putPlan(db, today, plan);
    expect(await nextPlanned(db)(shop.id)).toBe('法式连衣裙');
  });

  test('is nothing without a run of show for its room on its day, or before anything is stored', async () => {
    const db = database();
    const next = nextPlanned(db);
    await putPlan(db, { ...today, room: 'elsewhere' as RoomId }, plan);
    await putPlan(db, { ...today, day: isoDay(before(START, days(1)), localZone()) }, plan);
    expect(await next(ann.id)).toBeNull();
    await store(db, 2);
    expect(await next(ann.id)).toBeNull();
  });

  test('is named by its id where the run of show tells no more', async () => {
    const db = database();
    await store(db, 2);
    await putPlan(db, today, planIn('商品ID\t时间\n35123456789\t20:15'));
    expect(await nextPlanned(db)(ann.id)).toBe('35123456789');
  });
});
