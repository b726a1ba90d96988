import type { HeardEntry } from '../events/entry.ts';
import type { PageKind } from '../platforms/platform.ts';
import { between, type Duration, type Moment, seconds } from '../units.ts';

/**
 * How long a page may be silent before that is a gap. A room's socket speaks every few seconds (10 s is the
 * longest silence in a recorded broadcast of 3¼ h); consoles poll every 10 to 60 s.
 */
const SILENCE: Readonly<Record<PageKind, Duration>> = { room: seconds(30), console: seconds(90) };

/** When the room was heard: stretches of room time without a gap. */
export class Hearing {
  readonly #silence: Duration;
  #from: Moment | null = null;
  #until: Moment | null = null;
  #over: HeardEntry[] = [];

  constructor(page: PageKind) {
    this.#silence = SILENCE[page];
  }

  /** Something was heard. */
  at(moment: Moment): void {
    if (this.#until !== null && between(this.#until, moment) > this.#silence) this.interrupt();
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
