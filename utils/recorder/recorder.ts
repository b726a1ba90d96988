import type { EventEntry, LogEntry } from '../events/entry.ts';
import type { Batch, RecorderHeader, Resume } from '../messages/messages.ts';
import type { Decoded, EventSighting, Sighting } from '../platforms/platform.ts';
import { between, type BroadcastId, earlier, type Moment, minutes, moment } from '../units.ts';
import type { HashViewer } from '../viewers/hash.ts';
import { type ClockPair, RoomClock } from './clock.ts';
import { Combos } from './combos.ts';
import { Crowd } from './crowd.ts';
import { Diagnosis, isUnseen } from './diagnosis.ts';
import type { Elder } from './elder.ts';
import { Hearing } from './hearing.ts';
import { LinkedTotal } from './linked.ts';
import { Losses } from './losses.ts';
import { Memory } from './memory.ts';
import { RawTraffic } from './raw.ts';
import { Watching } from './watching.ts';

/** An event's own stamp places it only this near to room time; history older than that is counted as it arrives. */
const STAMP_REACH = minutes(5);
/** Names are cut to these lengths: a page may say anything. */
export const MOST_TITLE = 200;
const MOST_NAME = 100;

/** What a batch takes from the recorder; numbers and acknowledgements are the sender's. */
export type Content = Pick<
  Batch,
  'header' | 'entries' | 'elder' | 'keys' | 'listed' | 'combos' | 'diagnostics' | 'transportClock' | 'raw'
>;

/**
 * One document's watch over one broadcast: turns what a decoder sighted into lines of the event log, with
 * duplicates, combos, identities and time dealt with. No effects: what it recorded is taken by the sender.
 */
export class Recorder {
  #header: RecorderHeader;
  readonly #hash: HashViewer;
  readonly #elder: Elder | null;
  readonly #clock = new RoomClock();
  readonly #combos = new Combos();
  readonly #memory: Memory;
  readonly #hearing: Hearing;
  readonly #losses = new Losses();
  readonly #crowd = new Crowd();
  readonly #linked = new LinkedTotal();
  readonly #watching = new Watching();
  readonly #diagnosis = new Diagnosis();
  readonly raw = new RawTraffic();
  readonly #resume: Resume | null;
  /** Whether the earlier recorders' memory holds: from where they stopped hearing, not for a second showing. */
  #inherits = false;
  #entries: LogEntry[] = [];
  #keys: string[] = [];
  #listed: string[] = [];
  #now: Moment = moment(0);
  /** The frames that the last batch spoke of. */
  #told = 0;
  #ended = false;
  /** The product that is up: carts and prompts name it again and again. */
  #shown: string | null = null;

  constructor(header: RecorderHeader, hash: HashViewer, resume: Resume | null, elder: Elder | null = null) {
    this.#header = header;
    this.#hash = hash;
    this.#elder = elder;
    this.#resume = resume;
    this.#memory = new Memory(resume ? [...resume.keys, ...resume.listed] : []);
    this.#hearing = new Hearing(header.page);
  }

  get header(): RecorderHeader {
    return this.#header;
  }

  get ended(): boolean {
    return this.#ended;
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
    return this.#entries.length === 0 && this.#diagnosis.frames === this.#told;
  }

  /** The document's title became known or changed. */
  entitle(title: string | null): void {
    const short = title?.slice(0, MOST_TITLE);
    if (short && short !== this.#header.title) this.#header = { ...this.#header, title: short };
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
    this.#inherit(now);
    if (decoded.broadcast && !this.#header.broadcast) {
      this.#header = { ...this.#header, broadcast: decoded.broadcast };
    }
    this.entitle(decoded.title);
    // Only what was understood shows that the room was heard: a wall of noise is silence.
    if (heard) this.#hearing.at(now);
    const lost = this.#losses.before(connection, decoded.sequence);
    if (lost > 0) this.#entries.push({ kind: 'lost', at: now, count: lost });
    for (const sighting of decoded.sightings) this.#count(sighting, now);
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
    const content = {
      header: this.#header,
      entries: [...this.#entries, ...this.#hearing.take(), ...this.#watching.take()],
      elder: this.#elder?.take() ?? null,
      keys: this.#keys,
      listed: this.#listed,
      combos: this.#combos.takeChanged(this.#now),
      diagnostics: this.#diagnosis.told(),
      transportClock: this.#clock.own,
      raw: this.raw.take(),
    };
    this.#entries = [];
    this.#keys = [];
    this.#listed = [];
    this.#told = this.#diagnosis.frames;
    return content;
  }

  #inherit(now: Moment): void {
    if (this.#inherits || !this.#resume || now <= this.#resume.heardUntil) return;
    this.#inherits = true;
    this.#shown ??= this.#resume.shown;
    this.#combos.inherit(this.#resume.combos, now);
  }

  #count(sighting: Sighting, now: Moment): void {
    const listed = sighting.kind !== 'reading' && sighting.kind !== 'end' && sighting.relisted;
    if (sighting.key !== null && !this.#isNew(sighting.key, listed)) return;
    if (sighting.kind === 'end') {
      if (!this.#ended) this.#entries.push({ kind: 'end', at: now });
      this.#ended = true;
    } else if (sighting.kind === 'reading') {
      const { reading, low, high, item, linked } = sighting;
      if (!Number.isFinite(low) || (high !== null && !Number.isFinite(high))) return;
      if (linked && !this.#linked.isOwn(low)) return;
      this.#entries.push({ kind: 'reading', at: now, reading, low, high, item: cut(item) });
    } else this.#countEvent(sighting, now);
  }

  #isNew(key: string, listed: boolean): boolean {
    // A listed thing may be named by an order's number: its hash does as well, and says nothing.
    const name = listed ? this.#hash(key) : key.slice(0, MOST_NAME);
    if (!this.#memory.take(name, { listed, heir: this.#inherits })) return false;
    (listed ? this.#listed : this.#keys).push(name);
    return true;
  }

  #countEvent({ kind, at, viewer, count, worth, item, combo, text }: EventSighting, now: Moment): void {
    if (kind === 'productShown' || kind === 'productHidden') {
      const shown = kind === 'productShown' ? item : null;
      if (shown === this.#shown) return;
      this.#shown = shown;
    }
    const hash = viewer === null ? null : this.#hash(viewer);
    const added = combo === null ? count : this.#combos.rise(`${hash}:${combo}`, count, now);
    const value = Math.max(0, Math.round(added * worth));
    if (!(added > 0) || !Number.isFinite(added) || !Number.isFinite(value)) return;
    const sign = hash === null || text === null ? null : this.#crowd.judge(hash, text, now);
    const told = { at: place(at, now), viewer: hash, count: added, value, item: cut(item) };
    const entry: EventEntry = { kind, ...told, sign };
    this.#entries.push(entry);
    if (viewer !== null) this.#elder?.see(viewer, entry);
  }
}

const cut = (name: string | null): string | null => name && name.slice(0, MOST_NAME);

/** Where an event lies in room time: at its own stamp if that is near, and never in the future. */
const place = (stamp: Moment | null, now: Moment): Moment =>
  stamp === null || !(Math.abs(between(stamp, now)) <= STAMP_REACH)
    ? now
    : earlier(moment(Math.round(stamp)), now);

/** Whether a frame of `heard` belongs to the recorder's broadcast. */
export const belongs = (header: RecorderHeader, heard: BroadcastId | null): boolean =>
  heard === null || header.broadcast === null || header.broadcast === heard;
