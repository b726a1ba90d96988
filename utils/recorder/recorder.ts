import type { LogEntry } from '../events/entry.ts';
import type { Batch, RecorderHeader, Resume } from '../messages/messages.ts';
import type { Decoded } from '../platforms/platform.ts';
import { type BroadcastId, type Moment, moment } from '../units.ts';
import type { HashViewer } from '../viewers/hash.ts';
import { type ClockPair, RoomClock } from './clock.ts';
import { Counting } from './counting.ts';
import { Diagnosis, isUnseen } from './diagnosis.ts';
import type { Elder } from './elder.ts';
import { Hearing } from './hearing.ts';
import { Losses } from './losses.ts';
import { RawTraffic } from './raw.ts';
import type { TopicsOf } from './topics.ts';
import { Watching } from './watching.ts';

/** Titles are cut to this length: a page may say anything. */
export const MOST_TITLE = 200;

/** What a batch takes from the recorder; numbers and acknowledgements are the sender's. */
export type Content = Pick<
  Batch,
  'header' | 'entries' | 'elder' | 'keys' | 'listed' | 'combos' | 'diagnostics' | 'transportClock' | 'raw'
>;

/**
 * One document's watch over one broadcast: when its room was heard, what was counted of it and how well it was
 * understood. No effects: what it recorded is taken by the sender.
 */
export class Recorder {
  #header: RecorderHeader;
  readonly #clock = new RoomClock();
  readonly #counting: Counting;
  readonly #hearing: Hearing;
  readonly #losses = new Losses();
  readonly #watching = new Watching();
  readonly #diagnosis = new Diagnosis();
  readonly raw = new RawTraffic();
  #now: Moment = moment(0);
  /** The frames that the last batch spoke of. */
  #told = 0;

  constructor(
    header: RecorderHeader,
    hash: HashViewer,
    resume: Resume | null,
    elder: Elder | null = null,
    topicsOf: TopicsOf | null = null,
  ) {
    this.#header = header;
    this.#counting = new Counting(hash, { resume, elder, topicsOf });
    this.#hearing = new Hearing(header.page);
  }

  get header(): RecorderHeader {
    return this.#header;
  }

  get ended(): boolean {
    return this.#counting.ended;
  }

  /** Whether frames arrive of which nothing is understood any more, at a moment of the computer's clock. */
  isLost(now: Moment): boolean {
    return this.#diagnosis.isLost(now);
  }

  /** The room's time at a moment of the computer's clock. */
  roomTime(arrival: Moment): Moment {
    return this.#clock.at(arrival, null);
  }

  /** Whether it heard nothing at all: its page's traffic runs where no extension looks. */
  get unseen(): boolean {
    return isUnseen(this.#diagnosis.told());
  }

  /** Whether only a part of its page's traffic is heard: what its socket brings is not. */
  get partlyUnseen(): boolean {
    return this.#diagnosis.unseen && !this.unseen;
  }

  /** The page's socket runs out of sight, or does no more: that is handed over though nothing was heard. */
  tellUnseen(unseen: boolean): void {
    if (this.#diagnosis.unseen === unseen) return;
    this.#diagnosis.unseen = unseen;
    this.#told = -1;
  }

  /** Whether there is anything to hand over. */
  get idle(): boolean {
    return this.#counting.idle && this.#diagnosis.frames === this.#told;
  }

  /** The document's title became known or changed. */
  entitle(title: string | null): void {
    const short = title?.slice(0, MOST_TITLE);
    if (short && short !== this.#header.title) this.#header = { ...this.#header, title: short };
  }

  /** What its money is in, as its traffic tells or another recorder of the broadcast knows: the first word stands. */
  adoptCurrency(currency: string | undefined): void {
    if (currency && !this.#header.currency) this.#header = { ...this.#header, currency };
  }

  /** The room's time as another recorder of the broadcast knows it. */
  adoptClock(pair: ClockPair): void {
    this.#clock.adopt(pair);
  }

  /**
   * Counts what one frame said.
   *
   * @param connection the address of what brought it
   */
  hear(decoded: Decoded, arrival: Moment, connection = ''): void {
    const now = this.#clock.at(arrival, decoded.clock);
    this.#now = now;
    const heard = this.#diagnosis.read(decoded, arrival);
    this.#counting.inherit(now);
    if (decoded.broadcast && !this.#header.broadcast) {
      this.#header = { ...this.#header, broadcast: decoded.broadcast };
    }
    this.entitle(decoded.title);
    this.adoptCurrency(decoded.currency);
    // Only what was understood shows that the room was heard: a wall of noise is silence.
    if (heard) this.#hearing.at(now);
    const lost = this.#losses.before(connection, decoded.sequence);
    if (lost > 0) this.#counting.lose(lost, now);
    this.#counting.count(decoded.sightings, now);
  }

  /** Whether the user is watching, as of the frame heard last. */
  look(watching: boolean): void {
    this.#watching.look(this.#now, watching);
  }

  /** A connection broke. */
  interrupt(connection = ''): void {
    this.#losses.forget(connection);
    this.#hearing.interrupt();
  }

  /** Frames came faster than they could be read, and were dropped. */
  overflow(frames: number): void {
    this.#diagnosis.drop(frames);
    this.#hearing.interrupt();
  }

  /** A frame of another broadcast than this one. */
  ignore(): void {
    this.#diagnosis.ignore();
  }

  /** What was recorded since the last call. */
  take(): Content {
    const counted = this.#counting.take(this.#now);
    const entries: LogEntry[] = [...counted.entries, ...this.#hearing.take(), ...this.#watching.take()];
    const content = {
      ...counted,
      header: this.#header,
      entries,
      diagnostics: this.#diagnosis.told(),
      transportClock: this.#clock.own,
      raw: this.raw.take(),
    };
    this.#told = this.#diagnosis.frames;
    return content;
  }
}

/** Whether a frame of `heard` belongs to the recorder's broadcast. */
export const belongs = (header: RecorderHeader, heard: BroadcastId | null): boolean =>
  heard === null || header.broadcast === null || header.broadcast === heard;
