import fc from 'fast-check';
import { expect, test } from 'vitest';
import { event } from '../../../utils/platforms/sightings.ts';
import { Echoes } from '../../../utils/recorder/echoes.ts';
import { at, counted, frame, logOf, recorderOf } from './builders.ts';

const entry = (viewer: string | null, echo: boolean, second: number) =>
  event('entry', { viewer, echo, at: at(second) });
/** How many entries a recorder counts of these, told one after another. */
const entriesOf = (...told: readonly ReturnType<typeof entry>[]): number => {
  const recorder = recorderOf();
  for (const each of told) recorder.hear(frame(each.at, each), each.at ?? at(0));
  return counted(logOf(recorder), 'entry');
};

test('within seconds a viewer came as often as told by itself, and once where only its echo was, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 10 }), (told) => {
      const echoes = new Echoes();
      const isNew = told.filter((echo, second) => echoes.isNew('ann', echo, at(second)));
      expect(isNew.length).toBe(Math.max(1, told.filter((echo) => !echo).length));
    }),
  );
});

test('an echo belongs to what is near, on whichever side of a round second', () => {
  for (const second of [9.9, 10, 19.9, 20])
    expect(entriesOf(entry('ann', false, second), entry('ann', true, second + 0.2))).toBe(1);
});

test('what is told long after its echo is another', () => {
  expect(entriesOf(entry('ann', true, 0), entry('ann', false, 60))).toBe(2);
});

test('viewers do not answer for each other, nor do those whom nobody knows', () => {
  expect(entriesOf(entry('ann', false, 0), entry('bea', true, 1))).toBe(2);
  expect(entriesOf(entry(null, false, 0), entry(null, true, 1))).toBe(2);
});

test('of many viewers each is forgotten once nothing of theirs can be near', () => {
  const echoes = new Echoes();
  for (let second = 0; second < 1000; second += 1) echoes.isNew(`viewer ${second}`, true, at(second));
  expect(echoes.isNew('viewer 999', false, at(1000))).toBe(false);
  expect(echoes.isNew('viewer 0', true, at(1000))).toBe(true);
});
