import type { BroadcastKey } from '../../../utils/units.ts';

/** Which broadcasts are selected, and the one from which shift reaches to the next. */
export interface Selection {
  readonly keys: ReadonlySet<BroadcastKey>;
  readonly anchor: BroadcastKey | null;
}

export const NOTHING_SELECTED: Selection = { keys: new Set(), anchor: null };

/**
 * Selects a broadcast or takes it out again; with all between it and the last one that was touched where they are
 * to be reached at once.
 *
 * @param order the broadcasts as they are shown
 */
export function selected(
  { keys, anchor }: Selection,
  key: BroadcastKey,
  order: readonly BroadcastKey[],
  { reach }: { readonly reach: boolean },
): Selection {
  const on = !keys.has(key);
  const from = reach && anchor !== null ? order.indexOf(anchor) : -1;
  const to = order.indexOf(key);
  const touched = from === -1 ? [key] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
  const next = new Set(keys);
  for (const each of touched) {
    if (on) next.add(each);
    else next.delete(each);
  }
  return { keys: next, anchor: key };
}

/** All that are shown, or none where they are all selected. */
export const allOrNone = ({ keys }: Selection, order: readonly BroadcastKey[]): Selection =>
  order.every((key) => keys.has(key)) ? NOTHING_SELECTED : { keys: new Set(order), anchor: null };
