import 'fake-indexeddb/auto';
import { unpackLog } from '../../../utils/events/packing.ts';
import type { Answer, Batch } from '../../../utils/messages/messages.ts';
import { Refused } from '../../../utils/messages/send.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import type { Decoded } from '../../../utils/platforms/platform.ts';
import { belongs, Recorder } from '../../../utils/recorder/recorder.ts';
import { Sender } from '../../../utils/recorder/sender.ts';
import { commit } from '../../../utils/store/commit.ts';
import { Database, readAsOfNow } from '../../../utils/store/database.ts';
import { join } from '../../../utils/store/joining.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { type BroadcastId, type Moment, moment, type Revision } from '../../../utils/units.ts';
import { viewerHasher } from '../../../utils/viewers/hash.ts';
import { header } from '../../unit/store/builders.ts';

/** A frame as its decoder read it, and when it came. */
export interface Heard {
  readonly at: Moment;
  readonly decoded: Decoded;
}

/** What becomes of a batch that is handed over. */
export type Fate = 'stored' | 'refused' | 'full' | 'unacknowledged' | 'hung';

/** How long nothing may arrive before what waits is looked after. */
const NUDGE = 6000;
const MOST_NUDGES = 50;

let theatres = 0;

/** Pages that count one room, a background that stores what they hand over, and time that passes as frames say. */
export class Theatre {
  #db = new Database(`theatre-${(theatres += 1)}`);
  /** Lets an old page's hold on the database go; null where there is none. */
  #release: (() => void) | null = null;
  #free: Promise<void> = Promise.resolve();
  readonly #pages = new Map<string, Page>();
  #pending: Promise<unknown>[] = [];
  /** What becomes of the next batch. */
  fate: () => Fate = () => 'stored';
  /** How far the computer's clock is off, in ms. */
  clock = 0;
  now = moment(0);
  readonly #broadcast: BroadcastId | null;

  /** @param broadcast the one that is heard */
  constructor(broadcast: BroadcastId | null) {
    this.#broadcast = broadcast;
  }

  /** A tab on the room, which joins what is stored of it. */
  async open(name: string, at: Moment): Promise<void> {
    this.now = at;
    const own = header(`${name} ${this.#pages.size} ${at}`, {
      broadcast: this.#broadcast,
      openedAt: this.#arrival(),
    });
    const { key, resume } = await join(this.#db, own, this.#arrival());
    const recorder = new Recorder(own, viewerHasher(key.secret), resume);
    const gone = new AbortController();
    const handing = {
      record: (batch: Batch) => this.#record(structuredClone(batch)),
      follow: () => Promise.resolve(nobody),
      alive: () => true,
      now: () => this.#arrival(),
      wait: () => new Promise<void>(() => {}),
    };
    const heeding = { sent: () => {}, answered: () => {}, delivery: () => {} };
    this.#pages.set(name, {
      recorder,
      gone,
      sender: new Sender(recorder, key.id, handing, heeding, gone.signal),
    });
  }

  /** A tab is gone without a word: what it had not handed over is lost. */
  crash(name: string): void {
    this.#pages.get(name)?.gone.abort();
    this.#pages.delete(name);
  }

  /** A tab is closed, and hands over what it has. */
  async close(name: string): Promise<void> {
    this.#pages.get(name)?.sender.leave();
    await this.#settle();
    this.crash(name);
  }

  /** A frame reaches a tab. */
  async hear(name: string, { at, decoded }: Heard): Promise<void> {
    this.now = at;
    const page = this.#pages.get(name);
    if (!page || !belongs(page.recorder.header, decoded.broadcast)) return;
    page.recorder.hear(decoded, this.#arrival());
    page.sender.nudge(this.#arrival());
    await this.#settle();
  }

  /** The extension's next version wants to upgrade the database, which a page of the old one holds open. */
  async upgrade(): Promise<void> {
    if (this.#release) return;
    this.#db.close();
    const { name, verno } = this.#db;
    const old = await new Promise<IDBDatabase>((opened) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => opened(opening.result);
    });
    this.#free = new Promise((free) => {
      this.#release = () => {
        old.close();
        this.#release = null;
        free();
      };
    });
    this.#db = new Database(name);
    this.#db.version(verno + 1).stores({});
    readAsOfNow(this.#db);
  }

  /** The old page lets go. */
  async letGo(): Promise<void> {
    this.#release?.();
    await this.#settle();
  }

  /** A tab's connection broke. */
  interrupt(name: string): void {
    this.#pages.get(name)?.recorder.interrupt();
  }

  /** What is stored, once everything that is open has been handed over. */
  async end(): Promise<BroadcastDetail[]> {
    this.fate = () => 'stored';
    this.clock = 0;
    await this.letGo();
    for (let nudge = 0; nudge < MOST_NUDGES; nudge += 1) {
      this.now = moment(this.now + NUDGE);
      for (const { sender } of this.#pages.values()) sender.nudge(this.#arrival());
      await this.#settle();
    }
    const rows = await rowsOf(this.#db);
    for (const { log } of rows.chunks) unpackLog(log);
    await this.#db.delete();
    return broadcastViews(rows, this.#arrival(), { myRooms: [] });
  }

  readonly #arrival = (): Moment => moment(this.now + this.clock);

  async #record(batch: Batch): Promise<Answer<'record'>> {
    const fate = this.fate();
    if (fate === 'refused') throw new Error('The background was stopped.');
    if (fate === 'full') throw new Refused('full');
    const storing = commit(this.#db, [batch]);
    if (this.#release) await this.#free;
    this.#pending.push(storing);
    const seq = (await storing).get(batch.header.id);
    if (fate === 'unacknowledged') throw new Error('The background was stopped.');
    if (fate === 'hung') return new Promise(() => {});
    return { seq: seq ?? batch.seq, others: nobody };
  }

  /** Until nothing goes on by itself any more. */
  async #settle(): Promise<void> {
    do {
      const pending = this.#pending;
      this.#pending = [];
      await Promise.all(pending);
      await new Promise((next) => setImmediate(next));
    } while (this.#pending.length > 0);
  }
}

interface Page {
  readonly recorder: Recorder;
  readonly sender: Sender;
  readonly gone: AbortController;
}

const nobody = { revision: 0 as Revision, slots: [], clock: null, keepsRaw: false };
