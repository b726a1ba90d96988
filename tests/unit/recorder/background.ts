import type { Answer, Ask, Batch, Others } from '../../../utils/messages/messages.ts';
import type { Content, Recorder } from '../../../utils/recorder/recorder.ts';
import { type Delivery, Sender } from '../../../utils/recorder/sender.ts';
import {
  after,
  type Duration,
  duration,
  type Moment,
  type Revision,
  type Seq,
} from '../../../utils/units.ts';
import { at } from './builders.ts';

export const nobody: Others = { revision: 0 as Revision, slots: [], clock: null, keepsRaw: false };

/** Lets everything that can go on without time passing go on. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setImmediate(next));
};

/** A sender, a background that answers as the test says, and a world in which time passes when it says. */
export class Desk {
  readonly received: Batch[] = [];
  readonly followed: Ask<'follow'>[] = [];
  readonly deliveries: Delivery[] = [];
  readonly sent: Content[] = [];
  readonly heard: Others[] = [];
  readonly gone = new AbortController();
  alive = true;
  #now: Moment = at(0);
  readonly #sleeping: { readonly until: Moment; readonly wake: () => void }[] = [];
  /** Answers to come, for batch after batch; then each is acknowledged. */
  answers: ((batch: Batch) => Promise<Answer<'record'>>)[] = [];
  others: Others = nobody;
  readonly sender: Sender;

  constructor(recorder: Recorder) {
    this.sender = new Sender(
      recorder,
      'viewer key',
      {
        record: (batch) => {
          this.received.push(structuredClone(batch));
          return (this.answers.shift() ?? this.acknowledge)(batch);
        },
        follow: (content) => {
          this.followed.push(content);
          return Promise.resolve(this.others);
        },
        alive: () => this.alive,
        now: () => this.#now,
        wait: (length) => this.#sleep(length),
      },
      {
        sent: (content) => this.sent.push(content),
        answered: (others) => this.heard.push(others),
        delivery: (delivery) => this.deliveries.push(delivery),
      },
      this.gone.signal,
    );
  }

  readonly acknowledge = ({ seq }: Batch): Promise<Answer<'record'>> =>
    Promise.resolve({ seq, others: this.others });

  #sleep(length: Duration): Promise<void> {
    return new Promise((wake) => this.#sleeping.push({ until: after(this.#now, length), wake }));
  }

  /** Time goes by; timers go off unless they sleep, as a hidden tab's do. */
  async pass(seconds: number, timers: 'awake' | 'asleep' = 'awake'): Promise<void> {
    this.#now = after(this.#now, duration(seconds * 1000));
    await settled();
    if (timers === 'asleep') return;
    for (const { until, wake } of this.#sleeping) if (until <= this.#now) wake();
    await settled();
  }

  get seqs(): Seq[] {
    return this.received.map(({ seq }) => seq);
  }
}

/** An answer that comes when the test gives it. */
export function pending<Value>(): { readonly promise: Promise<Value>; give: (value: Value) => void } {
  let give: (value: Value) => void = () => {};
  const promise = new Promise<Value>((resolve) => (give = resolve));
  return { promise, give };
}
