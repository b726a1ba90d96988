import type { Answer, Ask, Batch, Others } from '../messages/messages.ts';
import { Refused } from '../messages/send.ts';
import { after, type Duration, moment, type Moment, type Revision, seconds, type Seq } from '../units.ts';
import type { Content, Recorder } from './recorder.ts';

/** How long to wait before a batch that nobody took is sent again. */
const RETRY = seconds(1);
/** A worker stopped while it starts takes the message with it, and the browser never says so. */
const PATIENCE = seconds(5);

/**
 * How handing over goes: `full` while there is no space, `forgotten` when the user deleted the broadcast in
 * the meantime, `gone` once the extension has left this page.
 */
export type Delivery = 'flowing' | 'full' | 'forgotten' | 'gone';

export interface Handing {
  readonly record: (batch: Batch) => Promise<Answer<'record'>>;
  readonly follow: (content: Ask<'follow'>) => Promise<Answer<'follow'>>;
  /** False once the extension was updated or removed: this page's scripts cannot reach it any more. */
  readonly alive: () => boolean;
  readonly now: () => Moment;
  readonly wait: (length: Duration) => Promise<void>;
}

export interface Heeding {
  /** What is about to be handed over: the recorder's own part of the figures. */
  readonly sent: (content: Content) => void;
  readonly answered: (others: Others) => void;
  readonly delivery: (delivery: Delivery) => void;
}

/**
 * Hands a recorder's batches to the background, one at a time: each is resent, unchanged, until it is
 * acknowledged, and the acknowledgement calls for the next. No timer drives it: a hidden tab's timers fire
 * once a minute, its traffic keeps coming.
 */
export class Sender {
  readonly #recorder: Recorder;
  readonly #handing: Handing;
  readonly #heeding: Heeding;
  readonly #signal: AbortSignal;
  #seq = 0 as Seq;
  #since = 0 as Revision;
  #sending = false;
  /** The batch that has not been acknowledged. */
  #open: Batch | null = null;
  /** What waits for a time, and is woken by traffic where timers sleep. */
  #waiting: { readonly until: Moment; readonly wake: () => void } | null = null;
  readonly #viewerKey: string;
  #arrival: Moment = moment(0);

  constructor(
    recorder: Recorder,
    viewerKey: string,
    handing: Handing,
    heeding: Heeding,
    signal: AbortSignal,
  ) {
    this.#viewerKey = viewerKey;
    this.#recorder = recorder;
    this.#handing = handing;
    this.#heeding = heeding;
    this.#signal = signal;
  }

  /** Something was recorded, or the overlay wants to know what others recorded. */
  nudge(arrival: Moment): void {
    this.#arrival = arrival;
    if (this.#waiting && this.#handing.now() >= this.#waiting.until) this.#waiting.wake();
    if (!this.#sending && !this.#signal.aborted) void this.#send();
  }

  /** The page is leaving: hands over all that is not acknowledged without waiting for answers. */
  leave(): void {
    const batches = [this.#open, this.#recorder.idle ? null : this.#next()];
    for (const batch of batches) {
      if (batch) this.#handing.record(batch).catch(() => this.#heeding.delivery('gone'));
    }
  }

  async #send(): Promise<void> {
    this.#sending = true;
    try {
      await this.#sendAll();
    } finally {
      this.#sending = false;
    }
  }

  async #sendAll(): Promise<void> {
    do {
      const others = await (this.#recorder.idle ? this.#follow() : this.#deliver(this.#next()));
      if (!others) break;
      this.#since = others.revision;
      this.#recorder.raw.turn(others.keepsRaw);
      this.#heeding.answered(others);
    } while (!this.#recorder.idle && !this.#signal.aborted);
  }

  #next(): Batch {
    const content = this.#recorder.take();
    this.#heeding.sent(content);
    this.#seq = (this.#seq + 1) as Seq;
    const viewerKey = this.#viewerKey;
    return { ...content, seq: this.#seq, viewerKey, arrival: this.#arrival, since: this.#since };
  }

  async #follow(): Promise<Others | null> {
    try {
      const content = { header: this.#recorder.header, since: this.#since };
      return await Promise.race([this.#handing.follow(content), this.#after(PATIENCE)]);
    } catch {
      if (!this.#handing.alive()) this.#heeding.delivery('gone');
      return null; // nothing was to be handed over; the next nudge asks again
    }
  }

  /** Null when the batch cannot be stored any more. */
  async #deliver(next: Batch): Promise<Others | null> {
    let batch = next;
    this.#open = batch;
    while (!this.#signal.aborted) {
      const answer = await Promise.race([this.#attempt(batch), this.#after(PATIENCE)]);
      if (answer) {
        this.#open = null;
        const stored = answer.seq >= batch.seq;
        this.#heeding.delivery(stored ? 'flowing' : 'forgotten');
        return stored ? answer.others : null;
      }
      if (!this.#handing.alive()) {
        this.#heeding.delivery('gone');
        return null;
      }
      batch = this.#open;
      await this.#after(RETRY);
    }
    return null;
  }

  /** Null when it was refused, or the background was stopped half way: the batch stays ours until it is stored. */
  async #attempt(batch: Batch): Promise<Answer<'record'> | null> {
    try {
      return await this.#handing.record(batch);
    } catch (error) {
      const failure = error instanceof Refused ? error.failure : null;
      if (failure === 'full') {
        this.#heeding.delivery('full');
        // What is counted goes before what is only kept.
        this.#open = { ...batch, raw: null };
      }
      // What can never be stored must not hold up what comes after it.
      if (failure === 'invalid') this.#open = emptied(batch);
      return null;
    }
  }

  /** Over after a time, by timer or by the first traffic after it. */
  #after(length: Duration): Promise<null> {
    return new Promise((over) => {
      const wake = (): void => over(null);
      this.#waiting = { until: after(this.#handing.now(), length), wake };
      void this.#handing.wait(length).then(wake);
    });
  }
}

const emptied = (batch: Batch): Batch => ({
  ...batch,
  entries: [],
  elder: batch.elder && { ...batch.elder, viewers: {} },
  keys: [],
  listed: [],
  combos: [],
  raw: null,
});
