import type { Bounds } from '../events/readings.ts';

/** The most that a reading may stand for; its floor where it is open above. */
export const most = ({ low, high }: Bounds): number => high ?? low;
export const middle = (bounds: Bounds): number => (bounds.low + most(bounds)) / 2;
