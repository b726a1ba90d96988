import type { Target, Trial } from './target.ts';

/** What reads files that a user was given: its trial, loaded where it is tried. */
const READERS: Readonly<Record<string, (seed: number) => Promise<Trial>>> = {
  archive: async (seed) => (await import('./archives.ts')).archiveTrial(seed),
  har: async (seed) => (await import('./hars.ts')).harTrial(seed),
  orders: async (seed) => (await import('./tables.ts')).orderTrial(seed),
  outside: async (seed) => (await import('./tables.ts')).outsideTrial(seed),
  report: async (seed) => (await import('./tables.ts')).reportTrial(seed),
};
const READER = 'reader';

export const readers: readonly Target[] = Object.keys(READERS).map((way) => ({ of: READER, way }));

/** How a reader is tried; null for another target. */
export const readerTrial = ({ of, way }: Target, seed: number): Promise<Trial> | null =>
  of === READER ? (READERS[way]?.(seed) ?? null) : null;
