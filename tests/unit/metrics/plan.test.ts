import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlannedItem, planIn, planText } from '../../../utils/metrics/plan.ts';
import { against, likenessOf, nextOf } from '../../../utils/metrics/plan-against.ts';
import { moment } from '../../../utils/units.ts';

const word = fc.stringMatching(/^[\u4e00-\u9fa5a-zA-Z]{2,12}$/u);
const anyItem: fc.Arbitrary<PlannedItem> = fc.record({
  name: word,
  item: fc.stringMatching(/^\d{8,12}$/),
  at: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
  minutes: fc.integer({ min: 1, max: 90 }),
  price: fc.integer({ min: 1, max: 999 }).map((price) => `¥${price}`),
  note: fc.oneof(fc.constant(''), word),
});
const explained = (item: string, from: number) => ({
  item,
  from: moment(from),
  until: moment(from + 60_000),
});

describe('a run of show', () => {
  test('is read as it was copied from a spreadsheet', () => {
    const text =
      '序号\t商品名称\t商品ID\t开始时间\t时长（分钟）\t直播价\t备注\n2\t连衣裙\t123\t20:15\t8\t199元\t主推\n1\t丝巾\t124\t9：05\t\t\t\n';
    expect(planIn(text)).toEqual([
      { name: '丝巾', item: '124', at: '09:05', minutes: null, price: '', note: '' },
      { name: '连衣裙', item: '123', at: '20:15', minutes: 8, price: '199元', note: '主推' },
    ]);
  });

  test('is read without headings, by what its cells look like', () => {
    expect(planIn('1,连衣裙,20:15,8分钟,¥199\n2,丝巾,20:23,5分钟,¥59')).toEqual([
      { name: '连衣裙', item: '', at: '20:15', minutes: 8, price: '¥199', note: '' },
      { name: '丝巾', item: '', at: '20:23', minutes: 5, price: '¥59', note: '' },
    ]);
    expect(planIn('连衣裙\n丝巾').map(({ name }) => name)).toEqual(['连衣裙', '丝巾']);
  });

  test('is the same after it was copied out and pasted again', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 20 }), (plan) => {
        expect(planIn(planText(plan))).toEqual(plan);
      }),
    );
  });

  test('is the same whatever the order of its columns', () => {
    const columns = ['name', 'item', 'at', 'minutes', 'price', 'note'] as const;
    const headings = {
      name: '商品',
      item: '商品ID',
      at: '时间',
      minutes: '时长',
      price: '价格',
      note: '备注',
    };
    fc.assert(
      fc.property(
        fc.array(anyItem, { minLength: 1, maxLength: 8 }),
        fc.shuffledSubarray([...columns], { minLength: columns.length }),
        (plan, order) => {
          const rows = [
            order.map((column) => headings[column]),
            ...plan.map((planned) => order.map((column) => String(planned[column]))),
          ];
          expect(planIn(rows.map((row) => row.join('\t')).join('\n'))).toEqual(plan);
        },
      ),
    );
  });

  test('is read from any text without failing, and every line of it names a product', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.string()).map((cells) => cells.join('\t')),
        ),
        (text) => {
          for (const { name, item } of planIn(text)) expect(name + item).not.toBe('');
        },
      ),
    );
  });
});

describe('a plan against what came of it', () => {
  test('has every explanation once, with its product or as unplanned', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 8 }), fc.array(word, { maxLength: 12 }), (plan, items) => {
        const told = items.map((item, index) => explained(item, index * 60_000));
        const { matches, unplanned } = against(plan, told);
        const found = [...matches.flatMap((match) => match.explained), ...unplanned];
        expect(found.toSorted((a, b) => a.from - b.from)).toEqual(told);
      }),
    );
  });

  test('knows a product by its id, whatever it is called', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyItem, { selector: ({ item }) => item, minLength: 1 }), (plan) => {
        const told = plan.map(({ item }, index) => explained(item, index));
        for (const { planned, explained: own } of against(plan, told).matches)
          expect(own.map(({ item }) => item)).toEqual([planned.item]);
      }),
    );
  });

  test('knows a product by a name that is nearly the same, and no other', () => {
    const item = (name: string): PlannedItem => ({
      name,
      item: '',
      at: '',
      minutes: null,
      price: '',
      note: '',
    });
    const plan = [item('法式碎花连衣裙'), item('真丝方巾')];
    const { matches, unplanned } = against(plan, [
      explained('【新款】法式碎花连衣裙 夏', 0),
      explained('厨房纸巾', 1),
    ]);
    expect(matches.map((match) => match.explained.length)).toEqual([1, 0]);
    expect(unplanned).toHaveLength(1);
    expect(nextOf(plan, [explained('法式碎花连衣裙', 0)])?.name).toBe('真丝方巾');
    expect(nextOf(plan, [])?.name).toBe('法式碎花连衣裙');
    expect(nextOf(plan, [explained('真丝方巾', 0)])).toBeNull();
  });

  test('finds two names as like the one way as the other, and a name like itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(likenessOf(one, other)).toBeCloseTo(likenessOf(other, one), 12);
        expect(likenessOf(one, other)).toBeLessThanOrEqual(1);
      }),
    );
    fc.assert(
      fc.property(word, (name) => {
        expect(likenessOf(name, name)).toBe(1);
      }),
    );
  });
});
