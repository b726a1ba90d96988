import { Worker } from 'node:worker_threads';
import type { Target } from './target.ts';

/** How much is tried, and where it begins. */
export interface Plan {
  readonly tries: number;
  readonly seed: number;
}

/** What a thread is started with; `at` is shared memory, so that its number outlives a thread that does not answer. */
export interface Task extends Target, Plan {
  readonly at: Int32Array;
}

/** What a thread says now and then, and at its end: the slowest try in ms of its own time, memory in bytes. */
export interface Progress {
  readonly tried: number;
  readonly slowest: number;
  readonly peak: number;
  readonly failure: Failure | null;
  readonly done: boolean;
}

export interface Failure {
  readonly at: number;
  readonly what: string;
}

export type Outcome = Omit<Progress, 'done'>;

/** A try that takes this long does not end. */
const HANGS = 30_000;
/** What holds on to what it read soon needs more. */
const MOST_MB = 384;

/** Tries a target in a thread of its own, which may hang or run out of memory without taking this one along. */
export async function fuzzIn(target: Target, plan: Plan): Promise<Outcome> {
  const at = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Task = { ...target, ...plan, at };
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
  });
  let last: Outcome = { tried: 0, slowest: 0, peak: 0, failure: null };
  const outcome = await new Promise<Outcome>((resolve) => {
    const failed = (what: string): void => resolve({ ...last, failure: { at: at[0] ?? 0, what } });
    let seen = -1;
    const watch = setInterval(() => {
      if (at[0] === seen) failed(`did not end within ${HANGS / 1000} s`);
      seen = at[0] ?? 0;
    }, HANGS);
    worker.on('message', ({ done, ...progress }: Progress) => {
      last = progress;
      if (done) resolve(progress);
    });
    worker.on('error', (error) => failed(String(error)));
    worker.on('exit', () => clearInterval(watch));
  });
  await worker.terminate();
  return outcome;
}
