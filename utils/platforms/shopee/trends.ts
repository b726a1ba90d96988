import { exactly } from '../../events/readings.ts';
import { amountOf, objectsIn } from '../json.ts';
import type { Sighting } from '../platform.ts';
import { reading } from '../sightings.ts';
import { moment } from '../../units.ts';

/** What a point's time may be called, in seconds or in milliseconds. */
const TIMES = ['timestamp', 'time', 'ts'];
/** From here on a time is in milliseconds. */
const MILLISECONDS = 1e11;
const ONLINE = 'ccu';

/**
 * Viewers online by minute, wherever the points stand: each has its time and either the figure by its name or, where
 * one trend alone was asked for, a value. The totals' minutes are in the overview.
 *
 * @param asked the trend that was asked for
 */
export const trends = (data: unknown, asked: string | null): Sighting[] =>
  [...objectsIn(data)].flatMap((point) => {
    const time = TIMES.map((name) => amountOf(point[name])).find((each) => each !== null && each > 0);
    const online = amountOf(point[ONLINE] ?? (asked === ONLINE ? point['value'] : null));
    if (!time || online === null || online < 0) return [];
    const minute = moment(time < MILLISECONDS ? time * 1000 : time);
    return [reading('online', exactly(online), { minute })];
  });
