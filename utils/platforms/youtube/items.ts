import * as v from 'valibot';
import { moment } from '../../units.ts';
import { Count, dig, Id, maybe, parsed } from '../schemas.ts';
import type { EventSighting, Sighting } from '../platform.ts';
import { event } from '../sightings.ts';

/** What the chat's items have in common. */
const Item = v.object({
  id: Id,
  timestampUsec: maybe(Count),
  authorExternalChannelId: maybe(v.string()),
});

/** Text as the site writes it: plain, or in runs of which some are pictures. */
const Text = v.union([
  v.string(),
  v.pipe(
    v.object({ simpleText: v.string() }),
    v.transform(({ simpleText }) => simpleText),
  ),
  v.pipe(
    v.object({ runs: v.array(v.object({ text: maybe(v.string()) })) }),
    v.transform(({ runs }) => runs.map(({ text }) => text ?? '').join('')),
  ),
]);

export const textOf = (value: unknown): string => parsed(Text, value) ?? '';

type Told = Partial<Omit<EventSighting, 'kind'>>;

/** An item as an event of a kind, with what else the item tells. */
const one =
  (kind: EventSighting['kind'], more: (item: unknown) => Told = () => ({})) =>
  (item: unknown): Sighting[] | null => {
    const told = parsed(Item, item);
    if (!told) return null;
    const at = told.timestampUsec ? moment(Math.floor(told.timestampUsec / 1000)) : null;
    const viewer = told.authorExternalChannelId ?? null;
    return [event(kind, { key: `item:${told.id}`, at, viewer, ...more(item) })];
  };

/** How many memberships a text says were given: "Sent 20 gift memberships". */
function giftedIn(item: unknown): Told {
  const said = textOf(dig(item, 'header', 'liveChatSponsorshipsHeaderRenderer', 'primaryText'));
  return { count: Number(/\d{1,4}/.exec(said)?.[0] ?? 1), item: 'membership' };
}

const nothing = (): Sighting[] => [];

/** Items by their renderer's name. What is paid is a text in any currency: it has no worth in a coin. */
export const ITEMS: Readonly<Record<string, (item: unknown) => Sighting[] | null>> = {
  liveChatTextMessageRenderer: one('comment', (item) => ({ text: textOf(dig(item, 'message')) || null })),
  liveChatPaidMessageRenderer: one('gift', () => ({ item: 'superChat' })),
  liveChatPaidStickerRenderer: one('gift', () => ({ item: 'superSticker' })),
  giftMessageViewModel: one('gift', () => ({ item: 'jewels' })),
  liveChatMembershipItemRenderer: one('clubJoin'),
  liveChatLegacyPaidMessageRenderer: one('clubJoin'),
  liveChatSponsorshipsGiftPurchaseAnnouncementRenderer: one('gift', giftedIn),
  liveChatProductItemRenderer: one('productShown', (item) => ({
    viewer: null,
    item: textOf(dig(item, 'title')) || null,
  })),
  // Who was given a membership was counted with the one who gave it.
  liveChatSponsorshipsGiftRedemptionAnnouncementRenderer: nothing,
  liveChatDonationAnnouncementRenderer: nothing,
  liveChatViewerEngagementMessageRenderer: nothing,
  liveChatPlaceholderItemRenderer: nothing,
  liveChatModeChangeMessageRenderer: nothing,
};
