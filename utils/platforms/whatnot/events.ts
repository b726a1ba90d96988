import * as v from 'valibot';
import { exactly } from '../../events/readings.ts';
import { Count, dig, Id, maybe, parsed } from '../schemas.ts';
import type { Sighting } from '../platform.ts';
import { event, reading } from '../sightings.ts';

type Reader = (payload: unknown) => Sighting[] | null;

const Person = maybe(v.object({ id: maybe(Id), isHost: maybe(v.boolean()) }));
const Message = v.object({ id: Id, message: maybe(v.string()), user: Person });
const Tip = v.object({ id: maybe(Id), senderUser: Person, tipValue: maybe(Count) });
const Product = v.object({ id: Id, highestBid: v.object({ priceCents: Count }) });
/** A field that is absent has not changed. */
const Show = v.object({
  activeViewers: maybe(Count),
  status: maybe(v.string()),
  pinnedProductId: maybe(v.nullable(Id)),
  shareCounts: v.optional(v.unknown()),
});

/** Who comes in is told as a message of theirs. */
export const JOINED = /^joined\b/i;
const ENDED = /^(?:ended|finished|completed|stopped)$/i;

const online = (viewers: number): Sighting => reading('online', exactly(viewers));

/** One number, or one for each way of sharing. */
function shares(counts: unknown): Sighting[] {
  const numbers = parsed(Count, counts) ?? parsed(v.record(v.string(), v.unknown()), counts);
  if (numbers === null) return [];
  const each =
    typeof numbers === 'number'
      ? [numbers]
      : Object.values(numbers).flatMap((one) => parsed(Count, one) ?? []);
  return each.length > 0 ? [reading('shares', exactly(each.reduce((a, b) => a + b)))] : [];
}

/** How the show stands: who watches, how often it was shared, whether it is over. */
const standing = ({ activeViewers, status = '', shareCounts }: v.InferOutput<typeof Show>): Sighting[] => [
  ...(activeViewers === undefined ? [] : [online(activeViewers)]),
  ...shares(shareCounts),
  ...(ENDED.test(status) ? [{ kind: 'end' as const, key: null }] : []),
];

/** The show as it is now, and the product that was put up or away. */
const show: Reader = (payload) => {
  const told = parsed(Show, dig(payload, 'livestream') ?? payload);
  if (!told) return null;
  const { pinnedProductId: pinned } = told;
  if (pinned === undefined) return standing(told);
  const product = pinned === null ? event('productHidden', {}) : event('productShown', { item: pinned });
  return [product, ...standing(told)];
};

/** The first state: how the show stands. What happened in it before, its pinned product among it, is history. */
const firstState: Reader = (payload) => {
  const told = parsed(Show, dig(payload, 'response', 'livestream'));
  return told ? standing(told) : [];
};

/** The events of the live socket and of the auctions' that count something. */
export const READERS: Readonly<Record<string, Reader>> = {
  new_msg: (payload) => {
    const said = parsed(Message, payload);
    if (!said) return null;
    if (said.user?.isHost) return [];
    const { message: text = '' } = said;
    const told = { key: `new_msg:${said.id}`, viewer: said.user?.id ?? null };
    return [JOINED.test(text) ? event('entry', told) : event('comment', { ...told, text: text || null })];
  },
  livestream_view_count_updated: (payload) => {
    const viewers = parsed(Count, dig(payload, 'viewCount'));
    return viewers === null ? null : [online(viewers)];
  },
  livestream_update: show,
  phx_reply: firstState,
  tip_sent: (payload) => {
    const tip = parsed(Tip, dig(payload, 'tip'));
    if (!tip) return null;
    const key = tip.id ? `tip_sent:${tip.id}` : null;
    return [
      event('gift', { key, viewer: tip.senderUser?.id ?? null, worth: tip.tipValue ?? 0, item: 'tip' }),
    ];
  },
  payment_succeeded: (payload) => {
    const product = parsed(Product, dig(payload, 'product'));
    if (!product) return null;
    const { id: item, highestBid } = product;
    return [event('orderPaid', { key: `payment_succeeded:${item}`, item, worth: highestBid.priceCents })];
  },
};

/** What the connection itself says, auctions on their way, and products of the list. */
export const QUIET =
  /^(?:phx_\w+|presence_\w+|has_been_raided|raid_started|giveaway_\w+|product_(?:created|updated|deleted)|payment_failed|auction_(?:started|ended)|new_bid)$/;
