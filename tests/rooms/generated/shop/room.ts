import {
  control,
  frame,
  internalExtAt,
  productChange,
  pushFrame,
  response,
  roomStats,
  roomUserSeq,
  type WebcastMessage,
} from '../douyin.ts';
import type { Frame, PageTraffic } from '../../../../utils/exchange/har/write.ts';
import { random } from '../random.ts';
import type { Sending } from './sending.ts';
import type { Sendings } from './sendings.ts';
import { cartWith } from './shelf.ts';
import { TITLE } from './words.ts';
import type { World } from './world.ts';

/** The platform's own figures at a moment, before it rounds them. */
export interface Reading {
  readonly at: number;
  readonly online: number;
  readonly viewers: number;
  readonly entries: number;
}

/** What the viewers' page received, and what of it a count has to know. */
export interface RoomTraffic {
  readonly page: PageTraffic;
  readonly readings: readonly Reading[];
  /** Frames that hold messages, distinct messages in all, and how many of these came twice. */
  readonly frames: number;
  readonly messages: number;
  readonly twice: number;
}

/** The socket brings again what is younger than this when the page has its first batch. */
const OVERLAP = 4_000;
const HEARTBEAT = 10_000;
/** Every so many batches want an acknowledgement. */
const ACKNOWLEDGED = 5;
/** Every so many readings the figure beside the title comes too. */
const STATS = 4;

export function roomTraffic(world: World, { all }: Sendings): RoomTraffic {
  const { seed, startedAt, plan, names, audience } = world;
  const chance = random(seed, 'room');
  const readings: Reading[] = [];
  const made = new Map<Sending, WebcastMessage>();
  const tell = (sending: Sending, at: number): WebcastMessage => {
    const message =
      made.get(sending) ??
      sending.make({ id: names.idAt(at), room: names.broadcast, present: audience.online(at) });
    made.set(sending, message);
    return message;
  };
  const dueIn = (after: number, until: number): Sending[] =>
    all.filter(({ due }) => after < due && due <= until);
  let own = 0;
  const about = (at: number) => {
    own += 1;
    return { id: names.idAt(at), room: names.broadcast, at: startedAt + at };
  };
  const read = (at: number): WebcastMessage[] => {
    const reading = {
      online: audience.online(at),
      viewers: audience.viewers(at),
      entries: audience.entries(at),
    };
    readings.push({ at, ...reading });
    const seq = roomUserSeq({ ...about(at), ...reading });
    return readings.length % STATS === 1 ? [seq, roomStats({ ...about(at), online: reading.online })] : [seq];
  };

  const { firstBatch } = plan;
  const internalExt = internalExtAt(startedAt + firstBatch);
  const history = dueIn(-Infinity, firstBatch);
  const batch = response({
    now: startedAt + firstBatch,
    internalExt,
    messages: [
      ...history.map((sending) => tell(sending, firstBatch)),
      productChange({ ...about(firstBatch), cart: cartWith(null) }),
      ...read(firstBatch),
    ],
  });

  const frames: Frame[] = [];
  let seen = firstBatch - OVERLAP;
  const twice = history.filter(({ due }) => due > seen).length;
  let nextReading = firstBatch + 3_000;
  let count = 0;
  for (const now of flushes(world)) {
    const messages = dueIn(seen, now).map((sending) => tell(sending, now));
    seen = now;
    if (now === plan.lastReading || (now >= nextReading && now < plan.lastReading)) {
      messages.push(...read(now));
      nextReading = now + chance.int(2_500, 4_500);
    }
    if (now === plan.length) messages.push(control(about(now)));
    if (messages.length === 0) continue;
    count += 1;
    const log = BigInt(chance.digits(18));
    const needAck = count % ACKNOWLEDGED === 0;
    const at = startedAt + now + chance.int(20, 180);
    const data = frame({ messages, now: startedAt + now, internalExt, needAck }, { seq: count, log });
    frames.push({ at, data });
    if (needAck) {
      const payload = Buffer.from(internalExt);
      frames.push({ at: at + 12, data: pushFrame({ log, type: 'ack', payload }), sent: true });
    }
  }

  const openedAt = startedAt + firstBatch + 250;
  return {
    page: {
      url: `https://live.douyin.com/${names.room}`,
      at: startedAt + plan.opened,
      html: documentOf(names.broadcast),
      answers: [
        {
          url: `https://live.douyin.com/webcast/im/fetch/?${query(names.broadcast)}`,
          at: startedAt + firstBatch - 40,
          took: 90,
          mimeType: 'application/protobuf',
          body: batch,
        },
      ],
      sockets: [
        {
          url: `wss://webcast5-ws-web-lf.douyin.com/webcast/im/push/v2/?${query(names.broadcast)}`,
          at: openedAt,
          frames: [...frames, ...heartbeats(openedAt, startedAt + plan.length)].toSorted(
            (a, b) => a.at - b.at,
          ),
        },
      ],
    },
    readings,
    frames: count,
    messages: made.size + own,
    twice,
  };
}

/** When the server sends what has gathered: about once a second, the last reading, then the end. */
function flushes({ seed, plan }: World): number[] {
  const chance = random(seed, 'flushes');
  const times: number[] = [];
  for (let at = plan.firstBatch + 700; at < plan.length - 2_000; at += chance.int(550, 1_200)) times.push(at);
  return [...times, plan.lastReading, plan.length];
}

const heartbeats = (from: number, until: number): Frame[] =>
  Array.from(
    { length: Math.floor((until - from) / HEARTBEAT) },
    (_, beat) => from + 500 + beat * HEARTBEAT,
  ).flatMap((at) =>
    at < until
      ? [
          { at, data: pushFrame({ type: 'hb' }), sent: true },
          { at: at + 45, data: pushFrame({ type: 'hb' }) },
        ]
      : [],
  );

const query = (broadcast: string): string =>
  new URLSearchParams({
    app_name: 'douyin_web',
    version_code: '180800',
    compress: 'gzip',
    host: 'https://live.douyin.com',
    aid: '6383',
    live_id: '1',
    im_path: '/webcast/im/fetch/',
    room_id: broadcast,
    need_persist_msg_count: '15',
  }).toString();

const documentOf = (broadcast: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE} - 抖音直播</title></head>` +
  `<body><div id="root" data-room-id="${broadcast}"></div></body></html>`;
