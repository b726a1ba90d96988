import { type Decoded, type Page, saysNothing, type Via } from '../platforms/platform.ts';
import type { RecorderHeader } from '../messages/messages.ts';
import { readBody } from '../traffic/port.ts';
import { CLOSED, type Copied, JSONP, RESPONSE, SOCKET, STATE, TEXT, WORKER } from '../traffic/protocol.ts';
import { Queue } from '../traffic/queue.ts';
import { type BroadcastId, between, type Moment, type RoomId } from '../units.ts';
import { type Course, openCourse, titleOf, type Watched } from './course.ts';
import type { World } from './joining.ts';
import { belongs } from './recorder.ts';
import { SILENT } from './rhythm.ts';
import { Unseen } from './unseen.ts';

const VIA: Readonly<Record<number, Via>> = {
  [SOCKET]: 'socket',
  [RESPONSE]: 'response',
  [JSONP]: 'jsonp',
  [STATE]: 'state',
  [TEXT]: 'text',
};

interface Item {
  readonly copied: Copied;
  readonly arrival: Moment;
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
  /** As the user last wished; nothing is unwanted before that was heard. */
  #isWanted: (header: RecorderHeader) => boolean = () => true;
  #socket: string | null = null;
  /** What the page's state called the broadcast before anything was heard of it; of the next one it knows nothing. */
  #named: { readonly room: RoomId | null; readonly broadcast: BroadcastId } | null = null;
  readonly #unseen: Unseen;
  #isUnseen = false;

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

  /** Whether the room's socket runs where nobody looks, as of when that was followed last. */
  get unseen(): boolean {
    return this.#isUnseen;
  }

  /** The tap copied something. */
  receive(copied: Copied): void {
    if (copied[0] === WORKER) return this.#unseen.started();
    this.#unseen.heard(copied[0]);
    if (!this.#signal.aborted) this.#queue.push({ copied, arrival: this.#world.now() });
  }

  /** The user's wishes changed: what was declined is asked again, what is not wanted any more ends. */
  reconsider(isWanted: (header: RecorderHeader) => boolean): void {
    this.#isWanted = isWanted;
    this.#declined = null;
    if (this.#course && !isWanted(this.#course.recorder.header)) this.#end();
  }

  /** Asks what the broadcast's other recorders stored; ends the watch where the page went elsewhere. */
  follow(): void {
    if (this.#course && !this.#page()) this.#end();
    const now = this.#world.now();
    const unseen = this.#unseen.isSo(now, this.#world.watching());
    this.#isUnseen = unseen;
    if (this.#course?.page.kind === 'room') this.#course.recorder.tellUnseen(unseen);
    else if (unseen && !this.#course) this.#queue.push({ copied: [WORKER, '', null], arrival: now });
    this.#course?.sender.nudge(now);
  }

  readonly #page = (): Page | null => this.#world.platform.page(this.#world.address());

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
      const { broadcast, room } = course.recorder.header;
      const decoded = course.platform.decode(frame, broadcast, room);
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
    const decoded = this.#world.platform.decode(frame, own, page.room);
    // A page's text changes with every second that it shows.
    if (via === 'text' && saysNothing(decoded)) return;
    const course = await this.#courseFor(page, decoded, arrival);
    if (!course) return;
    course.recorder.raw.add(frame, arrival);
    if (!belongs(course.recorder.header, decoded.broadcast)) return course.recorder.ignore();
    if (page.kind === 'room') course.recorder.entitle(titleOf(this.#world));
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
      const isNext = decoded.begins === true && course.recorder.ended;
      if (!isNext && (belongs(course.recorder.header, broadcast) || running)) return course;
    }
    // A page that only looks like a room, a video that is not live, says nothing: there is nothing to record.
    if (saysNothing(decoded)) {
      if (decoded.broadcast) this.#named = { room: page.room, broadcast: decoded.broadcast };
      return null;
    }
    const named = this.#named?.room === page.room ? this.#named.broadcast : null;
    this.#named = null;
    return this.#open(page, broadcast ?? named);
  }

  /** A new recorder, where the user wants it. */
  async #open(page: Page, broadcast: BroadcastId | null): Promise<Course | null> {
    const name = `${this.#world.platform.id} ${page.room ?? ''} ${broadcast ?? ''}`;
    if (this.#declined === name) return null;
    this.#course?.sender.leave();
    const wished = this.#isWanted;
    const opened = await openCourse(this.#world, { page, broadcast }, this.#heed, this.#signal);
    if (opened === null) return null;
    this.#declined = opened ? null : name;
    this.#course = opened || null;
    this.#changed(this.#course);
    // What was answered may have been true only of what was wished before.
    if (this.#isWanted !== wished) this.reconsider(this.#isWanted);
    return this.#course;
  }

  /** Only the recorder at work is shown; what its broadcast was deleted for is heard by a new one. */
  readonly #heed = (course: Course): void => {
    if (course !== this.#course) return;
    this.#changed(course);
    if (course.delivery === 'forgotten') this.#course = null;
  };
}

const samePlace = (course: Course, page: Page): boolean =>
  course.page.kind === page.kind &&
  course.page.room === page.room &&
  (page.broadcast === null || belongs(course.recorder.header, page.broadcast));
