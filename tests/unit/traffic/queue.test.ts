import { describe, expect, test } from 'vitest';
import { Queue } from '../../../utils/traffic/queue.ts';

/** More than ever wait at once below the limit. */
const LIMIT = 20_000;

const settled = async (done: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 100_000 && !done(); turn += 1) await new Promise((next) => setImmediate(next));
};

/** A queue whose work is noted; `slow` items wait until they are let go. */
function noted(slow: (item: number) => Promise<void> | void = () => {}) {
  const worked: number[] = [];
  const dropped: number[] = [];
  const queue = new Queue<number>(
    (item) => {
      const wait = slow(item);
      if (!wait) return void worked.push(item);
      return wait.then(() => void worked.push(item));
    },
    (items) => dropped.push(items),
  );
  return { queue, worked, dropped };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('a queue', () => {
  test('works at once where there is nothing to wait for', () => {
    const { queue, worked } = noted();
    queue.push(7);
    expect(worked).toEqual([7]);
  });

  test('keeps the order, through slow and quick items alike', async () => {
    const { queue, worked } = noted((item) =>
      item % 3 === 0 ? new Promise((next) => setImmediate(next)) : undefined,
    );
    for (const item of upTo(200)) queue.push(item);
    await settled(() => worked.length === 200);
    expect(worked).toEqual(upTo(200));
  });

  test('keeps the order of what comes while it works', async () => {
    let release = (): void => {};
    const { queue, worked } = noted((item) =>
      item === 0 ? new Promise((done) => (release = done)) : undefined,
    );
    for (const item of [0, 1, 2]) queue.push(item);
    expect(worked).toEqual([]);
    release();
    await settled(() => worked.length === 3);
    expect(worked).toEqual([0, 1, 2]);
  });

  test('loses nothing of a burst below its limit', async () => {
    let release = (): void => {};
    const { queue, worked, dropped } = noted((item) =>
      item === 0 ? new Promise((done) => (release = done)) : undefined,
    );
    for (const item of upTo(LIMIT)) queue.push(item);
    release();
    await settled(() => worked.length === LIMIT);
    expect(worked).toEqual(upTo(LIMIT));
    expect(dropped).toEqual([]);
  });

  test('counts what there was no room for, keeps the rest, and takes more afterwards', async () => {
    let release = (): void => {};
    const { queue, worked, dropped } = noted((item) =>
      item === 0 ? new Promise((done) => (release = done)) : undefined,
    );
    for (const item of upTo(LIMIT + 501)) queue.push(item);
    release();
    const counted = () => worked.length + dropped.reduce((sum, items) => sum + items, 0);
    await settled(() => counted() === LIMIT + 501);
    expect(dropped.length).toBeGreaterThan(0);
    expect(worked.length + dropped.reduce((sum, items) => sum + items, 0)).toBe(LIMIT + 501);
    expect(worked).toEqual(upTo(worked.length));
    queue.push(-1);
    await settled(() => worked.at(-1) === -1);
    expect(worked.at(-1)).toBe(-1);
  });

  test('lets the page have its turn in a long stretch of work', async () => {
    const turns: number[] = [];
    const { queue, worked } = noted((item) => {
      if (item === 0) return new Promise((next) => setImmediate(next));
      const until = performance.now() + 1;
      while (performance.now() < until);
    });
    for (const item of upTo(60)) queue.push(item);
    await settled(() => turns.push(worked.length) > 0 && worked.length === 60);
    // The page was at it not only before and after the work, but between.
    expect(turns.some((done) => done > 1 && done < 60)).toBe(true);
    expect(worked).toEqual(upTo(60));
  });

  test('that is drained gives what waits, in order, and keeps nothing of it', async () => {
    let release = (): void => {};
    const { queue, worked } = noted((item) =>
      item === 0 ? new Promise((done) => (release = done)) : undefined,
    );
    for (const item of upTo(5)) queue.push(item);
    expect(queue.drain()).toEqual([1, 2, 3, 4]);
    release();
    await settled(() => worked.length === 1);
    expect(queue.drain()).toEqual([]);
    expect(worked).toEqual([0]);
  });
});
