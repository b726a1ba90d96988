import { type BroadcastId, type Moment, moment } from '../units.ts';
import type { Sighting } from './platform.ts';
import { Wire } from './wire.ts';

/** What every payload's first field tells. */
export interface Common {
  readonly key: string | null;
  readonly broadcast: BroadcastId | null;
  readonly at: Moment | null;
}

/** What the payload of a message says; null where its bytes are not what the method promises. */
export type Reader = (payload: Uint8Array, common: Common) => Sighting[] | null;

/** Stamps below this are in seconds: some texts of the system's own are. */
const MILLISECONDS = 1e11;

/** @param id the message's id by its envelope, which goes before the payload's own */
export function readCommon(payload: Uint8Array, method: string, id: string | null): Common | null {
  const outer = named(id);
  let own: string | null = null;
  let broadcast: string | null = null;
  let at = 0;
  const wire = new Wire(payload);
  while (wire.next()) {
    if (wire.field !== 1) continue;
    wire.message((common) => {
      // An id that is not needed is passed over, and not written out.
      if (common.field === 2 && outer === null) own = common.id();
      else if (common.field === 3) broadcast = common.id();
      else if (common.field === 4) at = common.number();
    });
    break;
  }
  if (wire.broken) return null;
  const key = outer ?? named(own);
  return {
    key: key && `${method}:${key}`,
    broadcast: named(broadcast) as BroadcastId | null,
    at: at > 0 ? moment(at < MILLISECONDS ? at * 1000 : at) : null,
  };
}

const named = (id: string | null): string | null => (id === '0' ? null : id);

/** Fields of a payload by number, and the viewer; what was not asked for is not read. */
interface Fields {
  readonly numbers: Readonly<Record<number, number>>;
  readonly texts: Readonly<Record<number, string>>;
  readonly nested: Readonly<Record<number, Uint8Array>>;
  readonly viewer: string | null;
}

interface Wanted {
  readonly numbers?: readonly number[];
  readonly texts?: readonly number[];
  readonly nested?: readonly number[];
  readonly viewer?: number;
}

export function readFields(payload: Uint8Array, wanted: Wanted): Fields | null {
  const numbers: Record<number, number> = {};
  const texts: Record<number, string> = {};
  const nested: Record<number, Uint8Array> = {};
  let viewer: string | null = null;
  const wire = new Wire(payload);
  while (wire.next()) {
    const { field } = wire;
    if (wanted.numbers?.includes(field)) numbers[field] = wire.number();
    else if (wanted.texts?.includes(field)) texts[field] = wire.text();
    else if (wanted.nested?.includes(field)) nested[field] = wire.bytes();
    else if (field === wanted.viewer) wire.message((user) => user.field === 1 && (viewer = user.id()));
  }
  return wire.broken ? null : { numbers, texts, nested, viewer: named(viewer) };
}
