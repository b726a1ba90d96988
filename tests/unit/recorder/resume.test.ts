import { describe, expect, test } from 'vitest';
import { event } from '../../../utils/platforms/sightings.ts';
import {
  at,
  cart,
  comment,
  console,
  counted,
  eventsIn,
  frame,
  gift,
  recorderOf,
  resumeOf,
  told,
} from './builders.ts';

describe('a recorder that goes on with a running broadcast', () => {
  test('does not count again the history that the first batch brings', () => {
    const earlier = recorderOf();
    for (const second of [0, 5])
      earlier.hear(
        frame(at(second), comment(`${second}`), told('likes', second + 1, `Like:${second}:total`)),
        at(second),
      );
    const later = recorderOf(resumeOf(earlier));
    later.hear(
      frame(at(8), comment('0'), comment('5'), comment('8'), told('likes', 6, 'Like:5:total')),
      at(8),
    );
    const { entries } = later.take();
    expect(counted(entries, 'comment')).toBe(1);
    expect(entries.filter(({ kind }) => kind === 'reading')).toEqual([]);
  });

  test('counts of an open combo only what is new', () => {
    const earlier = recorderOf();
    for (const [second, count] of [1, 2, 4].entries())
      earlier.hear(frame(at(second), gift(`${second}`, count)), at(second));
    const later = recorderOf(resumeOf(earlier));
    later.hear(frame(at(5), gift('5', 4), gift('6', 7)), at(5));
    expect(counted(later.take().entries, 'gift')).toBe(3);
  });

  test('counts no order again that stands in the list for good', () => {
    const order = (id: string) => event('orderPaid', { key: `orderPaid:${id}`, relisted: true });
    const earlier = console();
    for (const second of [0, 10]) earlier.hear(frame(null, order('1'), order('2')), at(second));
    const later = console(resumeOf(earlier));
    later.hear(frame(null, order('1'), order('2'), order('3')), at(20));
    expect(counted(later.take().entries, 'orderPaid')).toBe(1);
  });

  test('counts no product again that was up already', () => {
    const earlier = recorderOf();
    for (const second of [0, 1]) earlier.hear(frame(at(second), cart(`${second}`, '3501')), at(second));
    const later = recorderOf(resumeOf(earlier));
    for (const [second, item] of [
      [5, '3501'],
      [6, '3502'],
    ] as const)
      later.hear(frame(at(second), cart(`${second}`, item)), at(second));
    expect(eventsIn(later.take().entries).map(({ item }) => item)).toEqual(['3502']);
  });

  test('and the earlier one together count what one alone would have', () => {
    const frames = Array.from({ length: 40 }, (_, index) =>
      // Each batch repeats the last three messages, as a server's history does.
      frame(
        at(index),
        ...[3, 2, 1, 0].map((back) => comment(`${index - back}`)),
        gift(`g${index}`, index + 1),
      ),
    );
    const alone = recorderOf();
    for (const [index, each] of frames.entries()) alone.hear(each, at(index));
    const earlier = recorderOf();
    for (const [index, each] of frames.slice(0, 20).entries()) earlier.hear(each, at(index));
    const resume = resumeOf(earlier);
    const later = recorderOf(resume);
    for (const [index, each] of frames.slice(20).entries()) later.hear(each, at(20 + index));
    const both = [...resume.entries, ...later.take().entries];
    const whole = alone.take().entries;
    for (const kind of ['comment', 'gift'] as const) expect(counted(both, kind)).toBe(counted(whole, kind));
  });
});

describe('a recorder of a second showing, from before the earlier one stopped hearing', () => {
  const showing = Array.from({ length: 20 }, (_, index) =>
    frame(at(index * 5), comment(`${index}`), gift(`g${index}`, index + 1)),
  );

  test('counts everything itself: which of the two speaks is decided later', () => {
    const first = recorderOf();
    for (const each of showing) first.hear(each, at(0));
    const resume = resumeOf(first);
    const second = recorderOf(resume);
    for (const each of showing) second.hear(each, at(0));
    const { entries } = second.take();
    for (const kind of ['comment', 'gift'] as const)
      expect(counted(entries, kind)).toBe(counted(resume.entries, kind));
  });
});
