import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import type { Failure, Progress, Task } from './run.ts';
import { trialOf } from './trial.ts';

const OFTEN = 1024;
/** Memory beyond what a target may hold: it takes it without bound. */
const MOST = 512 * 2 ** 20;

const task = workerData as Task;
const { inputAt, isSound } = await trialOf(task, task.seed);

let slowest = 0;
let peak = 0;
let failure: Failure | null = null;
const tell = (tried: number, done: boolean): void => {
  const progress: Progress = { tried, slowest, peak, failure, done };
  parentPort?.postMessage(progress, []);
};

/** This thread's own time, whatever else the machine does. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

async function problemAt(at: number): Promise<string | null> {
  const input = inputAt(at);
  const begun = spent();
  try {
    return (await isSound(input)) ? null : 'made an unsound count';
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  } finally {
    slowest = Math.max(slowest, spent() - begun);
  }
}

let tried = 0;
while (tried < task.tries && !failure) {
  task.at[0] = tried;
  const problem = await problemAt(tried);
  if (problem) failure = { at: tried, what: problem };
  if (tried % OFTEN === 0) {
    const { heapUsed, external } = process.memoryUsage();
    peak = Math.max(peak, heapUsed + external);
    if (peak > MOST) failure ??= { at: tried, what: `holds ${Math.round(peak / 2 ** 20)} MB` };
    tell(tried, false);
  }
  tried += 1;
}
tell(tried, true);
