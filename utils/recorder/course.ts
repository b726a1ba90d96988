import type { Answer, RecorderHeader } from '../messages/messages.ts';
import { givenBy } from '../platforms/given.ts';
import type { Page, Platform } from '../platforms/platform.ts';
import type { BroadcastId, Moment, RecorderId } from '../units.ts';
import { hasherOf } from '../viewers/hash.ts';
import { Elder } from './elder.ts';
import { join, learnClock, type World } from './joining.ts';
import { Live } from './live.ts';
import { MOST_TITLE, Recorder } from './recorder.ts';
import { type Delivery, Sender } from './sender.ts';

/** What a watch tells: the recorder at work, its figures, and how handing over goes. */
export interface Watched {
  readonly platform: Platform;
  readonly page: Page;
  readonly recorder: Recorder;
  readonly live: Live;
  /** What the room's run of show has next, where there is one. */
  readonly next: string | undefined;
  readonly delivery: Delivery;
}

/** A recorder at work, and what hands its log over. */
export interface Course extends Watched {
  delivery: Delivery;
  next: string | undefined;
  readonly sender: Sender;
  /** When something of its broadcast last arrived; null once its connection broke. */
  heardAt: Moment | null;
}

/** The room's own words out of the document's title. */
export const titleOf = ({ platform, documentTitle }: World): string | null => platform.title(documentTitle());

/** Joins a broadcast; null where the background is gone, false where the user does not want it counted. */
export async function openCourse(
  world: World,
  { page, broadcast }: { readonly page: Page; readonly broadcast: BroadcastId | null },
  changed: (course: Course) => void,
  signal: AbortSignal,
): Promise<Course | false | null> {
  const header: RecorderHeader = {
    id: crypto.randomUUID() as string as RecorderId,
    platform: world.platform.id,
    page: page.kind,
    room: page.room,
    broadcast,
    title: page.kind === 'room' ? (titleOf(world)?.slice(0, MOST_TITLE) ?? null) : null,
    openedAt: world.now(),
  };
  const joined = await join(world, header, signal);
  if (!joined || !joined.counting) return joined && false;
  const begun = begin({ world, page, header, joined }, changed, signal);
  if (page.kind === 'console') await learnClock(world, begun.recorder, signal);
  return begun;
}

interface Beginning {
  readonly world: World;
  readonly page: Page;
  readonly header: RecorderHeader;
  readonly joined: Answer<'join'>;
}

function begin(
  { world, page, header, joined }: Beginning,
  changed: (course: Course) => void,
  signal: AbortSignal,
): Course {
  const { platform } = world;
  const { viewerKey, elderKey, resume } = joined;
  const elder = elderKey && new Elder(elderKey.id, hasherOf(elderKey.secret));
  const recorder = new Recorder(header, hasherOf(viewerKey.secret), resume, elder, world.topicsOf);
  recorder.raw.begin(world.address().href, joined.keepsRaw);
  const live = new Live(header.id, header.page, givenBy(platform.gives), joined.viewers);
  const heeding = {
    sent: ({ entries }: { entries: Parameters<Live['record']>[0] }) => live.record(entries),
    answered: (others: Parameters<Live['follow']>[0]) => {
      live.follow(others);
      course.next = others.next;
      if (others.clock) recorder.adoptClock(others.clock);
      recorder.adoptCurrency(others.currency);
      // By now the broadcast is known by its name.
      live.compareOnce(() => world.usual(recorder.header));
      live.compareByMinute((minute) => world.usualAt({ header: recorder.header, minute }));
      changed(course);
    },
    delivery: (delivery: Delivery) => {
      course.delivery = delivery;
      if (delivery !== 'flowing') changed(course);
    },
  };
  const sender = new Sender(recorder, viewerKey.id, world, heeding, signal);
  const course: Course = {
    platform,
    page,
    recorder,
    live,
    next: undefined,
    delivery: 'flowing',
    sender,
    heardAt: world.now(),
  };
  return course;
}
