import { duration } from '../units.ts';

/** A page that works through much stays answerable: it goes on after so long in the next task. */
const STRETCH = duration(16);

const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume));

/** What long work needs: what ends it, and whom it tells how much is done. */
export interface Slices {
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
}

/**
 * Does a piece of work for each item, in stretches that leave the page its time.
 *
 * @throws the signal's reason once it is aborted
 */
export async function inSlices<Item>(
  items: readonly Item[],
  { signal, progress }: Slices,
  work: (item: Item) => void,
): Promise<void> {
  let start = performance.now();
  for (const [index, item] of items.entries()) {
    work(item);
    if (performance.now() - start < STRETCH) continue;
    progress((index + 1) / items.length);
    await pause();
    signal.throwIfAborted();
    start = performance.now();
  }
  signal.throwIfAborted();
  progress(1);
}

/** Work that may be left off wherever it yields. */
export type Steps<Result> = Generator<void, Result, void>;

/** Goes through it without a pause. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same in stretches that leave the page its time; what came before has had its own, and so has what is made of it.
 *
 * @throws the signal's reason once it is aborted
 */
export async function unhurried<Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result> {
  for (;;) {
    await pause();
    signal.throwIfAborted();
    const result = stretch(steps);
    if (!result.done) continue;
    await pause();
    signal.throwIfAborted();
    return result.value;
  }
}

/** As many steps as fit into a stretch. */
function stretch<Result>(steps: Steps<Result>): IteratorResult<void, Result> {
  const start = performance.now();
  for (;;) {
    const result = steps.next();
    if (result.done || performance.now() - start >= STRETCH) return result;
  }
}
