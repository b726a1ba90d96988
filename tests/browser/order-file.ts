import { after, type Moment, seconds } from '../../utils/units.ts';

const HEADINGS =
  '主订单编号,选购商品,商品ID,商品数量,订单应付金额,收件人,收件手机号,订单提交时间,支付完成时间,订单状态';

/** A product that no broadcast explained. */
export const FOREIGN = '350001';

const CHINA = seconds(8 * 3600);

/** A file as 抖店 exports it, of three orders placed and paid while a broadcast ran: two of a product, one of another. */
export function ordersFile(from: Moment, product: string): string {
  const china = (passed: number): string =>
    new Date(after(after(from, seconds(passed)), CHINA)).toISOString().slice(0, 19).replace('T', ' ');
  const line = (n: number): string =>
    `'692000000000000${n}\t,衬衫,${n < 3 ? product : FOREIGN},1,100.00,暗号姓名,1380000000${n},${china(30 + n)},${china(40 + n)},已完成`;
  return [HEADINGS, line(1), line(2), line(3)].join('\r\n');
}
