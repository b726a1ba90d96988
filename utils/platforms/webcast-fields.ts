import { type BroadcastId, type Moment, moment } from '../units.ts';
import type { Sighting } from './platform.ts';
import type { Wire } from './wire.ts';

/** What every payload's first field tells. */
export interface Common {
  readonly key: string | null;
  readonly broadcast: BroadcastId | null;
  readonly at: Moment | null;
}

/** What the payload of a message says; null where its bytes are not what the method promises. */
export type Reader = (payload: Wire, common: Common) => readonly Sighting[] | null;

/** Stamps below this are in seconds: some texts of the system's own are. */
const MILLISECONDS = 1e11;

/**
 * What a payload's first field tells; the payload then begins again.
 *
 * @param id the message's id by its envelope, which goes before the payload's own
 */
export function readCommon(payload: Wire, method: string, id: string | null): Common | null {
  let key = named(id);
  let broadcast: string | null = null;
  let at = 0;
  while (payload.next()) {
    if (payload.field !== 1) continue;
    const common = payload.nested();
    let own: string | null = null;
    while (common.next()) {
      // An id that is not needed is passed over, and not written out.
      if (common.field === 2 && key === null) own = common.id();
      else if (common.field === 3) broadcast = common.id();
      else if (common.field === 4) at = common.number();
    }
    if (common.broken) payload.broken = true;
    key ??= named(own);
    break;
  }
  if (payload.broken) return null;
  payload.restart();
  return {
    key: key === null ? null : `${method}:${key}`,
    broadcast: named(broadcast) as BroadcastId | null,
    at: at > 0 ? moment(at < MILLISECONDS ? at * 1000 : at) : null,
  };
}

const named = (id: string | null): string | null => (id === '0' ? null : id);

/** Fields of a payload by number, and the viewer; what was not asked for is not read. */
interface Fields {
  readonly numbers: Readonly<Record<number, number>>;
  readonly texts: Readonly<Record<number, string>>;
  readonly nested: Readonly<Record<number, Wire>>;
  readonly viewer: string | null;
}

interface Wanted {
  readonly numbers?: readonly number[];
  readonly texts?: readonly number[];
  readonly nested?: readonly number[];
  readonly viewer?: number;
}

const NONE: readonly number[] = [];
const NOTHING: Readonly<Record<number, never>> = {};

export function readFields(
  payload: Wire,
  { numbers: asNumbers = NONE, texts: asTexts = NONE, nested: asNested = NONE, viewer: user }: Wanted,
): Fields | null {
  const numbers: Record<number, number> = asNumbers === NONE ? NOTHING : {};
  const texts: Record<number, string> = asTexts === NONE ? NOTHING : {};
  const nested: Record<number, Wire> = asNested === NONE ? NOTHING : {};
  let viewer: string | null = null;
  // Readers may look at a payload more than once.
  payload.restart();
  while (payload.next()) {
    const { field } = payload;
    if (field === user) viewer = readUser(payload) ?? viewer;
    else if (asNumbers.includes(field)) numbers[field] = payload.number();
    else if (asTexts.includes(field)) texts[field] = payload.text();
    else if (asNested.includes(field)) nested[field] = payload.nested();
  }
  return payload.broken ? null : { numbers, texts, nested, viewer: named(viewer) };
}

/** The id of the user in the current field; what breaks inside breaks the payload too. */
function readUser(payload: Wire): string | null {
  const user = payload.nested();
  let id: string | null = null;
  while (user.next()) if (user.field === 1) id = user.id();
  if (user.broken) payload.broken = true;
  return id;
}
