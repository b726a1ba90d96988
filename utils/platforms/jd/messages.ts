import type { EventKind } from '../../events/entry.ts';
import { type Named, figuresIn } from '../figures.ts';
import { amountOf, type Fields, fieldsOf, textOf } from '../json.ts';
import type { EventSighting, Sighting } from '../platform.ts';
import { event } from '../sightings.ts';

/** A message's own words and what is said around them. */
export interface Told {
  readonly fields: Fields;
  readonly key: string | null;
  readonly sender: string | null;
}

type Reader = (told: Told) => Sighting[];

/** Figures come as texts, about every 3.5 s; `total_viwer` is spelled so. */
const STATISTICS: Named = {
  current_viewer: 'online',
  total_viwer: 'uniqueViewers',
  pv: 'entries',
  max_viewer: 'onlinePeak',
  thumbs_up_num: 'likes',
  message_num: 'comments',
};
const THUMBS: Named = { thumbs_up_num: 'likes' };

const figures =
  (named: Named): Reader =>
  ({ fields }) =>
    figuresIn(named, fields);

const doing = (kind: EventKind, { key }: Told, more: Partial<EventSighting> = {}): Sighting[] => [
  event(kind, { key, ...more }),
];
const bySender =
  (kind: EventKind): Reader =>
  (told) =>
    doing(kind, told, { viewer: told.sender });

/** Entries are summed up before they are sent. */
const joined: Reader = (told) => {
  const count = amountOf(told.fields['joinUserNum']) ?? 0;
  return count > 0 ? doing('entry', told, { count }) : [];
};

const pinned: Reader = (told) => {
  const card = fieldsOf(told.fields['popupSkuCardV1']);
  return doing('productShown', told, { item: textOf(card['skuId']) });
};

const nothing: Reader = () => [];

const READERS: Readonly<Record<string, Reader>> = {
  get_statistics_result: figures(STATISTICS),
  thumbs_up: figures(THUMBS),
  viewer_send_message: (told) =>
    doing('comment', told, { viewer: told.sender, text: textOf(told.fields['content']) }),
  join_live_broadcast_summary: joined,
  pay_attention_to_anchor: bySender('follow'),
  viewer_buy_product_summary: (told) => doing('purchaseHint', told),
  user_places_order: (told) => doing('orderCreated', told),
  anchor_new_popup_product: pinned,
  anchor_new_explain_product_over: (told) => doing('productHidden', told),
  stop_live_broadcast: ({ key }) => [{ kind: 'end', key }],
  // The host and the assistant, and what is not counted here.
  anchor_send_message: nothing,
  anchor_public_reply: nothing,
  live_common_reply: nothing,
  viewer_add_product_to_cart: nothing,
  viewer_get_coupon: nothing,
  new_anchor_cart_number: nothing,
  jdlive_refresh_cart: nothing,
  server_add_product_type: nothing,
  anchor_send_exclusive_coupon: nothing,
  anchor_send_notice: nothing,
  clean_chat_view: nothing,
  suspend_live_broadcast: nothing,
  resume_live_broadcast: nothing,
};

/** The kind of a message by the names that it gives itself; undefined where none is read. */
export const readerOf = (
  ...names: readonly (string | null)[]
): { type: string; read: Reader } | undefined => {
  for (const type of names) {
    const read = type !== null && Object.hasOwn(READERS, type) ? READERS[type] : undefined;
    if (type !== null && read) return { type, read };
  }
  return undefined;
};
