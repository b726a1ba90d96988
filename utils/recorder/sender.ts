import type { Answer, Ask, Batch, Others } from '../messages/messages.ts';
import { Refused } from '../messages/send.ts';
import { type Duration, moment, type Moment, type Revision, seconds, type Seq } from '../units.ts';
import type { Content, Recorder } from './recorder.ts';

/** How long to wait before a batch that nobody took is sent again. */
const RETRY = seconds(1);

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
    if (!this.#sending && !this.#signal.aborted) void this.#send();
  }

  /** The page is leaving: hands over what there is without waiting for the last acknowledgement. */
  leave(): void {
    if (!this.#recorder.idle) this.#handing.record(this.#next()).catch(() => this.#heeding.delivery('gone'));
  }

  async #send(): Promise<void> {
    this.#sending = true;
    do {
      const others = await (this.#recorder.idle ? this.#follow() : this.#deliver(this.#next()));
      if (!others) break;
      this.#since = others.revision;
      this.#heeding.answered(others);
    } while (!this.#recorder.idle && !this.#signal.aborted);
    this.#sending = false;
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
      return await this.#handing.follow({ header: this.#recorder.header, since: this.#since });
    } catch {
      if (!this.#handing.alive()) this.#heeding.delivery('gone');
      return null; // nothing was to be handed over; the next nudge asks again
    }
  }

  /** Null when the batch cannot be stored any more. */
  async #deliver(batch: Batch): Promise<Others | null> {
    while (!this.#signal.aborted) {
      try {
        const { seq, others } = await this.#handing.record(batch);
        this.#heeding.delivery(seq >= batch.seq ? 'flowing' : 'forgotten');
        return seq >= batch.seq ? others : null;
      } catch (error) {
        if (!this.#handing.alive()) {
          this.#heeding.delivery('gone');
          return null;
        }
        // Refused, or the background was stopped half way: the batch stays ours until it is stored.
        if (error instanceof Refused && error.failure === 'full') this.#heeding.delivery('full');
      }
      await this.#handing.wait(RETRY);
    }
    return null;
  }
}
