// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import type { DashboardData } from '../../../../components/dashboard/data.ts';
import { Buyers } from '../../../../components/dashboard/orders/Buyers.tsx';
import { Repurchase } from '../../../../components/dashboard/review/Repurchase.tsx';
import type { OrderRow } from '../../../../utils/exchange/orders/order.ts';
import type { PlatformId, RoomId } from '../../../../utils/units.ts';
import { listedOf } from '../../../../utils/metrics/folded.ts';
import { broadcastOf } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';
import { at, hash } from '../../store/builders.ts';

afterEach(cleanup);

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

test('no buyer ordered after the orders end, though they were paid after they were placed', () => {
  render(<Buyers rows={[row]} currency="CNY" />);
  expect(screen.getByRole('row', { name: /^新客/ }).textContent).toContain('0 天');
  expect(screen.getByRole('row', { name: /^新客/ }).textContent).not.toContain('-');
});

describe('repurchase in a review', () => {
  const place = { id: 'tiktok', platform: 'tiktok' as PlatformId, room: null, count: 1 };
  const sold = { platform: 'tiktok' as PlatformId, room: '9' as RoomId };
  const shown = (storedOrders: DashboardData['storedOrders']) => {
    const pounds = listedOf(broadcastOf([], {}, { ...sold, currency: 'GBP' }));
    return render(
      <LanguageProvider language="en">
        <Repurchase data={{ ...fakeData([]).data, storedOrders }} there={[pounds]} place={place} />
      </LanguageProvider>,
    ).container.textContent;
  };

  test('says to import orders only once it is known that there are none', () => {
    expect(shown(() => {})).not.toContain('Import orders');
    cleanup();
    expect(shown((_, next) => next([]))).toContain('Import orders');
  });

  test('counts the orders in what their room sells in, whatever the platform’s usual currency is', () => {
    const rows = [0, 10 * 86_400, 40 * 86_400].map((second, index) => ({
      ...row,
      ...sold,
      id: hash(index),
      currency: 'GBP',
      createdAt: at(second),
      paidAt: at(second),
    }));
    expect(shown((_, next) => next([{ ...sold, rows }]))).toContain('1 ÷ 1 buyers');
  });
});
