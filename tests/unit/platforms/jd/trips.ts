import fc from 'fast-check';
import { event } from '../../../../utils/platforms/sightings.ts';
import { type BroadcastId, moment } from '../../../../utils/units.ts';
import * as frames from '../../../rooms/generated/jd/frames.ts';
import { count, digits, figures, name, time, words } from '../arbitrary.ts';
import { quiet, trip } from '../round-trip.ts';

const sent = (body: string) => ({ via: 'socket', url: 'wss://live-ws4.jd.com/', body }) as const;

const group = fc.stringMatching(/^[1-9]\d{5,12}$/);
const about = { id: name, at: time, sender: name, group };
interface About {
  readonly id: string;
  readonly at: number;
  readonly sender: string;
  readonly group: string;
}
const around = ({ at, group: named }: Pick<About, 'at' | 'group'>) => ({
  clock: moment(at),
  broadcast: named as BroadcastId,
});

export const trips = [
  trip(
    'get_statistics_result',
    fc.record({
      at: time,
      online: count,
      viewers: count,
      views: count,
      peak: count,
      likes: count,
      messages: count,
    }),
    ({ at, ...told }) => sent(frames.statistics(told, { at })),
    ({ online, viewers, views, peak, likes, messages: comments }) =>
      figures({ online, uniqueViewers: viewers, entries: views, onlinePeak: peak, likes, comments }),
    ({ at }) => around({ at, group: frames.SOME_ROOM }),
  ),
  trip(
    'thumbs_up',
    fc.record({ at: time, group, likes: count }),
    ({ likes, ...told }) => sent(frames.thumbs(likes, told)),
    ({ likes }) => figures({ likes }),
    around,
  ),
  trip(
    'viewer_send_message',
    fc.record({ ...about, text: words }),
    ({ text, ...told }) => sent(frames.comment(text, told)),
    ({ sender, text }) => [event('comment', { viewer: sender, text: text || null })],
    around,
  ),
  trip(
    'join_live_broadcast_summary',
    fc.record({ ...about, viewers: count }),
    ({ viewers, ...told }) => sent(frames.joined(viewers, told)),
    ({ viewers }) => (viewers > 0 ? [event('entry', { count: viewers })] : []),
    around,
  ),
  trip(
    'pay_attention_to_anchor',
    fc.record({ ...about, nick: words }),
    ({ nick, ...told }) => sent(frames.frame('pay_attention_to_anchor', { nickName: nick }, told)),
    ({ sender }) => [event('follow', { viewer: sender })],
    around,
  ),
  trip(
    'viewer_buy_product_summary',
    fc.record({ ...about, place: count }),
    ({ place, ...told }) =>
      sent(frames.frame('viewer_buy_product_summary', { text: `正在购买${place}号商品` }, told)),
    () => [event('purchaseHint', {})],
    around,
  ),
  trip(
    'user_places_order',
    fc.record({ ...about, sku: digits }),
    ({ sku, ...told }) => sent(frames.frame('user_places_order', { skuId: sku }, told)),
    () => [event('orderCreated', {})],
    around,
  ),
  trip(
    'anchor_new_popup_product',
    fc.record({ ...about, sku: digits }),
    ({ sku, ...told }) => sent(frames.popup(sku, told)),
    ({ sku }) => [event('productShown', { item: sku })],
    around,
  ),
  trip(
    'anchor_new_explain_product_over',
    fc.record(about),
    (told) => sent(frames.frame('anchor_new_explain_product_over', {}, told)),
    () => [event('productHidden', {})],
    around,
  ),
  trip(
    'stop_live_broadcast',
    fc.record({ id: name, at: time }),
    (told) => sent(frames.stop(told)),
    () => [{ kind: 'end', key: null }],
    ({ at }) => around({ at, group: frames.SOME_ROOM }),
  ),
  ...quiet(
    [
      'anchor_send_message',
      'anchor_public_reply',
      'live_common_reply',
      'viewer_add_product_to_cart',
      'viewer_get_coupon',
      'new_anchor_cart_number',
      'jdlive_refresh_cart',
      'server_add_product_type',
      'anchor_send_exclusive_coupon',
      'anchor_send_notice',
      'clean_chat_view',
      'suspend_live_broadcast',
      'resume_live_broadcast',
    ],
    (type, content) => sent(frames.frame(type, { content, number: 12 })),
  ),
];
