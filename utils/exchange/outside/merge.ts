import { canonical } from '../archive/json.ts';
import type { OutsideRow } from './outside.ts';

/** Several copies as one: of two the one edited later stands; of two edited at once the one that holds more. */
export function mergeOutside(...all: readonly (readonly OutsideRow[])[]): OutsideRow[] {
  return [...Map.groupBy(all.flat(), ({ id }) => id)]
    .toSorted(([a], [b]) => order(a, b))
    .map(([, copies]) => copies.reduce((a, b) => (stands(a, b) >= 0 ? a : b)));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Above nought where the first stands. */
const stands = (a: OutsideRow, b: OutsideRow): number =>
  a.editedAt - b.editedAt || a.value - b.value || order(canonical(a), canonical(b));
