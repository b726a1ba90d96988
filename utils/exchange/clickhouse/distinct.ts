import { SKETCH_SIZE } from '../../viewers/sketch.ts';
import { latest, type View } from './latest.ts';

/** What a viewer did, and that they did anything: who did something uninduced did it among the rest. */
const DONE = `arrayJoin(if(done = 'organic', [done], [done, 'any']))`;

/**
 * One row a room, viewer key and thing done: distinct viewers of all its broadcasts, from sketches: a count below
 * their size, above it an estimate, as `Sketch` makes it.
 */
export const DISTINCT: View = {
  name: 'distinct_viewers',
  select: (named) => `
SELECT platform, room, viewerKey, did AS done, broadcasts, length(smallest) < ${SKETCH_SIZE} AS exact,
  if(length(smallest) < ${SKETCH_SIZE}, toFloat64(length(smallest)), ${SKETCH_SIZE - 1}
    / (reinterpretAsUInt64(reverse(unhex(smallest[${SKETCH_SIZE}]))) / pow(2, 64))) AS viewers
FROM (
  SELECT platform, room, viewerKey, did, uniqExact(key) AS broadcasts,
    arraySlice(arraySort(groupUniqArrayArray(splitByChar(' ', assumeNotNull(hashes)))), 1, ${SKETCH_SIZE}) AS smallest
  FROM (SELECT platform, room, viewerKey, key, hashes, ${DONE} AS did FROM ${named(latest('sketches'))})
  GROUP BY platform, room, viewerKey, did)`,
};
