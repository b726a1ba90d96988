// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { ImportOrders } from '../../../../components/dashboard/orders/ImportOrders.tsx';
import { ToastProvider } from '../../../../components/dashboard/toast.tsx';
import type { OrderRow } from '../../../../utils/exchange/orders/order.ts';
import { listedOf } from '../../../../utils/metrics/folded.ts';
import type { RoomId, ViewerHash } from '../../../../utils/units.ts';
import { broadcastOf } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

afterEach(cleanup);

const BROADCAST = { ...listedOf(broadcastOf([])), room: '1' as RoomId, products: ['shirt'] };
const order = (id: string, product: string): OrderRow => ({
  id: id as ViewerHash,
  key: 'own',
  buyer: null,
  platform: BROADCAST.platform,
  room: BROADCAST.room,
  state: 'paid',
  lines: [{ product, count: 1, amount: 100 }],
  refunded: 0,
  currency: 'CNY',
  createdAt: BROADCAST.from,
  paidAt: BROADCAST.from,
  refundedAt: null,
  source: 'doudian',
});

test('an import says how many orders are of products not explained, and counts them where one wants all', async () => {
  const rows = [order('a', 'shirt'), order('b', 'shelf'), order('c', 'shelf')];
  const { data } = fakeData([]);
  const readOrders = async () => ({ rows, unread: 0, plan: { added: rows, changed: [], same: 0 } });
  render(
    <LanguageProvider language="en">
      <ToastProvider>
        <ImportOrders data={{ ...data, readOrders }} broadcasts={[BROADCAST]} />
      </ToastProvider>
    </LanguageProvider>,
  );
  const file = new File(['主订单编号,订单应付金额,支付完成时间\n1,1.00,2026-04-24 12:03:00\n'], 'orders.csv');
  fireEvent.change(screen.getByLabelText('Choose a file', { selector: 'input[type=file]' }), {
    target: { files: [file] },
  });
  expect(await screen.findByText(/^2 paid in the time of these broadcasts/)).toBeTruthy();
  const cells = (): (string | null)[] => screen.getAllByRole('cell').map(({ textContent }) => textContent);
  expect(cells()[0]).toBe('1');
  fireEvent.click(screen.getByLabelText(/^Count only orders of products/));
  expect(screen.queryByText(/paid in the time of these broadcasts/)).toBeNull();
  expect(cells()[0]).toBe('3');
});
