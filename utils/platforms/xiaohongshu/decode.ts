import type { BroadcastId } from '../../units.ts';
import { urlOf } from '../address.ts';
import { bytesOfBase64 } from '../base64.ts';
import { amountOf, type Fields, fieldsOf, listOf, readJson, textOf } from '../json.ts';
import { figuresLabelled } from '../labels.ts';
import { type Decoded, type Frame, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { stampOf } from '../stamp.ts';
import { GOODS_PLACE, readGoods, readGoodsShown } from './goods.ts';
import { type About, readMessage } from './messages.ts';
import { broadcastIn, saysEnded } from './pages.ts';

const SIGNAL = 2;
const HEARTBEAT = 3;
const PUSH = 4;
/** What a push is about. */
const ROOM = 'room';
/** A room that is joined when it is over is refused so. */
const ROOM_CLOSED = 9001;

const END: Sighting = { kind: 'end', key: null };

/** One frame of the room's socket, what its page or the seller's console shows, or an answer of the console. */
export function decode({ via, url: address, body }: Frame, own: BroadcastId | null = null): Decoded {
  if (via === 'text') return { ...NOTHING_DECODED, sightings: readShown(address, String(body)) };
  const json = readJson(body);
  if (json === null) return { ...NOTHING_DECODED, broken: 1 };
  return via === 'socket' ? readFrame(fieldsOf(json), own) : readConsole(address, fieldsOf(json));
}

const readShown = (place: string, text: string): Sighting[] => {
  if (place === GOODS_PLACE) return readGoodsShown(text);
  return saysEnded(text) ? [END] : [];
};

function readFrame({ t, b }: Fields, own: BroadcastId | null): Decoded {
  const kind = amountOf(t);
  if (kind === SIGNAL) {
    const isClosed = amountOf(fieldsOf(fieldsOf(b)['a'])['c']) === ROOM_CLOSED;
    return { ...NOTHING_DECODED, sightings: isClosed ? [END] : [] };
  }
  if (kind === HEARTBEAT) return NOTHING_DECODED;
  if (kind !== PUSH) return { ...NOTHING_DECODED, unknown: [`t/${String(kind)}`] };
  const { biz = ROOM, b: pushed } = fieldsOf(fieldsOf(b)['d']);
  // The site's other business is pushed over the same connection.
  if (biz !== ROOM) return { ...NOTHING_DECODED, unknown: [`biz/${String(biz)}`] };
  return readPush(listOf(pushed), own);
}

interface Message {
  readonly room: BroadcastId | null;
  readonly type: string;
  readonly told: Fields;
  readonly about: About;
}

function readPush(pushed: readonly unknown[], own: BroadcastId | null): Decoded {
  const messages = pushed.map(messageOf);
  const rooms = messages.map((message) => message?.room ?? null);
  const broadcast = own !== null && rooms.includes(own) ? own : mostNamed(rooms);
  const sightings: Sighting[] = [];
  const unknown: string[] = [];
  let broken = 0;
  let foreign = 0;
  for (const message of messages) {
    if (!message) broken += 1;
    else if (message.room !== null && message.room !== broadcast) foreign += 1;
    else {
      const said = readMessage(message.type, message.told, message.about);
      if (said) sightings.push(...said);
      else unknown.push(message.type);
    }
  }
  return { ...NOTHING_DECODED, broadcast, sightings, unknown, broken, foreign };
}

/** A push is base64 of JSON, in which the message itself is JSON again, as text. */
function messageOf(pushed: unknown): Message | null {
  const bytes = bytesOfBase64(fieldsOf(pushed)['d']);
  const outer = fieldsOf(bytes && readJson(bytes));
  const { customData: custom } = outer;
  const told = fieldsOf(typeof custom === 'string' ? readJson(custom) : custom);
  const type = textOf(told['type']);
  if (type === null) return null;
  const id = textOf(outer['uuid']) ?? textOf(outer['msgId']);
  return {
    room: textOf(outer['roomId']) as BroadcastId | null,
    type,
    told,
    about: { key: id && `${type}:${id}`, at: stampOf(amountOf(outer['ts'])) },
  };
}

/** The room that a frame is about, where the page's own is not in it: another that the page had joined. */
function mostNamed(rooms: readonly (BroadcastId | null)[]): BroadcastId | null {
  const times = new Map<BroadcastId, number>();
  for (const room of rooms) if (room !== null) times.set(room, (times.get(room) ?? 0) + 1);
  const most = Math.max(...times.values());
  return [...times].find(([, count]) => count === most)?.[0] ?? null;
}

/** The console's field names are not known, its words are. */
function readConsole(address: string, { data }: Fields): Decoded {
  const url = urlOf(address);
  const path = url?.pathname.slice(-64) ?? '?';
  const sightings = path.endsWith('/goods/info') ? readGoods(data) : figuresLabelled(data);
  return {
    ...NOTHING_DECODED,
    broadcast: url && broadcastIn(url),
    sightings,
    unknown: sightings.length > 0 ? [] : [path],
  };
}
