/** The number of moments up to and including `at`; the moments are in order. */
export function countUntil(moments: readonly number[], at: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A running total: what all things up to a moment come to. */
export function runningTotal(things: readonly { readonly at: number; readonly value: number }[]) {
  const ordered = things.toSorted((a, b) => a.at - b.at);
  const moments = ordered.map(({ at }) => at);
  const sums = [0];
  for (const { value } of ordered) sums.push((sums.at(-1) ?? 0) + value);
  return (at: number): number => sums[countUntil(moments, at)] ?? 0;
}

/** The first moment of each viewer, in order: how many distinct viewers there were by then. */
export function distinct(things: readonly { readonly at: number; readonly viewer: number }[]) {
  const first = new Map<number, number>();
  for (const { viewer, at } of things) first.set(viewer, Math.min(at, first.get(viewer) ?? Infinity));
  const moments = [...first.values()].toSorted((a, b) => a - b);
  return (at: number): number => countUntil(moments, at);
}
