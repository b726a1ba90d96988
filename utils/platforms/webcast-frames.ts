import { type BroadcastId, type Moment, moment } from '../units.ts';
import { gunzip, isGzip } from './inflate.ts';
import { type Decoded, NOTHING_DECODED, type Sighting } from './platform.ts';
import { Wire } from './wire.ts';
import { readCommon, type Reader } from './webcast-fields.ts';

/** The messages of a platform. */
export interface Methods {
  readonly read: Readonly<Record<string, Reader>>;
  /** Methods that are known to say nothing of a count. */
  readonly quiet: RegExp | null;
  /** The envelope's field that marks what happened before the page was opened, where it has one. */
  readonly history: number | null;
  /** Whether a connection's frames are numbered one by one. */
  readonly numbered: boolean;
}

const BROKEN: Decoded = { ...NOTHING_DECODED, broken: 1 };

/** What a socket of ByteDance's rooms carries: a `PushFrame` around a `Response`. */
export function readPushFrame(bytes: Uint8Array, broadcast: BroadcastId | null, methods: Methods): Decoded {
  let type = '';
  let number = 0;
  let payload: Uint8Array | null = null;
  const wire = new Wire(bytes);
  while (wire.next()) {
    if (wire.field === 1 && methods.numbered) number = wire.number();
    else if (wire.field === 7) type = wire.text();
    else if (wire.field === 8) payload = wire.bytes();
  }
  if (wire.broken || type === '') return BROKEN;
  const sequence = number > 0 ? number : null;
  // Heartbeats, acknowledgements and farewells say nothing about the room.
  if (type !== 'msg') return { ...NOTHING_DECODED, broadcast, sequence };
  return { ...(payload ? readResponse(payload, broadcast, methods) : BROKEN), sequence };
}

interface Message {
  method: string;
  payload: Uint8Array | null;
  id: string | null;
  isHistory: boolean;
}

/** A batch of messages, gzipped or not: a socket's payload, or the body of a poll. */
export function readResponse(packed: Uint8Array, broadcast: BroadcastId | null, methods: Methods): Decoded {
  const bytes = isGzip(packed) ? gunzip(packed) : packed;
  if (!bytes) return BROKEN;
  const sightings: Sighting[] = [];
  const unknown: string[] = [];
  let clock: Moment | null = null;
  let broken = 0;
  let foreign = 0;
  let named = broadcast;

  const read = ({ method, payload, id, isHistory }: Message): void => {
    const reader = Object.hasOwn(methods.read, method) ? methods.read[method] : undefined;
    if (!payload || !method) broken += 1;
    else if (!reader) {
      if (!methods.quiet?.test(method)) unknown.push(method);
    } else if (!isHistory) {
      const common = readCommon(payload, method, id);
      const said = common && reader(payload, common);
      if (!common || !said) broken += 1;
      else if (named && common.broadcast && common.broadcast !== named) foreign += 1;
      else {
        named ??= common.broadcast;
        sightings.push(...said);
      }
    }
  };

  const wire = new Wire(bytes);
  while (wire.next()) {
    if (wire.field === 1) {
      const envelope = wire.nested();
      if (wire.broken) break;
      const message = readEnvelope(envelope, methods.history);
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

function readEnvelope(wire: Wire, history: number | null): Message | null {
  const message: Message = { method: '', payload: null, id: null, isHistory: false };
  while (wire.next()) {
    if (wire.field === 1) message.method = wire.text();
    else if (wire.field === 2) message.payload = wire.bytes();
    else if (wire.field === 3) message.id = wire.id();
    else if (wire.field === history) message.isHistory = wire.number() === 1;
  }
  return wire.broken ? null : message;
}

const YEAR_2016 = 1_451_606_400_000;
const YEAR_2100 = 4_102_444_800_000;

/** A clock that no running broadcast could show comes from broken bytes. */
const plausible = (clock: Moment | null): Moment | null =>
  clock !== null && clock > YEAR_2016 && clock < YEAR_2100 ? clock : null;
