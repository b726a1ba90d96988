import { expect, test } from 'vitest';
import { Queue } from '../../../utils/traffic/queue.ts';
import { Desk, settled } from './background.ts';
import { at, comment, frame, recorderOf } from './builders.ts';
process.on('unhandledRejection', () => {});
test('an overlay that throws does not stop the handing over', async () => {
  const recorder = recorderOf();
  const desk = new Desk(recorder);
  Object.assign(desk.heard, {
    push: () => {
      throw new Error('overlay');
    },
  });
  for (const second of [0, 1, 2]) {
    recorder.hear(frame(at(second), comment(`${second}`)), at(second));
    desk.sender.nudge(at(second));
    await settled();
  }
  expect(desk.seqs).toEqual([1, 2, 3]);
});
test('a body that cannot be read (a Blob that is gone) does not stop the queue', async () => {
  const worked: number[] = [];
  const queue = new Queue<number>(
    (item) => {
      if (item === 0) return Promise.reject(new Error('NotReadableError'));
      worked.push(item);
      return undefined;
    },
    () => {},
  );
  for (const item of [0, 1, 2]) queue.push(item);
  await settled();
  queue.push(3);
  await settled();
  expect(worked).toEqual([1, 2, 3]);
});
test('what waits behind a slow item is drained too', async () => {
  let release = (): void => {};
  const worked: number[] = [];
  const queue = new Queue<number>(
    (item) =>
      item === 0 || item === 1 ? new Promise<void>((done) => (release = done)) : void worked.push(item),
    () => {},
  );
  for (const item of [0, 1, 2, 3]) queue.push(item);
  release();
  await settled();
  expect(queue.drain()).toEqual([2, 3]);
});
