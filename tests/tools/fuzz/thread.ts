import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { provideBrotli } from '../../../utils/platforms/brotli.ts';
import type { Platform } from '../../../utils/platforms/platform.ts';
import { unbrotli } from '../../../utils/platforms/unbrotli.ts';
import { isSound } from '../../unit/platforms/sound.ts';
import { framesOf } from './decoders.ts';
import type { Failure, Progress, Task } from './run.ts';

const OFTEN = 1024;
/** Memory that the thread needs beyond what a decoder may hold is a decoder's without bound. */
const MOST = 512 * 2 ** 20;

const task = workerData as Task;
const { decode } = (await import(`../../../utils/platforms/${task.platform}/decode.ts`)) as Pick<
  Platform,
  'decode'
>;
provideBrotli(unbrotli);
const frameAt = await framesOf(task, task.seed);

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

function problemAt(decoder: Platform['decode'], at: number): string | null {
  const frame = frameAt(at);
  const begun = spent();
  try {
    return isSound(decoder(frame)) ? null : 'made an unsound count';
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  } finally {
    slowest = Math.max(slowest, spent() - begun);
  }
}

let tried = 0;
while (tried < task.tries && !failure) {
  task.at[0] = tried;
  const problem = problemAt(decode, tried);
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
