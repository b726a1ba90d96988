import type { HeardEntry } from '../events/entry.ts';
import type { PageKind } from '../platforms/platform.ts';
import { between, type Moment } from '../units.ts';
import { BEAT, Rhythm } from './rhythm.ts';

/** When the room was heard: stretches of room time without a gap, which is a silence against its rhythm. */
export class Hearing {
  readonly #rhythm: Rhythm;
  /** When its rhythm was last listened to. */
  #beat: Moment | null = null;
  #from: Moment | null = null;
  #until: Moment | null = null;
  #over: HeardEntry[] = [];

  constructor(page: PageKind) {
    this.#rhythm = new Rhythm(page);
  }

  /** Something was heard. */
  at(moment: Moment): void {
    const silence = this.#until === null ? null : between(this.#until, moment);
    if (silence !== null && !this.#rhythm.allows(silence)) this.interrupt();
    if (this.#beat === null || between(this.#beat, moment) >= BEAT) {
      if (silence !== null && silence >= 0) this.#rhythm.learn(silence);
      this.#beat = moment;
    }
    this.#from ??= moment;
    this.#until = this.#until === null || moment > this.#until ? moment : this.#until;
  }

  /** The connection broke: what comes next begins a new stretch. */
  interrupt(): void {
    this.#close();
    this.#from = null;
    this.#until = null;
  }

  /** The stretches heard since the last call. */
  take(): HeardEntry[] {
    this.#close();
    const taken = this.#over;
    this.#over = [];
    this.#from = this.#until;
    return taken;
  }

  #close(): void {
    if (this.#from === null || this.#until === null || this.#until <= this.#from) return;
    this.#over.push({ kind: 'heard', at: this.#from, until: this.#until });
  }
}
