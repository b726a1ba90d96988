import { duration } from '../units.ts';

/** The page's main thread is lent: work this long at a stretch, then let the page go on. */
const STRETCH = duration(8);
/** More than a burst of 10,000 frames in a second; beyond, frames are dropped and counted. */
const MOST_WAITING = 20_000;

/**
 * Works through items in order, in stretches that leave the page its time.
 *
 * @param work must not throw; may take its time for single items
 * @param dropped is told how many items there was no room for
 */
export class Queue<Item> {
  readonly #work: (item: Item) => Promise<void> | void;
  readonly #dropped: (items: number) => void;
  #waiting: Item[] = [];
  #overflow = 0;
  #running = false;

  constructor(work: (item: Item) => Promise<void> | void, dropped: (items: number) => void) {
    this.#work = work;
    this.#dropped = dropped;
  }

  push(item: Item): void {
    if (this.#waiting.length >= MOST_WAITING) this.#overflow += 1;
    else this.#waiting.push(item);
    if (!this.#running) void this.#run();
  }

  /** What is still waiting, taken out: for a page that is leaving. */
  drain(): Item[] {
    return this.#waiting.splice(0);
  }

  async #run(): Promise<void> {
    this.#running = true;
    let start = performance.now();
    // Taken from a cursor: shifting a long array would cost its length each time.
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      for (const [index, item] of batch.entries()) {
        const done = this.#work(item);
        if (done) await done;
        if (performance.now() - start < STRETCH) continue;
        this.#waiting = [...batch.slice(index + 1), ...this.#waiting];
        await breathe();
        start = performance.now();
        break;
      }
      this.#tellOverflow();
    }
    this.#running = false;
  }

  #tellOverflow(): void {
    if (this.#overflow === 0) return;
    this.#dropped(this.#overflow);
    this.#overflow = 0;
  }
}

/** A task later. Timers would wait a minute in a hidden tab; a message does not. */
const breathe = (): Promise<void> =>
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resume();
    });
    port1.start();
    port2.postMessage(null);
  });
