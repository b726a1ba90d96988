import * as v from 'valibot';
import type { EventKind } from '../../events/entry.ts';
import { exactly, type ReadingId } from '../../events/readings.ts';
import { type Moment, moment } from '../../units.ts';
import { textOf } from '../json.ts';
import { Count, Id, List, maybe, parsed } from '../schemas.ts';
import type { Sighting } from '../platform.ts';
import { event, reading } from '../sightings.ts';
import { type Gift, readGifts, readInteraction } from './protobuf.ts';

/** What is worth 1,000 of the platform's gold coins. */
const COINS_PER_YUAN = 1000;

const Command = v.object({ cmd: v.string(), msg_id: maybe(Id), data: v.unknown(), info: v.unknown() });
type Said = Sighting[] | null;
type Reader = (command: { readonly data: unknown; readonly info: unknown }, key: string | null) => Said;

/** The command's name, without the suffix that some carry. */
export const nameOf = (command: unknown): string | null =>
  parsed(v.object({ cmd: v.string() }), command)?.cmd.split(':', 1)[0] ?? null;

/** What a command says; null where it is not what its name promises. */
export function readCommand(name: string, command: unknown): Said | 'unread' {
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (!read) return QUIET.test(name) ? [] : 'unread';
  const whole = parsed(Command, { data: undefined, info: undefined, ...(command as object) });
  return whole && read(whole, whole.msg_id ? `${name}:${whole.msg_id}` : null);
}

/** Reads a command's data by a schema. */
const data =
  <Schema extends v.GenericSchema>(
    schema: Schema,
    say: (told: v.InferOutput<Schema>, key: string | null) => Said,
  ): Reader =>
  (command, key) => {
    const told = parsed(schema, command.data);
    return told === null ? null : say(told, key);
  };

/** A guest's page is told of nobody after some minutes. */
const viewerOf = (uid: string | undefined): string | null => (uid === undefined || uid === '0' ? null : uid);
const atSecond = (stamp: number | undefined): Moment | null => (stamp ? moment(stamp * 1000) : null);
const figure = (id: ReadingId, value: number): Sighting[] => [reading(id, exactly(value))];

/** Text, then who said it; the first part tells when. */
const comment: Reader = ({ info }, key) => {
  const parts = parsed(List, info);
  const from = parsed(List, parts?.[2]);
  if (!parts || !from) return null;
  const stamp = parsed(Count, parsed(List, parts[0])?.[4]);
  const viewer = viewerOf(parsed(Id, from[0]) ?? undefined);
  return [event('comment', { key, viewer, at: stamp ? moment(stamp) : null, text: textOf(parts[1]) })];
};

/** Enter, follow, share, follow specially, follow each other. */
const INTERACTIONS: Readonly<Record<number, EventKind>> = {
  1: 'entry',
  2: 'follow',
  3: 'share',
  4: 'follow',
  5: 'follow',
};

interface Interaction {
  readonly uid?: string | undefined;
  readonly msg_type: number;
  readonly timestamp?: number | undefined;
}
const interaction = ({ uid, msg_type: type, timestamp }: Interaction, key: string | null): Sighting[] => {
  const kind = INTERACTIONS[type];
  return kind ? [event(kind, { key, viewer: viewerOf(uid), at: atSecond(timestamp) })] : [];
};

/** A message is one step of a combo, named by its transaction; silver is given away and worth nothing. */
const gift = ({ tid, id, num, coins, viewer, at }: Gift): Sighting =>
  event('gift', {
    key: tid && `gift:${tid}`,
    viewer: viewerOf(viewer),
    at: atSecond(at),
    count: num,
    worth: num > 0 ? coins / num : 0,
    item: id,
  });

const END: Reader = (_, key) => [{ kind: 'end', key }];

const READERS: Readonly<Record<string, Reader>> = {
  DANMU_MSG: comment,
  INTERACT_WORD: data(v.object({ uid: maybe(Id), msg_type: Count, timestamp: maybe(Count) }), interaction),
  INTERACT_WORD_V2: data(v.object({ pb: v.string() }), ({ pb }, key) => {
    const told = readInteraction(pb);
    return told && interaction(told, key);
  }),
  SEND_GIFT: data(
    v.object({
      tid: maybe(Id),
      giftId: maybe(Id),
      num: Count,
      coin_type: maybe(v.string()),
      total_coin: maybe(Count),
      uid: maybe(Id),
      timestamp: maybe(Count),
    }),
    (told) => [
      gift({
        tid: told.tid ?? null,
        id: told.giftId ?? null,
        num: told.num,
        coins: told.coin_type === 'gold' ? (told.total_coin ?? 0) : 0,
        viewer: told.uid,
        at: told.timestamp,
      }),
    ],
  ),
  SEND_GIFT_V2: data(v.object({ pb: v.string() }), ({ pb }) => readGifts(pb)?.map(gift) ?? null),
  // GUARD_BUY tells the same sale without a name for it.
  USER_TOAST_MSG: data(
    v.object({ uid: maybe(Id), payflow_id: maybe(Id), price: maybe(Count), start_time: maybe(Count) }),
    (told) => [
      event('clubJoin', {
        key: told.payflow_id ? `guard:${told.payflow_id}` : null,
        viewer: viewerOf(told.uid),
        at: atSecond(told.start_time),
        worth: told.price ?? 0,
      }),
    ],
  ),
  SUPER_CHAT_MESSAGE: data(
    v.object({ id: Id, uid: maybe(Id), price: maybe(Count), ts: maybe(Count) }),
    (told) => [
      event('gift', {
        key: `superChat:${told.id}`,
        viewer: viewerOf(told.uid),
        at: atSecond(told.ts),
        worth: (told.price ?? 0) * COINS_PER_YUAN,
        item: 'superChat',
      }),
    ],
  ),
  LIKE_INFO_V3_CLICK: data(v.object({ uid: maybe(Id) }), ({ uid }, key) => [
    event('like', { key, viewer: viewerOf(uid) }),
  ]),
  LIKE_INFO_V3_UPDATE: data(v.object({ click_count: Count }), (told) => figure('likes', told.click_count)),
  ONLINE_RANK_COUNT: data(v.object({ count: maybe(Count), online_count: maybe(Count) }), (told) => {
    const online = told.online_count ?? told.count;
    return online === undefined ? null : figure('online', online);
  }),
  WATCHED_CHANGE: data(v.object({ num: Count }), ({ num }) => figure('uniqueViewers', num)),
  PREPARING: END,
  CUT_OFF: END,
  CUT_OFF_V2: END,
  GOTO_BUY_FLOW: data(v.looseObject({}), (_, key) => [event('purchaseHint', { key })]),
  HOT_BUY_NUM: data(v.object({ goods_id: Id, num: Count }), ({ goods_id: item, num }) => [
    reading('itemsSold', exactly(num), { item }),
  ]),
  SHOPPING_EXPLAIN_CARD: data(
    v.object({ goods_id: Id, status: maybe(Count), unique_id: maybe(Id), timestamp: maybe(Count) }),
    ({ goods_id: item, status, unique_id: id, timestamp }) => [
      event('productShown', {
        key: id ? `explained:${id}:${item}:${status ?? ''}` : null,
        at: atSecond(timestamp),
        item,
      }),
    ],
  ),
};

/** What repeats the above, decorates the page, concerns the whole site or other rooms. */
const QUIET =
  /^(?:LIVE|ROOM_.*|DM_INTERACTION|COMBO_SEND|ENTRY_EFFECT.*|GUARD_BUY|SUPER_CHAT_MESSAGE_.*|NOTICE_MSG|WIDGET_.*|.*_RANK_.*|STOP_LIVE_ROOM_LIST|SELECTED_GOODS_INFO|SHOPPING_(?:CART_SHOW|BUBBLES_STYLE)|LOG_IN_NOTICE|ANCHOR_LOT_.*|POPULARITY_RED_POCKET_.*)$/;
