import type { Source } from '../../source.ts';

/** The values of several sources as one, once each has been read. */
export const together =
  <Value>(sources: readonly Source<Value>[]): Source<readonly Value[]> =>
  (signal, next, failed) => {
    const values = new Map<number, Value>();
    for (const [index, source] of sources.entries()) {
      source(
        signal,
        (value) => {
          values.set(index, value);
          if (values.size === sources.length)
            next([...values].toSorted(([a], [b]) => a - b).map(([, one]) => one));
        },
        failed,
      );
    }
  };
