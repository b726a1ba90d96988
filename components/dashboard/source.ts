/**
 * A value that changes: `next` is called with it as soon as it has been read and again at every change, until the
 * signal; `failed` where it cannot be read.
 */
export type Source<Value> = (
  signal: AbortSignal,
  next: (value: Value) => void,
  failed: (error: unknown) => void,
) => void;
