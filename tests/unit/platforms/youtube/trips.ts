import fc from 'fast-check';
import { event, reading } from '../../../../utils/platforms/sightings.ts';
import { type BroadcastId, moment } from '../../../../utils/units.ts';
import * as bodies from '../../../rooms/generated/youtube/bodies.ts';
import { count, few, figures, name, time, words } from '../arbitrary.ts';
import { quiet, trip } from '../round-trip.ts';
import { answer, CHAT, METADATA, NEXT, state } from './traffic.ts';

const { added, chat } = bodies;

const about = { id: name, author: name, at: time };
interface About {
  readonly id: string;
  readonly author: string;
  readonly at: number;
}
const by = ({ author, at }: About) => ({ viewer: author, at: moment(at) });
const sent = (item: object) => answer(CHAT, chat([added(item)]));
const amount = fc.constantFrom('￥1,000', 'CZK 20.00', '€2', '$5.00');

/** Items that say no more than that they are, by what each is. */
const PLAIN = {
  liveChatMembershipItemRenderer: ['clubJoin', null],
  liveChatLegacyPaidMessageRenderer: ['clubJoin', null],
  liveChatPaidMessageRenderer: ['gift', 'superChat'],
  liveChatPaidStickerRenderer: ['gift', 'superSticker'],
} as const;

export const trips = [
  trip(
    ['liveChatTextMessageRenderer', '/youtubei/v1/live_chat/get_live_chat'],
    fc.record({ ...about, text: words, way: fc.constantFrom(added, bodies.replaced) }),
    ({ text, way, ...told }) => answer(CHAT, chat([way(bodies.text(told, text))])),
    ({ text, ...told }) => [event('comment', { ...by(told), text: text || null })],
  ),
  ...Object.entries(PLAIN).map(([renderer, [kind, item]]) =>
    trip(
      renderer,
      fc.record({ ...about, amount }),
      ({ amount: text, ...told }) =>
        sent(bodies.item(renderer, told, { purchaseAmountText: { simpleText: text } })),
      (told) => [event(kind, { ...by(told), item })],
    ),
  ),
  trip(
    'giftMessageViewModel',
    fc.record({ id: name }),
    ({ id }) => sent(bodies.jewels(id)),
    () => [event('gift', { item: 'jewels' })],
  ),
  trip(
    'liveChatSponsorshipsGiftPurchaseAnnouncementRenderer',
    fc.record({ ...about, given: few }),
    ({ given, ...told }) => sent(bodies.gifted(told, given)),
    ({ given, ...told }) => [event('gift', { ...by(told), count: given, item: 'membership' })],
  ),
  trip(
    'liveChatProductItemRenderer',
    fc.record({ ...about, title: words }),
    ({ title, ...told }) => sent(bodies.product(told, title)),
    ({ at, title }) => [event('productShown', { at: moment(at), item: title === '' ? null : title })],
  ),
  ...quiet(
    [
      'liveChatSponsorshipsGiftRedemptionAnnouncementRenderer',
      'liveChatDonationAnnouncementRenderer',
      'liveChatViewerEngagementMessageRenderer',
      'liveChatPlaceholderItemRenderer',
      'liveChatModeChangeMessageRenderer',
    ],
    (renderer, content) => sent(bodies.item(renderer, {}, { message: { runs: [{ text: content }] } })),
  ),
  ...quiet(
    [
      'addLiveChatTickerItemAction',
      'markChatItemAsDeletedAction',
      'markChatItemsByAuthorAsDeletedAction',
      'removeChatItemAction',
      'replayChatItemAction',
      'addBannerToLiveChatCommand',
      'updateLiveChatPollAction',
      'showLiveChatActionPanelAction',
      'showLiveChatTooltipCommand',
    ],
    (action, content) =>
      answer(CHAT, chat([{ [action]: { item: bodies.text({}, content), actions: [added(bodies.text())] } }])),
  ),
  trip(
    ['/youtubei/v1/updated_metadata'],
    fc.record({ viewers: count, isLive: fc.boolean(), likes: fc.option(count) }),
    ({ viewers, isLive, likes }) =>
      answer(
        METADATA,
        bodies.metadata({
          count: viewers,
          isLive,
          ...(likes !== null && { likes: likes.toLocaleString('en') }),
        }),
      ),
    ({ viewers, isLive, likes }) => [
      ...(isLive
        ? [reading('online', { low: viewers, high: viewers })]
        : [{ kind: 'end' as const, key: null }]),
      ...figures({ likes }),
    ],
  ),
  trip(
    ['/youtubei/v1/next', 'ytInitialData'],
    fc.record({
      viewers: count,
      isLive: fc.boolean(),
      asState: fc.boolean(),
      history: fc.array(fc.record(about)),
    }),
    ({ viewers, isLive, asState, history }) => {
      const body = bodies.watch({
        count: viewers,
        isLive,
        history: history.map((each) => added(bodies.text(each))),
      });
      return asState ? state(body) : answer(NEXT, body);
    },
    ({ viewers, isLive }) => figures({ online: isLive ? viewers : null }),
    () => ({ broadcast: bodies.VIDEO as BroadcastId }),
  ),
];
