import { moment, type BroadcastId, type Moment } from '../../units.ts';
import { urlOf } from '../address.ts';
import { gunzip, isGzip } from '../inflate.ts';
import { type Decoded, type Frame, NOTHING_DECODED, type Sighting } from '../platform.ts';
import { Wire } from '../wire.ts';
import { readConsole } from './console.ts';
import { isReadMethod, readMessage } from './messages.ts';
import { broadcastIn } from './pages.ts';

const BROKEN: Decoded = { ...NOTHING_DECODED, broken: 1 };

/** One frame of a Douyin page: a socket's PushFrame, a poll's Response, or a console's JSON. */
export function decode(frame: Frame): Decoded {
  const url = urlOf(frame.url);
  if (!url) return BROKEN;
  const broadcast = broadcastIn(url);
  if (frame.via === 'socket') {
    return typeof frame.body === 'string' ? BROKEN : readPushFrame(frame.body, broadcast);
  }
  if (url.pathname.startsWith('/webcast/im/fetch/')) {
    return typeof frame.body === 'string' ? BROKEN : readResponse(unpacked(frame.body), broadcast);
  }
  return readConsole(url.pathname, frame.body, broadcast);
}

const unpacked = (payload: Uint8Array): Uint8Array | null => (isGzip(payload) ? gunzip(payload) : payload);

function readPushFrame(bytes: Uint8Array, broadcast: BroadcastId | null): Decoded {
  let type = '';
  let number = 0;
  let payload: Uint8Array | null = null;
  const wire = new Wire(bytes);
  while (wire.next()) {
    if (wire.field === 1) number = wire.number();
    else if (wire.field === 7) type = wire.text();
    else if (wire.field === 8) payload = wire.bytes();
  }
  if (wire.broken || type === '') return BROKEN;
  // Heartbeats, acknowledgements and farewells say nothing about the room.
  const decoded =
    type !== 'msg'
      ? { ...NOTHING_DECODED, broadcast }
      : payload
        ? readResponse(unpacked(payload), broadcast)
        : BROKEN;
  return { ...decoded, sequence: number > 0 ? number : null };
}

interface Message {
  method: string;
  payload: Uint8Array | null;
  id: string | null;
}

function readResponse(bytes: Uint8Array | null, broadcast: BroadcastId | null): Decoded {
  if (!bytes) return BROKEN;
  const sightings: Sighting[] = [];
  const unknown: string[] = [];
  let clock: Moment | null = null;
  let broken = 0;
  let foreign = 0;
  let named = broadcast;

  const read = ({ method, payload, id }: Message): void => {
    if (!payload || !method) broken += 1;
    else if (!isReadMethod(method)) unknown.push(method);
    else {
      const message = readMessage(method, payload, id);
      if (!message) broken += 1;
      else if (named && message.broadcast && message.broadcast !== named) foreign += 1;
      else {
        named ??= message.broadcast;
        sightings.push(...message.sightings);
      }
    }
  };

  const wire = new Wire(bytes);
  while (wire.next()) {
    if (wire.field === 1) {
      const message = readEnvelope(wire.bytes());
      if (wire.broken) break;
      if (message) read(message);
      else broken += 1;
    } else if (wire.field === 4) clock = moment(wire.number());
  }
  if (wire.broken) broken += 1;
  return {
    ...NOTHING_DECODED,
    clock: plausible(clock),
    broadcast: named,
    sightings,
    unknown,
    broken,
    foreign,
  };
}

function readEnvelope(bytes: Uint8Array): Message | null {
  const message: Message = { method: '', payload: null, id: null };
  const wire = new Wire(bytes);
  while (wire.next()) {
    if (wire.field === 1) message.method = wire.text();
    else if (wire.field === 2) message.payload = wire.bytes();
    else if (wire.field === 3) message.id = wire.id();
  }
  return wire.broken ? null : message;
}

const YEAR_2016 = 1_451_606_400_000;
const YEAR_2100 = 4_102_444_800_000;

/** A clock that no running broadcast could show comes from broken bytes. */
const plausible = (clock: Moment | null): Moment | null =>
  clock !== null && clock > YEAR_2016 && clock < YEAR_2100 ? clock : null;
