import { expect, test } from 'vitest';
import { commit } from '../../../utils/store/commit.ts';
import { join, othersSince } from '../../../utils/store/joining.ts';
import { at, batch, database, header, heard } from './builders.ts';
test('after two reloads a combo stands at its highest count, whatever the recorders are called', async () => {
  const db = database();
  await commit(db, [batch(1, [heard(0, 5)], { header: header('zoe'), combos: [['combo', 3]] })]);
  await commit(db, [batch(1, [heard(6, 9)], { header: header('ann'), combos: [['combo', 5]] })]);
  expect((await join(db, header('new'), at(10))).resume?.combos).toEqual([['combo', 5]]);
});
test('the room’s time is that of the recorder heard last, whatever the recorders are called', async () => {
  const db = database();
  await commit(db, [batch(1, [heard(0, 5)], { header: header('zoe'), arrival: at(5) })]);
  await commit(db, [batch(1, [heard(6, 900)], { header: header('ann'), arrival: at(20) })]);
  expect((await othersSince(db, header('new'), 0 as never)).clock).toEqual({
    arrival: at(20),
    room: at(900),
  });
});
test('the product that is up is that of the recorder heard last', async () => {
  const db = database();
  const shown = (second: number, item: string) =>
    ({ kind: 'productShown', at: at(second), viewer: null, count: 1, value: 0, item, sign: null }) as const;
  await commit(db, [batch(1, [shown(1, 'old'), heard(0, 5)], { header: header('zoe') })]);
  await commit(db, [batch(1, [shown(7, 'new'), heard(6, 9)], { header: header('ann') })]);
  expect((await join(db, header('x'), at(10))).resume?.shown).toBe('new');
});
test('the product that has been up for five minutes is still told: its entry is in a sealed chunk by then', async () => {
  const db = database();
  const shown = {
    kind: 'productShown',
    at: at(0),
    viewer: null,
    count: 1,
    value: 0,
    item: 'dress',
    sign: null,
  } as const;
  for (let seq = 1; seq <= 300; seq += 1)
    await commit(db, [batch(seq, [...(seq === 1 ? [shown] : []), heard(seq - 1, seq)])]);
  expect((await join(db, header('x'), at(301))).resume?.shown).toBe('dress');
});
