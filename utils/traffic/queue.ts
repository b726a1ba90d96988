import { duration } from '../units.ts';

/** The page's main thread is lent: work this long at a stretch, then let the page go on. */
const STRETCH = duration(8);
/** More than a burst of 10,000 frames in a second; beyond, frames are dropped and counted. */
const MOST_WAITING = 20_000;
const CUT = 1000;

/**
 * Works through items in order, in stretches that leave the page its time.
 *
 * @param work may take its time for single items; one that fails is dropped
 * @param dropped is told how many items there was no room for
 */
export class Queue<Item> {
  readonly #work: (item: Item) => Promise<void> | void;
  readonly #dropped: (items: number) => void;
  #waiting: Item[] = [];
  /** How many at the front of `#waiting` are done. */
  #done = 0;
  #overflow = 0;
  #running = false;

  constructor(work: (item: Item) => Promise<void> | void, dropped: (items: number) => void) {
    this.#work = work;
    this.#dropped = dropped;
  }

  push(item: Item): void {
    if (this.#waiting.length - this.#done >= MOST_WAITING) this.#overflow += 1;
    else this.#waiting.push(item);
    if (!this.#running) void this.#run();
  }

  /** What is still waiting, taken out: for a page that is leaving. */
  drain(): Item[] {
    const waiting = this.#waiting.slice(this.#done);
    this.#waiting = [];
    this.#done = 0;
    return waiting;
  }

  async #run(): Promise<void> {
    this.#running = true;
    let start = performance.now();
    for (let item = this.#next(); item !== undefined; item = this.#next()) {
      try {
        await this.#work(item);
      } catch {
        this.#overflow += 1; // its body could not be read: as lost as what there was no room for
      }
      this.#tellOverflow();
      if (performance.now() - start < STRETCH) continue;
      await breathe();
      start = performance.now();
    }
    this.#running = false;
  }

  #next(): Item | undefined {
    const item = this.#waiting[this.#done];
    this.#done += 1;
    // Cut now and then: taking each from the front would cost the whole length each time.
    if (this.#done >= this.#waiting.length || this.#done > CUT) {
      this.#waiting = this.#waiting.slice(this.#done);
      this.#done = 0;
    }
    return item;
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
