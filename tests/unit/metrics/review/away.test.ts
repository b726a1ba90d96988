import { expect, test } from 'vitest';
import { awayAt } from '../../../../utils/metrics/review/away.ts';
import { broadcast, onDay, range } from '../across/builders.ts';

const KEYS = ['key'];
const TODAY = onDay(14);

test('who interacted in the week before the last and was not seen in the last stayed away', () => {
  const before = [broadcast(1, range(0, 60), KEYS), broadcast(5, range(40, 100), KEYS)];
  const last = [broadcast(8, range(90, 120), KEYS), broadcast(13, range(0, 10), KEYS)];
  const away = awayAt([...before, ...last], TODAY);
  expect(away?.seen).toMatchObject({ value: 100 });
  expect(away?.away).toMatchObject({ value: 80 });
});

test('neither older broadcasts nor later ones count', () => {
  const around = [broadcast(-3, range(500, 600), KEYS), broadcast(14, range(0, 100), KEYS)];
  const away = awayAt(
    [...around, broadcast(2, range(0, 100), KEYS), broadcast(9, range(50, 60), KEYS)],
    TODAY,
  );
  expect(away?.seen).toMatchObject({ value: 100 });
  expect(away?.away).toMatchObject({ value: 90 });
});

test('nobody can be told to stay away where a week had no broadcast', () => {
  expect(awayAt([broadcast(2, range(0, 100), KEYS)], TODAY)).toBeNull();
  expect(awayAt([broadcast(9, range(0, 100), KEYS)], TODAY)).toBeNull();
});

test('weeks that share no key leave bounds, not a number', () => {
  const away = awayAt([broadcast(2, range(0, 100), ['old']), broadcast(9, range(0, 40), ['young'])], TODAY);
  expect(away?.away).toMatchObject({ value: null, low: 60, high: 100 });
});
