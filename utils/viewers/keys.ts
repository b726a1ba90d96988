import { after, between, days, type Duration, type Moment } from '../units.ts';
import type { ViewerKeyRow } from '../store/schema.ts';
import { KEY_BYTES } from './hash.ts';

/** A key dies with everything that could be found by it; a younger one begins at half its life. */
const LIFE = days(60);
export const HALF_LIFE = days(30);

/** The life of a key born then. */
export const lastingFrom = (bornAt: Moment, life = LIFE): Pick<ViewerKeyRow, 'bornAt' | 'diesAt'> => ({
  bornAt,
  diesAt: after(bornAt, life),
});

/**
 * The key to hash with from now on: the youngest, unless it is past half its life.
 *
 * @param life what the user lets keys live; one that was given less or more is used for the shorter of both
 */
export const youngest = (
  keys: readonly ViewerKeyRow[],
  now: Moment,
  life: Duration = LIFE,
): ViewerKeyRow | null =>
  newest(
    keys.filter(({ bornAt, diesAt }) => between(bornAt, now) < Math.min(life, between(bornAt, diesAt)) / 2),
  );

/** The key to hash with beside a younger one: broadcasts of its first half know no other. */
export const elderOf = (keys: readonly ViewerKeyRow[], younger: ViewerKeyRow): ViewerKeyRow | null =>
  newest(keys.filter(({ bornAt }) => bornAt < younger.bornAt));

const newest = (keys: readonly ViewerKeyRow[]): ViewerKeyRow | null =>
  keys.toSorted((a, b) => b.bornAt - a.bornAt)[0] ?? null;

export const newKey = (now: Moment, life?: Duration): ViewerKeyRow => ({
  id: crypto.randomUUID(),
  secret: crypto.getRandomValues(new Uint8Array(KEY_BYTES)),
  ...lastingFrom(now, life),
});
