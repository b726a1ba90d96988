// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Buyers } from '../../../../components/dashboard/orders/Buyers.tsx';
import type { OrderRow } from '../../../../utils/exchange/orders/order.ts';
import type { PlatformId, RoomId } from '../../../../utils/units.ts';
import { at, hash } from '../../store/builders.ts';

afterEach(cleanup);

test('no buyer ordered after the orders end, though they were paid after they were placed', () => {
  const row: OrderRow = {
    id: hash(1),
    key: 'own',
    buyer: hash(2),
    platform: 'douyin' as PlatformId,
    room: '1' as RoomId,
    state: 'paid',
    lines: [{ product: 'a', count: 1, amount: 100 }],
    refunded: 0,
    currency: 'CNY',
    createdAt: at(0),
    paidAt: at(60),
    refundedAt: null,
    source: 'doudian',
  };
  render(<Buyers rows={[row]} currency="CNY" />);
  expect(screen.getByRole('row', { name: /^新客/ }).textContent).toContain('0 天');
  expect(screen.getByRole('row', { name: /^新客/ }).textContent).not.toContain('-');
});
