import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../../utils/exchange/zone.ts';
import { planIn } from '../../../../utils/metrics/plan.ts';
import { plansKept } from '../../../../utils/metrics/review/planned.ts';
import type { PlanRow } from '../../../../utils/store/schema.ts';
import type { RoomId } from '../../../../utils/units.ts';
import { listed, ZONE } from './builders.ts';

const [first = expect.unreachable(), second = expect.unreachable()] = listed().filter(
  ({ room, from }, index, all) =>
    room !== null && all.findIndex((other) => isoDay(other.from, ZONE) === isoDay(from, ZONE)) === index,
);
const { platform } = first;
const room = first.room as RoomId;
const planOf = ({ from }: typeof first, text: string): PlanRow => ({
  platform,
  room,
  day: isoDay(from, ZONE),
  items: planIn(text),
});
const explaining = (view: typeof first, products: readonly string[]) => ({ ...view, room, products });

describe('runs of show in a review', () => {
  test('tell of each day how many products were planned, explained, and explained beside them', () => {
    const views = [
      explaining(first, ['真丝方巾', '厨房纸巾']),
      explaining(second, ['羊毛大衣', '厨房纸巾', '保温杯']),
    ];
    const plans = [planOf(second, '羊毛大衣\n法式连衣裙\n真丝方巾'), planOf(first, '真丝方巾\n法式连衣裙')];
    expect(plansKept(plans, views, ZONE)).toMatchObject([
      { views: [{ key: first.key }], planned: 2, kept: 1, unplanned: 1 },
      { views: [{ key: second.key }], planned: 3, kept: 1, unplanned: 2 },
    ]);
  });

  test('take a day’s broadcasts of a room together: what two of them explain counts once', () => {
    const again = { ...explaining(first, ['法式连衣裙', '厨房纸巾']), key: second.key };
    const views = [explaining(first, ['真丝方巾', '厨房纸巾']), again];
    expect(plansKept([planOf(first, '真丝方巾\n法式连衣裙')], views, ZONE)).toMatchObject([
      { planned: 2, kept: 2, unplanned: 1 },
    ]);
  });

  test('leave out plans of other rooms, and days without a broadcast', () => {
    const plan = planOf(first, '真丝方巾');
    const views = [explaining(first, ['真丝方巾'])];
    expect(plansKept([{ ...plan, room: 'elsewhere' as RoomId }], views, ZONE)).toEqual([]);
    expect(plansKept([{ ...plan, day: '2000-01-01' }], views, ZONE)).toEqual([]);
  });
});
