import { exactly, type ReadingId } from '../../events/readings.ts';
import type { Named } from '../figures.ts';
import { amountOf, fieldsOf, listOf } from '../json.ts';
import type { Sighting } from '../platform.ts';
import { reading } from '../sightings.ts';
import { plain, secondsOf } from './values.ts';

/**
 * What is read of the trends, minute by minute. Orders, GMV and follows stand whole on the cards; persons who enter or
 * leave do not add up; rates are of other definitions there, over the past 15 minutes or per viewer online.
 */
export const TREND: Named = { online_user_cnt: 'online', comment_cnt: 'comments' };
const NAMES: ReadonlyMap<unknown, ReadingId> = new Map(Object.entries(TREND));

/** Points `{point_name, horizontal, vertical}`, the horizontal in seconds: each by itself, or a line's all together. */
export const trends = (points: unknown): Sighting[] =>
  listOf(points).flatMap((point) => {
    const { point_name: name, horizontal, vertical } = fieldsOf(point);
    const id = NAMES.get(name);
    const values = Array.isArray(vertical) ? vertical : [vertical];
    return (Array.isArray(horizontal) ? horizontal : [horizontal]).flatMap((at, index) => {
      const [minute, value] = [secondsOf(at), amountOf(plain(values[index]))];
      return id && minute !== null && value !== null && value >= 0
        ? [reading(id, exactly(value), { minute })]
        : [];
    });
  });
