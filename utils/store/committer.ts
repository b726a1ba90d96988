import type { Batch } from '../messages/messages.ts';
import { duration, type Duration, type RecorderId, type Seq } from '../units.ts';
import type { Committed } from './commit.ts';

/** One transaction in this time at most, for all recorders together. */
const PACE = duration(1000);

interface Waiting {
  readonly batch: Batch;
  readonly stored: (seq: Seq) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Gathers batches and commits those that came within a second together; each is answered when it is stored,
 * which is what paces its recorder.
 */
export class Committer {
  readonly #commit: (batches: readonly Batch[]) => Promise<Committed>;
  readonly #now: () => number;
  #waiting: Waiting[] = [];
  #last = -Infinity;
  #running = false;

  constructor(
    commit: (batches: readonly Batch[]) => Promise<Committed>,
    now: () => number = () => performance.now(),
  ) {
    this.#commit = commit;
    this.#now = now;
  }

  /** Answers with the last of the recorder's batches that is stored. */
  store(batch: Batch): Promise<Seq> {
    return new Promise((stored, failed) => {
      this.#waiting.push({ batch, stored, failed });
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#waiting.length > 0) {
      await pause(duration(this.#last + PACE - this.#now()));
      const taken = this.#waiting;
      this.#waiting = [];
      this.#last = this.#now();
      try {
        const committed = await this.#commit(taken.map(({ batch }) => batch));
        for (const { batch, stored } of taken) stored(seqOf(committed, batch.header.id));
      } catch (error) {
        for (const { failed } of taken) failed(error);
      }
    }
    this.#running = false;
  }
}

const seqOf = (committed: Committed, recorder: RecorderId): Seq => committed.get(recorder) ?? (0 as Seq);

const pause = (length: Duration): Promise<void> =>
  length > 0 ? new Promise((over) => setTimeout(over, length)) : Promise.resolve();
