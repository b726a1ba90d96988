import type { EventKind } from '../../events/entry.ts';
import type { ReadingId } from '../../events/readings.ts';
import { amountOf, type Fields, fieldsOf, listOf, readJson, shownOf, textOf } from '../json.ts';
import type { Sighting } from '../platform.ts';
import { event, reading } from '../sightings.ts';
import { stampOf } from '../stamp.ts';

/** Reads what stands in a message's data; `key` names its parts. */
type Reader = (data: Fields, told: { key: (part?: number) => string | null; payload: Fields }) => Sighting[];

const NOTICES: Readonly<Record<string, EventKind>> = { enter: 'entry', favorite: 'follow' };
const EXTRAS: Readonly<Record<number, EventKind>> = { 121: 'like', 116: 'follow', 120: 'purchaseHint' };

/** One event of a message, or of a part of it. */
const doing = (
  kind: EventKind | undefined,
  { key, payload }: Parameters<Reader>[1],
  { uid, chat_message: said }: Fields,
  part?: number,
): Sighting[] => {
  if (kind === undefined) return [];
  const at = stampOf(amountOf(payload['push_mills']));
  const text = kind === 'comment' ? textOf(said) : null;
  return [event(kind, { key: key(part), at, viewer: textOf(uid), text })];
};

const total =
  (id: ReadingId, ...names: readonly string[]): Reader =>
  (data, { key }) => {
    const bounds = names.map((name) => shownOf(data[name])).find((found) => found !== null);
    return bounds ? [reading(id, bounds, { key: key() })] : [];
  };

/** The parts of a message: a list of them, or the message itself. */
const partsOf = (data: Fields, list: string): readonly Fields[] =>
  Array.isArray(data[list]) ? listOf(data[list]).map(fieldsOf) : [data];

const READERS: Readonly<Record<string, Reader>> = {
  live_chat: (data, told) =>
    listOf(data['live_chat_list']).flatMap((chat, part) => doing('comment', told, fieldsOf(chat), part)),
  live_chat_notice: (data, told) =>
    partsOf(data, 'live_chat_notice_list').flatMap((notice, part) => {
      const [user] = listOf(fieldsOf(notice['live_chat_notice_data'])['user_list']);
      const who = { ...notice, ...fieldsOf(user) };
      return doing(NOTICES[textOf(notice['live_chat_notice_type']) ?? ''], told, who, part);
    }),
  live_chat_ext_v2: (data, told) =>
    partsOf(data, 'live_chat_ext_list').flatMap((extra, part) => {
      const who = { ...fieldsOf(extra['body']), ...extra };
      return doing(EXTRAS[amountOf(extra['sub_type']) ?? 0], told, who, part);
    }),
  live_audience_num: total('uniqueViewers', 'live_audience_num', 'live_audience_num_desc', 'desc'),
  show_thumb_up_count: total('likes', 'total_count'),
};

/** What a payload says; undefined where its type is not read. */
export function readPayload(payload: Fields): Sighting[] | undefined {
  const type = textOf(payload['message_type']) ?? '';
  const id = textOf(payload['live_msg_id']);
  const key = (part?: number): string | null => id && `${type}:${id}${part === undefined ? '' : `:${part}`}`;
  const { message_data: data } = payload;
  const told = fieldsOf(typeof data === 'string' ? readJson(data) : data);
  return Object.hasOwn(READERS, type) ? READERS[type]?.(told, { key, payload }) : undefined;
}
