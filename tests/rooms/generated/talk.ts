import { type Har, harOf } from '../../../utils/exchange/har/write.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { exactly, type ReadingId } from '../../../utils/events/readings.ts';
import type { Rows } from '../../../utils/store/schema.ts';
import {
  after,
  between,
  type BroadcastId,
  type BroadcastKey,
  duration,
  minutes,
  moment,
  type Moment,
  type PlatformId,
  type RoomId,
  seconds,
} from '../../../utils/units.ts';
import { chat, frame, roomUserSeq } from './douyin.ts';
import { recorded } from './history.ts';

/** How a room goes for some minutes: comments and entries a minute, evenly, and viewers online. */
export interface Stretch {
  readonly minutes: number;
  readonly comments: number;
  readonly entries: number;
  readonly online: number;
}

const BROADCAST = '7500000000000000042';
const ROOM = '42';
const TITLE = '夜聊';
const MINUTE = minutes(1);
/** How often the room tells how many are online, and how many have come. */
const READ = seconds(6);
const BEFORE = 2000;

interface Told {
  readonly at: Moment;
  /** What the room tells of its audience; null for a comment. */
  readonly audience: { readonly online: number; readonly entries: number } | null;
}

/** What happens from a moment on, in the order of time. */
function course(from: Moment, stretches: readonly Stretch[]): Told[] {
  let next = from;
  let come = BEFORE;
  return stretches
    .flatMap(({ minutes: length, comments, entries: rate, online }) => {
      const [since, before] = [next, come];
      next = after(since, minutes(length));
      come += length * rate;
      const every = (pause: number): Moment[] =>
        Array.from({ length: Math.floor((length * MINUTE) / pause) }, (_, nth) =>
          after(since, duration(Math.round((nth + 0.5) * pause))),
        );
      const comeBy = (at: Moment): number => before + Math.floor((between(since, at) / MINUTE) * rate);
      return [
        ...every(MINUTE / comments).map((at): Told => ({ at, audience: null })),
        ...every(READ).map((at): Told => ({ at, audience: { online, entries: comeBy(at) } })),
      ];
    })
    .toSorted((a, b) => a.at - b.at);
}

const lengthOf = (stretches: readonly Stretch[]) =>
  minutes(stretches.reduce((sum, stretch) => sum + stretch.minutes, 0));

/**
 * A room of Douyin as even as no real one is, so that what is found in it can be said beforehand: what a recorder
 * stored of it up to `now`, the beginning of a minute, and the traffic of what follows.
 */
export function talk(
  now: Moment,
  { stored, live }: { readonly stored: readonly Stretch[]; readonly live: readonly Stretch[] },
): { readonly rows: Omit<Rows, 'broadcasts'>; readonly har: Har; readonly title: string } {
  const length = lengthOf(stored);
  const began = moment(now - length);
  const all = course(began, [...stored, ...live]);
  return {
    title: TITLE,
    rows: recorded(
      {
        number: 0,
        key: `douyin:${BROADCAST}` as BroadcastKey,
        broadcast: BROADCAST as BroadcastId,
        place: { platform: 'douyin' as PlatformId, room: ROOM as RoomId, title: TITLE },
        from: began,
        length,
      },
      'room',
      [
        ...all
          .filter(({ at }) => at < now)
          .flatMap(({ at, audience }) =>
            audience
              ? [reading(at, 'online', audience.online), reading(at, 'entries', audience.entries)]
              : [comment(at)],
          ),
        { kind: 'heard', at: began, until: now },
      ],
    ),
    har: harOf([
      {
        ...pageAt(now),
        sockets: [
          socketAt(
            now,
            all.filter(({ at }) => at >= now),
          ),
        ],
      },
    ]),
  };
}

const comment = (at: Moment): LogEntry => ({
  kind: 'comment',
  at,
  viewer: null,
  count: 1,
  value: 0,
  item: null,
  sign: null,
});

const reading = (at: Moment, id: ReadingId, value: number): LogEntry => ({
  kind: 'reading',
  at,
  reading: id,
  ...exactly(value),
  item: null,
});

const pageAt = (at: Moment) => ({
  url: `https://live.douyin.com/${ROOM}`,
  at,
  html:
    `<!doctype html><html lang="zh-CN"><head><title>${TITLE} - 抖音直播</title></head>` +
    `<body><div id="root" data-room-id="${BROADCAST}"></div></body></html>`,
});

/** Each comment is by another viewer than the one before, and in other words. */
const socketAt = (now: Moment, told: readonly Told[]) => ({
  url: `wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/?room_id=${BROADCAST}`,
  at: now,
  frames: told.map(({ at, audience }, nth) => {
    const about = { id: BigInt(nth + 1), room: BROADCAST, at };
    const message = audience
      ? roomUserSeq({ ...about, viewers: BEFORE, ...audience })
      : chat({ ...about, user: { id: `${nth + 1}` }, text: `第${nth}件怎么样` });
    return { at, data: frame({ messages: [message], now: at }, { seq: nth + 1, log: BigInt(nth + 1) }) };
  }),
});
