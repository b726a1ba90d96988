import { expect, test, vi } from 'vitest';
import { keptGoing } from '../../../../components/dashboard/following.ts';
import type { Source } from '../../../../components/dashboard/data.ts';

/** A source that is told from outside, and how often it was begun. */
function told() {
  const begun: Parameters<Source<number>>[] = [];
  return { begun, source: keptGoing<number>((...follower) => void begun.push(follower)) };
}
const follow = (source: Source<number>) => {
  const left = new AbortController();
  const [next, failed] = [vi.fn<(value: number) => void>(), vi.fn<(error: unknown) => void>()];
  source(left.signal, next, failed);
  return { left, next, failed };
};

test('what is kept is read once, and whoever comes back finds its last value at once', () => {
  const { begun, source } = told();
  const first = follow(source);
  begun[0]?.[1](1);
  first.left.abort();
  begun[0]?.[1](2);
  expect(first.next.mock.calls).toEqual([[1]]);
  expect(follow(source).next.mock.calls).toEqual([[2]]);
  expect(begun).toHaveLength(1);
});

test('what failed is read anew by who comes next', () => {
  const { begun, source } = told();
  const first = follow(source);
  begun[0]?.[2](new Error('closed'));
  expect(first.failed).toHaveBeenCalledOnce();
  follow(source);
  expect(begun).toHaveLength(2);
});
