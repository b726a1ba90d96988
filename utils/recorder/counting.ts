import type { EventEntry, LogEntry } from '../events/entry.ts';
import type { Batch, Resume } from '../messages/messages.ts';
import type { EventSighting, Sighting } from '../platforms/platform.ts';
import { between, earlier, type Moment, minutes, moment } from '../units.ts';
import type { HashViewer } from '../viewers/hash.ts';
import { ByMinute } from './by-minute.ts';
import { Combos } from './combos.ts';
import { Crowd } from './crowd.ts';
import { Echoes } from './echoes.ts';
import type { Elder } from './elder.ts';
import { LinkedTotal } from './linked.ts';
import { Memory } from './memory.ts';
import type { TopicsOf } from './topics.ts';

/** An event's own stamp places it only this near to room time; history older than that is counted as it arrives. */
const STAMP_REACH = minutes(5);
/** Names are cut to this length: a page may say anything. */
const MOST_NAME = 100;

/** What was counted, and what a later recorder must know so as not to count it twice. */
export type Counted = Pick<Batch, 'elder' | 'keys' | 'listed' | 'combos'> & {
  readonly entries: readonly LogEntry[];
};

/** What counting goes by; each is null where there is none. */
export interface Knowing {
  /** What the earlier recorders counted. */
  readonly resume: Resume | null;
  readonly elder: Elder | null;
  /** The topics that the user counts comments by. */
  readonly topicsOf: TopicsOf | null;
}

/**
 * Turns what a decoder sighted into lines of the event log, with duplicates, combos and identities dealt with.
 */
export class Counting {
  readonly #hash: HashViewer;
  readonly #elder: Elder | null;
  readonly #combos = new Combos();
  readonly #memory: Memory;
  readonly #crowd = new Crowd();
  readonly #echoes = new Echoes();
  readonly #linked = new LinkedTotal();
  readonly #minutes = new ByMinute();
  readonly #resume: Resume | null;
  readonly #topicsOf: TopicsOf | null;
  /** Whether the earlier recorders' memory holds: from where they stopped hearing, not for a second showing. */
  #inherits = false;
  #entries: LogEntry[] = [];
  #keys: string[] = [];
  #listed: string[] = [];
  #ended = false;
  /** The product that is up: carts and prompts name it again and again. */
  #shown: string | null = null;
  /** When that was said, by its own stamp. */
  #shownAt: Moment | null = null;

  constructor(hash: HashViewer, { resume, elder, topicsOf }: Knowing) {
    this.#hash = hash;
    this.#topicsOf = topicsOf;
    this.#elder = elder;
    this.#resume = resume;
    this.#memory = new Memory(resume ? [...resume.keys, ...resume.listed] : []);
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Whether anything was counted that has not been taken. */
  get idle(): boolean {
    return this.#entries.length === 0;
  }

  /** Frames are missing. */
  lose(count: number, now: Moment): void {
    this.#entries.push({ kind: 'lost', at: now, count });
  }

  /** Counts what one frame sighted. */
  count(sightings: readonly Sighting[], now: Moment): void {
    for (const sighting of sightings) this.#count(sighting, now);
    this.#entries.push(...this.#minutes.take(now));
  }

  /** What was counted since the last call. */
  take(now: Moment): Counted {
    const counted = {
      entries: this.#entries,
      elder: this.#elder?.take() ?? null,
      keys: this.#keys,
      listed: this.#listed,
      combos: this.#combos.takeChanged(now),
    };
    this.#entries = [];
    this.#keys = [];
    this.#listed = [];
    return counted;
  }

  /** What the earlier recorders counted holds from where they stopped hearing. */
  inherit(now: Moment): void {
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
      const { reading, low, high, item, linked, minute } = sighting;
      // Whoever is there after the end is not the broadcast's.
      if (reading === 'online' && this.#ended) return;
      if (!Number.isFinite(low) || (high !== null && !Number.isFinite(high))) return;
      if (minute !== undefined) return this.#minutes.list(reading, minute, low);
      const told = linked ? this.#linked.read(low) : { low, high };
      if (told) this.#entries.push({ kind: 'reading', at: now, reading, ...told, item: cut(item) });
    } else this.#countEvent(sighting, now);
  }

  #isNew(key: string, listed: boolean): boolean {
    // A listed thing may be named by an order's number: its hash does as well, and says nothing.
    const name = listed ? this.#hash(key) : key.slice(0, MOST_NAME);
    if (!this.#memory.take(name, { listed, heir: this.#inherits })) return false;
    (listed ? this.#listed : this.#keys).push(name);
    return true;
  }

  #countEvent(sighting: EventSighting, now: Moment): void {
    const { kind, viewer, count, worth, item, combo, echo, text } = sighting;
    if (kind === 'productShown' || kind === 'productHidden') {
      // Of a list each product that is not up may be said to be away.
      if (kind === 'productHidden' && item !== null && item !== this.#shown) return;
      // An answer may arrive after the socket that its page opened next: what was up before is no news.
      if (sighting.at !== null && this.#shownAt !== null && sighting.at < this.#shownAt) return;
      this.#shownAt = sighting.at ?? this.#shownAt;
      const shown = kind === 'productShown' ? item : null;
      if (shown === this.#shown) return;
      this.#shown = shown;
    }
    const hash = viewer === null ? null : this.#hash(viewer);
    const at = place(sighting.at, now);
    if (echo !== null && hash !== null && !this.#echoes.isNew(`${kind} ${hash}`, echo, at)) return;
    const added = combo === null ? count : this.#combos.rise(`${hash}:${combo}`, count, now);
    const value = Math.max(0, Math.round(added * worth));
    if (!(added > 0) || !Number.isFinite(added) || !Number.isFinite(value)) return;
    const sign = hash === null || text === null ? null : this.#crowd.judge(hash, text, now);
    const told = { at, viewer: hash, count: added, value, item: cut(item) };
    const topics = kind === 'comment' && text !== null ? this.#topicsOf?.(text) : undefined;
    const entry: EventEntry = { kind, ...told, sign, ...(topics !== undefined && { topics }) };
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
