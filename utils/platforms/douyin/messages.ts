import { exactly } from '../../events/readings.ts';
import { type BroadcastId, type Moment, moment } from '../../units.ts';
import type { Sighting } from '../platform.ts';
import { readRounded } from '../rounded.ts';
import { event, reading } from '../sightings.ts';
import { Wire } from '../wire.ts';

/** What every payload's first field tells. */
interface Common {
  readonly key: string | null;
  readonly broadcast: BroadcastId | null;
  readonly at: Moment | null;
}

/** Fields of a payload as numbers, texts and the viewer; what was not asked for is not read. */
type Reader = (payload: Uint8Array, common: Common) => Sighting[] | null;

/** Reads the payload of one message; null where its bytes are not what the method promises. */
export function readMessage(
  method: ReadMethod,
  payload: Uint8Array,
  id: string | null,
): { broadcast: BroadcastId | null; sightings: Sighting[] } | null {
  const common = readCommon(payload, method, id);
  const sightings = common && READERS[method](payload, common);
  return common && sightings && { broadcast: common.broadcast, sightings };
}

function readCommon(payload: Uint8Array, method: string, id: string | null): Common | null {
  let key = id;
  let broadcast: BroadcastId | null = null;
  let at = 0;
  const wire = new Wire(payload);
  while (wire.next()) {
    if (wire.field !== 1) continue;
    wire.message((common) => {
      if (common.field === 2) key ??= common.id();
      else if (common.field === 3) broadcast = broadcastOf(common.id());
      else if (common.field === 4) at = common.number();
    });
    break;
  }
  if (wire.broken) return null;
  return {
    key: key && key !== '0' ? `${method}:${key}` : null,
    broadcast,
    at: at > 0 ? moment(at) : null,
  };
}

const broadcastOf = (id: string): BroadcastId | null => (id === '0' ? null : (id as BroadcastId));

/** The numbers, viewer and nested parts of a payload, by field. */
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

function readFields(payload: Uint8Array, wanted: Wanted): Fields | null {
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
  if (wire.broken) return null;
  return { numbers, texts, nested, viewer: viewer === '0' ? null : viewer };
}

/** A comment, its text in the given field. */
const comment =
  (text: number): Reader =>
  (payload, { key, at }) => {
    const fields = readFields(payload, { texts: [text], viewer: 2 });
    return fields && [event('comment', { key, at, viewer: fields.viewer, text: fields.texts[text] ?? null })];
  };

const purchaseHint: Reader = (payload, { key, at }) =>
  readFields(payload, {}) && [event('purchaseHint', { key, at })];

const member: Reader = (payload, { key, at }) => {
  const fields = readFields(payload, { numbers: [10], viewer: 2 });
  if (!fields) return null;
  return fields.numbers[10] === 1 ? [event('entry', { key, at, viewer: fields.viewer })] : [];
};

/** The burst is what this viewer did; only the total says how many likes the room has. */
const like: Reader = (payload, { key, at }) => {
  const fields = readFields(payload, { numbers: [2, 3], viewer: 5 });
  if (!fields) return null;
  const { 2: count = 1, 3: total = 0 } = fields.numbers;
  const burst = event('like', { key, at, viewer: fields.viewer, count });
  return total > 0 ? [burst, reading('likes', exactly(total), { key: key && `${key}:total` })] : [burst];
};

/** One gift arrives again, about 3 s later, when its combo ends: the rising count within the combo tells. */
const gift: Reader = (payload, { key, at }) => {
  const fields = readFields(payload, { numbers: [2, 4, 5, 11], nested: [15], viewer: 7 });
  if (!fields) return null;
  const { 2: id = 0, 4: batch = 1, 5: repeats = 1, 11: group = 0 } = fields.numbers;
  let diamonds = 0;
  const details = new Wire(fields.nested[15] ?? new Uint8Array(0));
  while (details.next()) if (details.field === 12) diamonds = details.number();
  if (details.broken) return null;
  return [
    event('gift', {
      key,
      at,
      viewer: fields.viewer,
      count: Math.max(1, repeats) * Math.max(1, batch),
      worth: diamonds,
      item: String(id),
      combo: group > 0 ? `${id}:${group}` : null,
    }),
  ];
};

/** A share is action 3 to one reader of this traffic and 2 to another. */
const SOCIAL: Readonly<Record<number, 'follow' | 'share'>> = { 1: 'follow', 2: 'share', 3: 'share' };

const social: Reader = (payload, { key, at }) => {
  const fields = readFields(payload, { numbers: [4], viewer: 2 });
  if (!fields) return null;
  const kind = SOCIAL[fields.numbers[4] ?? 0];
  return kind ? [event(kind, { key, at, viewer: fields.viewer })] : [];
};

const fansclub: Reader = (payload, { key, at }) => {
  const fields = readFields(payload, { numbers: [2], viewer: 4 });
  if (!fields) return null;
  return fields.numbers[2] === 2 ? [event('clubJoin', { key, at, viewer: fields.viewer })] : [];
};

const audience: Reader = (payload, { key }) => {
  const fields = readFields(payload, { numbers: [3, 7], texts: [8, 11] });
  if (!fields) return null;
  const sightings: Sighting[] = [];
  const add = (id: 'online' | 'uniqueViewers' | 'entries', bounds: ReturnType<typeof readRounded>): void => {
    if (bounds) sightings.push(reading(id, bounds, { key: key && `${key}:${id}` }));
  };
  const { 3: online, 7: viewers } = fields.numbers;
  add('online', online === undefined ? null : exactly(online));
  add('uniqueViewers', viewers ? exactly(viewers) : readRounded(fields.texts[8] ?? ''));
  add('entries', readRounded(fields.texts[11] ?? ''));
  return sightings;
};

const stats: Reader = (payload, { key }) => {
  const fields = readFields(payload, { numbers: [8, 9], texts: [2, 3, 4] });
  if (!fields) return null;
  const texts = [4, 3, 2].map((field) => fields.texts[field] ?? '');
  const shown = texts.find((text) => text.includes('在线观众'));
  if (shown === undefined || fields.numbers[8]) return [];
  const total = fields.numbers[9];
  const online = total ? exactly(total) : readRounded(shown);
  return online ? [reading('online', online, { key })] : [];
};

/** 1 pause, 2 resume; 3 and 4 are the end, the platform's own doing included. */
const control: Reader = (payload, { key }) => {
  const fields = readFields(payload, { numbers: [2] });
  if (!fields) return null;
  return fields.numbers[2] === 3 || fields.numbers[2] === 4 ? [{ kind: 'end', key }] : [];
};

/** The cart: explain_type 2 is the product being explained; none, and it was taken down. */
const productChange: Reader = (payload, { key, at }) => {
  let shown: string | null = null;
  const wire = new Wire(payload);
  while (wire.next()) {
    if (wire.field !== 4) continue;
    let id = '0';
    let explained = false;
    wire.message((product) => {
      if (product.field === 1) id = product.id();
      else if (product.field === 4) explained = product.number() === 2;
    });
    if (explained) shown = id;
  }
  if (wire.broken) return null;
  return [event(shown ? 'productShown' : 'productHidden', { key, at, item: shown })];
};

/** A product was put up; msg_type and update_type are not known well enough to tell more. */
const shopping: Reader = (payload, { key, at }) => {
  const sold = 7;
  let type = 0;
  let id = '0';
  const wire = new Wire(payload);
  while (wire.next()) {
    if (wire.field === 2) type = wire.number();
    else if (wire.field === 3) id = wire.id();
  }
  if (wire.broken) return null;
  return id === '0' || type === sold ? [] : [event('productShown', { key, at, item: id })];
};

const READERS = {
  WebcastChatMessage: comment(3),
  WebcastEmojiChatMessage: comment(5),
  WebcastScreenChatMessage: comment(4),
  WebcastPrivilegeScreenChatMessage: comment(3),
  WebcastMemberMessage: member,
  WebcastLikeMessage: like,
  WebcastGiftMessage: gift,
  WebcastSocialMessage: social,
  WebcastFansclubMessage: fansclub,
  WebcastRoomUserSeqMessage: audience,
  WebcastRoomStatsMessage: stats,
  WebcastControlMessage: control,
  WebcastProductChangeMessage: productChange,
  WebcastLiveShoppingMessage: shopping,
  WebcastLiveEcomMessage: purchaseHint,
} as const satisfies Record<string, Reader>;

type ReadMethod = keyof typeof READERS;

export const isReadMethod = (method: string): method is ReadMethod => Object.hasOwn(READERS, method);
