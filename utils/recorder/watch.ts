import { type Decoded, type Page, type Platform, saysNothing, type Via } from '../platforms/platform.ts';
import type { Answer, RecorderHeader } from '../messages/messages.ts';
import { givenBy } from '../platforms/given.ts';
import { CLOSED, type Copied, JSONP, RESPONSE, SOCKET, STATE, WORKER } from '../traffic/protocol.ts';
import { readBody } from '../traffic/port.ts';
import { Queue } from '../traffic/queue.ts';
import { type BroadcastId, between, type Moment, type RecorderId } from '../units.ts';
import { hasherOf } from '../viewers/hash.ts';
import { Elder } from './elder.ts';
import { Live } from './live.ts';
import { belongs, MOST_TITLE, Recorder } from './recorder.ts';
import { SILENT } from './rhythm.ts';
import { type Delivery, Sender } from './sender.ts';
import { join, learnClock, type World } from './joining.ts';
import { Unseen } from './unseen.ts';

const VIA: Readonly<Record<number, Via>> = {
  [SOCKET]: 'socket',
  [RESPONSE]: 'response',
  [JSONP]: 'jsonp',
  [STATE]: 'state',
};

/** What a watch tells: the recorder at work, its figures, and how handing over goes. */
export interface Watched {
  readonly platform: Platform;
  readonly page: Page;
  readonly recorder: Recorder;
  readonly live: Live;
  readonly delivery: Delivery;
}

interface Item {
  readonly copied: Copied;
  readonly arrival: Moment;
}

interface Course extends Watched {
  delivery: Delivery;
  readonly sender: Sender;
  /** When something of its broadcast last arrived; null once its connection broke. */
  heardAt: Moment | null;
}

/**
 * One document's watch: turns the tap's copies into a recorder's log, and begins a new recorder when the
 * page goes on to another broadcast. Frames wait while a recorder joins.
 */
export class Watch {
  readonly #world: World;
  readonly #changed: (watched: Watched | null) => void;
  readonly #signal: AbortSignal;
  readonly #queue: Queue<Item>;
  #course: Course | null = null;
  /** The user does not want this room counted. */
  #declined: string | null = null;
  #socket: string | null = null;
  readonly #unseen: Unseen;

  constructor(world: World, changed: (watched: Watched | null) => void, signal: AbortSignal) {
    this.#world = world;
    this.#changed = changed;
    this.#signal = signal;
    this.#unseen = new Unseen(world.platform);
    this.#queue = new Queue(
      (item) => this.#hear(item),
      (dropped) => this.#course?.recorder.overflow(dropped),
    );
  }

  /** The tap copied something. */
  receive(copied: Copied): void {
    if (copied[0] === WORKER) return this.#unseen.started();
    this.#unseen.heard(copied[0]);
    if (!this.#signal.aborted) this.#queue.push({ copied, arrival: this.#world.now() });
  }

  /** The user's wishes changed: what was declined is asked again, what is not wanted any more ends. */
  reconsider(isWanted: (header: RecorderHeader) => boolean): void {
    this.#declined = null;
    if (this.#course && !isWanted(this.#course.recorder.header)) this.#end();
  }

  /** Asks what the broadcast's other recorders stored; ends the watch where the page went elsewhere. */
  follow(): void {
    if (this.#course && !this.#page()) this.#end();
    const now = this.#world.now();
    const unseen = this.#unseen.isSo(now, this.#world.watching());
    if (this.#course?.page.kind === 'room') this.#course.recorder.tellUnseen(unseen);
    else if (unseen && !this.#course) this.#queue.push({ copied: [WORKER, '', null], arrival: now });
    this.#course?.sender.nudge(now);
  }

  readonly #page = (): Page | null => this.#world.platform.page(this.#world.address());

  /** The room's own words out of the document's title. */
  readonly #title = (): string | null => this.#world.platform.title(this.#world.documentTitle());

  #end(): void {
    this.#course?.sender.leave();
    this.#course = null;
    this.#changed(null);
  }

  /** The page is leaving: what waits is read and handed over at once. */
  leave(): void {
    const course = this.#course;
    if (!course) return;
    for (const { copied, arrival } of this.#queue.drain()) {
      const [kind, url, copy] = copied;
      const via = VIA[kind];
      if (!via) continue;
      const frame = { via, url, body: readBody(copy) };
      const decoded = course.platform.decode(frame, course.recorder.header.broadcast);
      course.recorder.raw.add(frame, arrival);
      if (belongs(course.recorder.header, decoded.broadcast)) course.recorder.hear(decoded, arrival, url);
    }
    course.sender.leave();
  }

  async #hear({ copied, arrival }: Item): Promise<void> {
    const [kind, url, body] = copied;
    const via = VIA[kind];
    const page = this.#page();
    if (!page) return;
    if (kind === WORKER) {
      // A recorder that heard nothing tells of it.
      const unseen = page.kind === 'room' && !this.#course ? await this.#open(page, page.broadcast) : null;
      unseen?.recorder.tellUnseen(true);
      unseen?.sender.nudge(arrival);
      return;
    }
    if (kind === CLOSED || !via) {
      if (url !== this.#socket || !this.#course) return;
      this.#course.recorder.interrupt(url);
      this.#course.heardAt = null;
      return;
    }
    const frame = { via, url, body: readBody(body) };
    const own = page.broadcast ?? this.#course?.recorder.header.broadcast ?? null;
    const decoded = this.#world.platform.decode(frame, own);
    const course = await this.#courseFor(page, decoded, arrival);
    if (!course) return;
    course.recorder.raw.add(frame, arrival);
    if (!belongs(course.recorder.header, decoded.broadcast)) return course.recorder.ignore();
    if (page.kind === 'room') course.recorder.entitle(this.#title());
    if (via === 'socket') this.#socket = url;
    course.heardAt = arrival;
    course.recorder.hear(decoded, arrival, url);
    if (page.kind === 'room') course.recorder.look(this.#world.watching());
    course.sender.nudge(arrival);
  }

  /** The recorder for what was decoded: the one at work, or a new one where the broadcast is another. */
  async #courseFor(page: Page, decoded: Decoded, arrival: Moment): Promise<Course | null> {
    const course = this.#course;
    const broadcast = page.broadcast ?? decoded.broadcast;
    if (course && samePlace(course, page)) {
      // Another broadcast's traffic is foreign while this one runs, and the next one once it does not.
      const running =
        !course.recorder.ended && course.heardAt !== null && between(course.heardAt, arrival) < SILENT;
      if (belongs(course.recorder.header, broadcast) || running) return course;
    }
    // A page that only looks like a room, a video that is not live, says nothing: there is nothing to record.
    return saysNothing(decoded) ? null : this.#open(page, broadcast);
  }

  /** A new recorder, where the user wants it. */
  async #open(page: Page, broadcast: BroadcastId | null): Promise<Course | null> {
    const { platform } = this.#world;
    const name = `${platform.id} ${page.room ?? ''} ${broadcast ?? ''}`;
    if (this.#declined === name) return null;
    const header: RecorderHeader = {
      id: crypto.randomUUID() as string as RecorderId,
      platform: platform.id,
      page: page.kind,
      room: page.room,
      broadcast,
      title: page.kind === 'room' ? (this.#title()?.slice(0, MOST_TITLE) ?? null) : null,
      openedAt: this.#world.now(),
    };
    this.#course?.sender.leave();
    const joined = await join(this.#world, header, this.#signal);
    if (!joined) return null;
    this.#declined = joined.counting ? null : name;
    const begun = joined.counting ? this.#begin(page, header, joined) : null;
    if (begun && page.kind === 'console') await learnClock(this.#world, begun.recorder, this.#signal);
    this.#course = begun;
    this.#changed(this.#course);
    return this.#course;
  }

  #begin(page: Page, header: RecorderHeader, joined: Answer<'join'>): Course {
    const { viewerKey, elderKey, resume } = joined;
    const elder = elderKey && new Elder(elderKey.id, hasherOf(elderKey.secret));
    const recorder = new Recorder(header, hasherOf(viewerKey.secret), resume, elder, this.#world.topicsOf);
    recorder.raw.begin(this.#world.address().href, joined.keepsRaw);
    const live = new Live(header.id, header.page, givenBy(this.#world.platform.gives), joined.viewers);
    const heeding = {
      sent: ({ entries }: { entries: Parameters<Live['record']>[0] }) => live.record(entries),
      answered: (others: Parameters<Live['follow']>[0]) => {
        live.follow(others);
        if (others.clock) recorder.adoptClock(others.clock);
        recorder.adoptCurrency(others.currency);
        // By now the broadcast is known by its name.
        live.compareOnce(() => this.#world.usual(recorder.header));
        live.compareByMinute((minute) => this.#world.usualAt({ header: recorder.header, minute }));
        if (this.#course === course) this.#changed(course);
      },
      delivery: (delivery: Delivery) => {
        course.delivery = delivery;
        if (delivery !== 'flowing' && this.#course === course) this.#changed(course);
        if (delivery === 'forgotten' && this.#course === course) this.#course = null;
      },
    };
    const sender = new Sender(recorder, viewerKey.id, this.#world, heeding, this.#signal);
    const { platform } = this.#world;
    const heardAt = this.#world.now();
    const course: Course = { platform, page, recorder, live, delivery: 'flowing', sender, heardAt };
    return course;
  }
}

const samePlace = (course: Course, page: Page): boolean =>
  course.page.kind === page.kind &&
  course.page.room === page.room &&
  (page.broadcast === null || belongs(course.recorder.header, page.broadcast));
