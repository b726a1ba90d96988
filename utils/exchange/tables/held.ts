import type { RecorderRow } from '../../store/schema.ts';
import type { BroadcastKey } from '../../units.ts';

/** The broadcasts that were joined by hand to the one with these recorders, in order. */
export const heldIn = (recorders: readonly Pick<RecorderRow, 'ownKey'>[]): BroadcastKey[] =>
  [...new Set(recorders.flatMap(({ ownKey }) => ownKey ?? []))].toSorted();
