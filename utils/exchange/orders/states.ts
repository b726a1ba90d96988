import type { Moment } from '../../units.ts';
import type { OrderState } from './order.ts';

/** What the columns of states say, as the consoles write it. The first that is found stands. */
const SAID: readonly { readonly words: RegExp; readonly state: OrderState }[] = [
  {
    words: /退款成功|退款完成|已退款|已全额退款|退货退款成功|refunded|return(?:ed)? and refund(?:ed)?$/i,
    state: 'refunded',
  },
  { words: /待付款|待支付|未支付|未付款|等待买家付款|unpaid|awaiting payment/i, state: 'created' },
  { words: /已关闭|交易关闭|已取消|订单取消|cancell?ed/i, state: 'closed' },
];

/** What an order's own words and times say of it: what was closed after it was paid was paid back. */
export function stateOf(words: string, paidAt: Moment | null, hasPaidColumn: boolean): OrderState {
  const said = SAID.find((each) => each.words.test(words))?.state ?? null;
  if (said === 'refunded') return 'refunded';
  const paid = hasPaidColumn ? paidAt !== null : said === null;
  if (!paid) return said === 'closed' ? 'closed' : 'created';
  return said === 'closed' ? 'refunded' : 'paid';
}
