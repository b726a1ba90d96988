import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventEntry } from '../../../utils/events/entry.ts';
import { moment, type ViewerHash } from '../../../utils/units.ts';
import { ViewerTrack } from '../../../utils/viewers/track.ts';

/** More than a block holds. */
const MANY = 9000;
const VIEWERS = 300;

const done = (at: number, viewer: number): EventEntry => ({
  kind: at % 3 === 0 ? 'comment' : 'like',
  at: moment(at),
  viewer: `viewer ${viewer}` as ViewerHash,
  count: 1,
  value: 0,
  item: null,
  sign: null,
});

test('the distinct viewers of any stretch are those who did something in it, in whatever order it was told', () => {
  const entries = fc.array(fc.tuple(fc.nat(MANY), fc.nat(VIEWERS)), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(entries, fc.nat(MANY), fc.nat(MANY), (few, a, b) => {
      const all = [
        ...Array.from({ length: MANY }, (_, index) => done(index, (index * 7) % VIEWERS)),
        ...few.map(([at, viewer]) => done(at, VIEWERS + viewer)),
      ];
      const track = new ViewerTrack();
      for (const entry of all) track.add(entry);
      const [from, until] = [Math.min(a, b), Math.max(a, b)];
      const within = all.filter(({ at }) => at >= from && at < until);
      const count = (kinds: readonly string[]): number =>
        new Set(within.filter(({ kind }) => kinds.includes(kind)).map(({ viewer }) => viewer)).size;
      const told = track.distinct(moment(from), moment(until));
      expect(told.comment).toEqual({ count: count(['comment']), exact: true });
      expect(told.like).toEqual({ count: count(['like']), exact: true });
      expect(told.any).toEqual({ count: count(['comment', 'like']), exact: true });
    }),
    { numRuns: 25 },
  );
});
