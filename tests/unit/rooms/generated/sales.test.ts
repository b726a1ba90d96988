import { describe, expect, it } from 'vitest';
import { bodies, sum, truth } from './broadcast.ts';

describe('the truth about the shop', () => {
  const last = (path: string): Record<string, unknown> =>
    bodies.findLast((body) => body.path === path)?.data ?? {};
  const lastWhileLive = (path: string): Record<string, unknown> =>
    bodies.findLast((body) => body.path === path && body.at < truth.end * 1000)?.data ?? {};

  it('is what the console says in the end, and said before the end', () => {
    for (const base of [last('base_info'), lastWhileLive('base_info')]) {
      expect(base).toMatchObject({
        gmv: truth.gmv,
        pay_cnt: truth.orders.paid,
        pay_ucnt: truth.buyers,
        incr_fans_cnt: truth.events.follows,
        title: truth.title,
      });
    }
    expect(last('base_info')['online_user_ucnt']).toBe(truth.dwell.viewers);
    expect(last('live_base_info')).toMatchObject({ live_status: 4, live_end_ts: truth.end });
    expect(lastWhileLive('live_base_info')).toMatchObject({ live_status: 2 });
  });

  it('follows from the cards, whose first values are none', () => {
    const cards = (data: Record<string, unknown>): Record<string, number> =>
      Object.fromEntries(
        (data['core_data'] as { index_name: string; value: { value: number } }[]).map(
          ({ index_name, value }) => [index_name, value.value],
        ),
      );
    const first = bodies.find(({ path }) => path === 'core_data')?.data ?? {};
    expect(cards(first)).toMatchObject({ watch_ucnt: 0, pay_ucnt: 0, pay_combo_cnt: 0, real_refund_amt: 0 });
    expect(cards(lastWhileLive('core_data'))).toMatchObject({
      pay_ucnt: truth.buyers,
      pay_combo_cnt: truth.orders.items,
      real_refund_amt: truth.refunds,
      fans_club_join_ucnt: truth.events.club_joins,
    });
    expect(last('core_data')['pay_amt']).toEqual({ unit: 'price', value: truth.gmv });
  });

  it('is the sum of the orders’ steps, none of which any poll missed', () => {
    const steps = new Map<string, { status: number; amount: number; items: number }>();
    for (const { data } of bodies.filter(({ path }) => path === 'live_order')) {
      for (const order of data['order_list'] as Record<string, unknown>[]) {
        const status = Number(order['order_status']);
        const amount = (order['order_amount'] as { value: number }).value;
        steps.set(`${String(order['order_id'])}:${status}`, {
          status,
          amount,
          items: Number(order['item_num']),
        });
      }
    }
    const at = (status: number) => [...steps.values()].filter((step) => step.status === status);
    expect(at(1)).toHaveLength(truth.orders.created);
    expect(at(3)).toHaveLength(truth.orders.paid);
    expect(at(4)).toHaveLength(truth.orders.refunded);
    expect(sum(at(3).map(({ amount }) => amount))).toBe(truth.gmv);
    expect(sum(at(4).map(({ amount }) => amount))).toBe(truth.refunds);
    expect(sum(at(3).map(({ items }) => items))).toBe(truth.orders.items);
  });

  it('is the sum of the products', () => {
    const products = last('product_list')['product_list'] as Record<string, { value: number }>[];
    const total = (field: string): number => sum(products.map((product) => product[field]?.value ?? 0));
    expect([total('create_cnt'), total('pay_cnt'), total('pay_amt')]).toEqual([
      truth.orders.created,
      truth.orders.paid,
      truth.gmv,
    ]);
    expect(total('explain_cnt')).toBe(truth.events.product_pins);
    expect(total('product_click_ucnt')).toBeGreaterThanOrEqual(truth.product_clickers);
  });
});
