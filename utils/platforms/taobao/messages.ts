import type { EventKind } from '../../events/entry.ts';
import type { ReadingId } from '../../events/readings.ts';
import type { Moment } from '../../units.ts';
import { readFields } from '../fields.ts';
import { amountOf, countOf, type Fields, fieldsOf, readJson, shownOf, textOf } from '../json.ts';
import type { EventSighting, Sighting } from '../platform.ts';
import { event, reading } from '../sightings.ts';
import { stampOf } from '../stamp.ts';
import type { Comment } from './comments.ts';
import type { Record as Told } from './records.ts';

type Name = (comment: Comment) => string | null;

/** What a record says beside its body. */
interface About {
  readonly key: string | null;
  readonly id: string | null;
  readonly at: Moment | null;
  readonly viewer: string | null;
  readonly name: Name;
}
type Reader<Body> = (body: Body, about: About) => Sighting[] | null;

/** What a record says: null where its body is not what its type promises, undefined where the type is not read. */
export function readRecord(record: Told, name: Name): Sighting[] | null | undefined {
  const { id, type, from, body } = record;
  const viewer = from === '0' ? null : from;
  const about = { key: id && `${type}:${id}`, id, at: stampOf(record.time), viewer, name };
  const json = startsAsJson(body) ? readJson(body) : null;
  if (json === null) return PLAIN[type]?.(body, about);
  const fields = fieldsOf(json);
  const shaped = SHAPES.find(({ has }) => has.some((field) => Object.hasOwn(fields, field)));
  return (WRITTEN[amountOf(fields['subType']) ?? type] ?? shaped?.read)?.(fields, about);
}

const BRACE = 0x7b;
/** A protobuf body cannot begin so: it would be the beginning of a group. */
const startsAsJson = (body: Uint8Array): boolean => body.find((byte) => byte > 0x20) === BRACE;

const doing = (
  kind: EventKind,
  { key, at, viewer }: About,
  more: Partial<EventSighting> = {},
): Sighting[] => [event(kind, { key, at, viewer, ...more })];
const said = (content: string | null, about: About): Sighting[] =>
  doing('comment', about, { key: about.name({ ...about, content }), text: content });
function total(id: ReadingId, value: unknown, { key }: About): Sighting[] {
  const bounds = shownOf(value);
  return bounds ? [reading(id, bounds, { key: key && `${id}:${key}` })] : [];
}

/** Bodies in protobuf, by the record's type. */
const PLAIN: Readonly<Record<number, Reader<Uint8Array>>> = {
  101: (body, about) => {
    const read = readFields(body, { texts: [1] });
    return read && said(read.texts[1] ?? null, about);
  },
  102: (body, about) => {
    const outer = readFields(body, { nested: [1] });
    const likes = outer && readFields(outer.nested[1]?.[0] ?? body, { texts: [1], numbers: [2] });
    if (!likes) return null;
    return likes.texts[1] === 'dig' ? total('likes', likes.numbers[2], about) : [];
  },
  10005: (body, about) => {
    const read = readFields(body, { numbers: [4] });
    return read && total('entries', read.numbers[4], about);
  },
  10010: (_, about) => doing('follow', about),
};

/** Such a body may say itself who did it. */
const by = (body: Fields, about: About): About => ({
  ...about,
  viewer: textOf(body['userid']) ?? about.viewer,
});
/** Where the viewer came from, in the platform's own words. */
const enters: Reader<Fields> = (body, about) =>
  doing('entry', by(body, about), { item: textOf(body['flowSourceText']) });
const chats: Reader<Fields> = (body, about) => said(textOf(body['content']), by(body, about));
const gives: Reader<Fields> = (body, about) =>
  doing('gift', by(body, about), { item: textOf(body['giftName']), count: countOf(body['count']) });

/** Bodies in JSON, by the record's type. */
const WRITTEN: Readonly<Record<number, Reader<Fields>>> = {
  101: chats,
  10001: chats,
  10002: gives,
  10010: (_, about) => doing('follow', about),
  10031: enters,
};

/** The other bodies tell what they are by their fields, or by a type of their own. `onlineCount` is always 0 and says nothing. */
const SHAPES: readonly { readonly has: readonly string[]; readonly read: Reader<Fields> }[] = [
  {
    has: ['pageViewCount', 'totalCount'],
    read: (body, about) => [
      ...total('uniqueViewers', body['totalCount'], about),
      ...total('entries', body['pageViewCount'], about),
    ],
  },
  { has: ['value'], read: (body, about) => total('likes', fieldsOf(body['value'])['dig'], about) },
  { has: ['giftName'], read: gives },
  { has: ['content'], read: chats },
  { has: ['flowSourceText', 'identify'], read: enters },
];
