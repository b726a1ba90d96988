import { type BroadcastId, type Moment, moment } from '../units.ts';
import { gunzip, isGzip } from './inflate.ts';
import { type Decoded, NOTHING_DECODED, type Sighting } from './platform.ts';
import { Wire } from './wire.ts';
import { type Common, readCommon, type Reader } from './webcast-fields.ts';

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
    else if (wire.field === 7) type = wire.name();
    else if (wire.field === 8) payload = wire.bytes();
  }
  if (wire.broken || type === '') return BROKEN;
  const sequence = number > 0 ? number : null;
  // Heartbeats, acknowledgements and farewells say nothing about the room.
  if (type !== 'msg') return { ...NOTHING_DECODED, broadcast, sequence };
  return { ...(payload ? readResponse(payload, broadcast, methods) : BROKEN), sequence };
}

/** A batch of messages, gzipped or not: a socket's payload, or the body of a poll. */
export function readResponse(packed: Uint8Array, broadcast: BroadcastId | null, methods: Methods): Decoded {
  const bytes = isGzip(packed) ? gunzip(packed) : packed;
  if (!bytes) return BROKEN;
  const batch = new Batch(broadcast, methods);
  const wire = new Wire(bytes);
  while (wire.next()) {
    if (wire.field === 1) {
      const envelope = wire.nested();
      if (wire.broken) break;
      batch.read(envelope);
    } else if (wire.field === 4) batch.clock = moment(wire.number());
  }
  if (wire.broken) batch.broken += 1;
  return batch.decoded();
}

/** What the messages of a batch said, one after another. */
class Batch {
  clock: Moment | null = null;
  broken = 0;
  #foreign = 0;
  #broadcast: BroadcastId | null;
  readonly #methods: Methods;
  readonly #sightings: Sighting[] = [];
  readonly #unknown: string[] = [];

  constructor(broadcast: BroadcastId | null, methods: Methods) {
    this.#broadcast = broadcast;
    this.#methods = methods;
  }

  read(envelope: Wire): void {
    const { history, read: readers, quiet } = this.#methods;
    let method = '';
    let payload: Wire | null = null;
    let id: string | null = null;
    let isHistory = false;
    while (envelope.next()) {
      if (envelope.field === 1) method = envelope.name();
      else if (envelope.field === 2) payload = envelope.nested();
      else if (envelope.field === 3) id = envelope.id();
      else if (envelope.field === history) isHistory = envelope.number() === 1;
    }
    if (envelope.broken || !payload || !method) {
      this.broken += 1;
      return;
    }
    const reader = Object.hasOwn(readers, method) ? readers[method] : undefined;
    if (!reader) {
      if (!quiet?.test(method)) this.#unknown.push(method);
    } else if (!isHistory) this.#hear(payload, reader, readCommon(payload, method, id));
  }

  decoded(): Decoded {
    return {
      ...NOTHING_DECODED,
      clock: plausible(this.clock),
      broadcast: this.#broadcast,
      sightings: this.#sightings,
      unknown: this.#unknown,
      broken: this.broken,
      foreign: this.#foreign,
    };
  }

  #hear(payload: Wire, reader: Reader, common: Common | null): void {
    const said = common && reader(payload, common);
    if (!said) this.broken += 1;
    else if (this.#broadcast && common.broadcast && common.broadcast !== this.#broadcast) this.#foreign += 1;
    else {
      this.#broadcast ??= common.broadcast;
      for (const sighting of said) this.#sightings.push(sighting);
    }
  }
}

const YEAR_2016 = 1_451_606_400_000;
const YEAR_2100 = 4_102_444_800_000;

/** A clock that no running broadcast could show comes from broken bytes. */
const plausible = (clock: Moment | null): Moment | null =>
  clock !== null && clock > YEAR_2016 && clock < YEAR_2100 ? clock : null;
