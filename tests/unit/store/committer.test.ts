import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Batch } from '../../../utils/messages/messages.ts';
import type { Committed } from '../../../utils/store/commit.ts';
import { Committer } from '../../../utils/store/committer.ts';
import { header, second } from './builders.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A committer whose commits are noted with their second. */
function noted(commit: (batches: readonly Batch[]) => Promise<void> = () => Promise.resolve()) {
  const commits: { at: number; batches: readonly Batch[] }[] = [];
  const committer = new Committer(
    async (batches): Promise<Committed> => {
      commits.push({ at: Date.now(), batches });
      await commit(batches);
      return new Map(batches.map((batch) => [batch.header.id, batch.seq]));
    },
    () => Date.now(),
  );
  return { commits, committer };
}

const of = (name: string, seq: number): Batch => second(seq, { header: header(name) });

describe('a committer', () => {
  test('commits the first batch at once', async () => {
    const { committer, commits } = noted();
    await expect(committer.store(of('ann', 1))).resolves.toBe(1);
    expect(commits).toHaveLength(1);
  });

  test('commits at most once a second, whatever arrives', async () => {
    const { committer, commits } = noted();
    const answers: Promise<number>[] = [];
    for (let tick = 0; tick < 500; tick += 1) {
      answers.push(committer.store(of(`recorder ${tick % 7}`, tick)));
      await vi.advanceTimersByTimeAsync(20);
    }
    await vi.runAllTimersAsync();
    await Promise.all(answers);
    const times = commits.map(({ at }) => at);
    expect(commits.length).toBeLessThanOrEqual(12);
    for (const [index, time] of times.slice(1).entries())
      expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(commits.flatMap(({ batches }) => batches)).toHaveLength(500);
  });

  test('answers each batch with where its own recorder stands', async () => {
    const { committer } = noted();
    const answers = Promise.all([
      committer.store(of('ann', 4)),
      committer.store(of('ben', 9)),
      committer.store(of('cy', 2)),
    ]);
    await vi.runAllTimersAsync();
    expect(await answers).toEqual([4, 9, 2]);
  });

  test('gathers what comes while it commits into the next commit', async () => {
    let finish = (): void => {};
    const { committer, commits } = noted(() => new Promise((done) => (finish = done)));
    const answers = [committer.store(of('ann', 1))];
    await vi.advanceTimersByTimeAsync(5000);
    answers.push(committer.store(of('ben', 1)), committer.store(of('cy', 1)));
    expect(commits).toHaveLength(1);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(commits[1]?.batches).toHaveLength(2);
    finish();
    await Promise.all(answers);
  });

  test('tells everyone of a commit that failed, and goes on with the next', async () => {
    let broken = true;
    const { committer } = noted(() => (broken ? Promise.reject(new Error('full')) : Promise.resolve()));
    const answers = [committer.store(of('ann', 1)), committer.store(of('ben', 1))].map((answer) =>
      answer.catch((error: unknown) => (error as Error).message),
    );
    await vi.runAllTimersAsync();
    expect(await Promise.all(answers)).toEqual(['full', 'full']);
    broken = false;
    const again = committer.store(of('ann', 1));
    await vi.runAllTimersAsync();
    expect(await again).toBe(1);
  });
});
