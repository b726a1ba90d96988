import { useEffect, useState } from 'preact/hooks';
import type { Source } from './data.ts';

export type Read<Value> =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

/** Follows a source while the component is there. A source must be the same object from render to render. */
export function useSource<Value>(source: Source<Value>): Read<Value> {
  const [read, setRead] = useState<Read<Value>>({ state: 'reading' });
  useEffect(() => {
    const gone = new AbortController();
    setRead({ state: 'reading' });
    source(
      gone.signal,
      (value) => setRead({ state: 'read', value }),
      (error) => setRead({ state: 'failed', error }),
    );
    return () => gone.abort();
  }, [source]);
  return read;
}
