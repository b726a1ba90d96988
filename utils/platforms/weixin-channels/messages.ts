import type { EventKind } from '../../events/entry.ts';
import { bytesOfBase64 } from '../base64.ts';
import { digestOf } from '../digest.ts';
import { amountOf, countOf, type Fields, fieldsOf, readJson, textOf } from '../json.ts';
import type { EventSighting, Sighting } from '../platform.ts';
import { event } from '../sightings.ts';

/** What a listed message is; undefined where its type is not read. */
type Read = Sighting[] | undefined;

/** A message is listed again until the page has moved on: its number in the room and its own id name it. */
function keyOf(kind: EventKind, message: Fields): string | null {
  const [seq, id] = [textOf(message['seq']), textOf(message['clientMsgId'])];
  return seq === null && id === null ? null : `${kind}:${seq ?? ''}:${id === null ? '' : digestOf(id)}`;
}

/** Without a name a message could not be told from itself, listed again. */
const isNamed = (message: Fields): boolean => keyOf('comment', message) !== null;

const doing = (
  kind: EventKind,
  message: Fields,
  viewer: string | null,
  more: Partial<EventSighting> = {},
): Sighting[] => [event(kind, { key: keyOf(kind, message), viewer, ...more })];

/** The second comment is one that was put up on the wall. */
const LISTED: Readonly<Record<number, EventKind>> = { 1: 'comment', 10_017: 'comment', 10_005: 'entry' };

/** An entry of `msgList`. */
export function readListed(message: Fields): Read {
  const kind = LISTED[amountOf(message['type']) ?? -1];
  if (!kind || !isNamed(message)) return undefined;
  const text = kind === 'comment' ? textOf(message['content']) : null;
  return doing(kind, message, textOf(message['username']), { text });
}

type Reader = (message: Fields, viewer: string | null, payload: Fields) => Sighting[];

const oneOf =
  (kind: EventKind): Reader =>
  (message, viewer) =>
    doing(kind, message, viewer);

/** The amount is that of all that were given. */
const gift: Reader = (message, viewer, payload) => {
  const count = countOf(payload['reward_product_count']);
  const item = textOf(payload['reward_product_id']);
  const worth = Math.max(0, amountOf(payload['reward_amount_in_wecoin']) ?? 0) / count;
  return doing('gift', message, viewer, { count, worth, item });
};

/** The count within a combo rises from message to message. */
const comboGift: Reader = (message, viewer, payload) => {
  const count = countOf(payload['combo_product_count']);
  const given = fieldsOf(payload['reward_gift']);
  const combo = textOf(payload['combo_id']);
  const amount = amountOf(payload['reward_amount_in_wecoin']);
  return doing('gift', message, viewer, {
    count,
    worth: Math.max(0, amountOf(given['price']) ?? (amount ?? 0) / count),
    item: textOf(payload['reward_product_id']) ?? textOf(given['name']),
    combo: combo && digestOf(combo),
  });
};

const nothing: Reader = () => [];

const READERS: Readonly<Record<number, Reader>> = {
  20_009: gift,
  20_013: comboGift,
  20_006: oneOf('like'),
  20_122: oneOf('like'),
  20_078: oneOf('follow'),
  // A level that rose, and the host's own answer.
  20_031: nothing,
  20_002: nothing,
};

/** An entry of `appMsgList`; its payload is JSON in base64. */
export function readApp(message: Fields): Read {
  const read = READERS[amountOf(message['msgType']) ?? -1];
  if (!read || !isNamed(message)) return undefined;
  const bytes = bytesOfBase64(message['payload']);
  const from = fieldsOf(message['fromUserContact']);
  const viewer = textOf(fieldsOf(from['contact'])['username']) ?? textOf(from['username']);
  return read(message, viewer, fieldsOf(bytes && readJson(bytes)));
}
