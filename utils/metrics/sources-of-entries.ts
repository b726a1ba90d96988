import type { LogEntry } from '../events/entry.ts';

/** Entries seen by where they came from, in the platform's own words; the most frequent first. */
export type EntrySources = ReadonlyMap<string, number>;

/**
 * The sources that a room's entries name.
 *
 * @param logs one for each recorder: they may have seen the same entries, so the one that saw most speaks
 */
export function entrySourcesOf(logs: readonly (readonly LogEntry[])[]): EntrySources {
  let most: readonly string[] = [];
  for (const log of logs) {
    const named = log.flatMap((entry) =>
      entry.kind === 'entry' && 'item' in entry ? (entry.item ?? []) : [],
    );
    if (named.length > most.length) most = named;
  }
  const counts = [...Map.groupBy(most, (source) => source)].map(
    ([source, all]) => [source, all.length] as const,
  );
  return new Map(counts.toSorted(([, a], [, b]) => b - a));
}
