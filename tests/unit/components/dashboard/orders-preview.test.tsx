// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { ImportOrders } from '../../../../components/dashboard/orders/ImportOrders.tsx';
import { ToastProvider } from '../../../../components/dashboard/toast.tsx';
import type { Mapping } from '../../../../utils/exchange/orders/mapping.ts';
import { readRemembered, remember } from '../../../../utils/exchange/orders/remembered.ts';
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

describe('what the columns of a file are', () => {
  const COLUMNS = [
    ['Order number', '单号'],
    ['Paid at', '时刻'],
    ['Amount', '实收'],
  ] as const;
  const shop = { ...BROADCAST, room: '2' as RoomId, title: 'the other room' };
  const select = (name: string): HTMLSelectElement => screen.getByRole('combobox', { name });

  /** The page of orders with what the browser keeps, at which a file is chosen. */
  function choose(text: string): { imported: number; readBy: Mapping[] } {
    const seen = { imported: 0, readBy: [] as Mapping[] };
    const { data } = fakeData([]);
    render(
      <LanguageProvider language="en">
        <ToastProvider>
          <ImportOrders
            data={{
              ...data,
              rememberedOrders: readRemembered,
              rememberOrders: remember,
              readOrders: async (_, { mapping }) => {
                seen.readBy.push(mapping);
                const added = [order('a', 'shirt')];
                return { rows: added, unread: 0, plan: { added, changed: [], same: 0 } };
              },
              importOrders: async () => {
                seen.imported += 1;
                return async () => {};
              },
            }}
            broadcasts={[BROADCAST, shop]}
          />
        </ToastProvider>
      </LanguageProvider>,
    );
    fireEvent.change(screen.getByLabelText('Choose a file', { selector: 'input[type=file]' }), {
      target: { files: [new File([text], 'orders.csv')] },
    });
    return seen;
  }

  test('is asked once of headings that no platform has, and remembered with the room they are of', async () => {
    const first = choose('单号,时刻,实收\n1,2026-04-24 12:03:00,9.90\n');
    expect(await screen.findByText(/^Not recognised as any platform’s file/)).toBeTruthy();
    expect(first.readBy).toEqual([]);
    for (const [part, column] of COLUMNS) fireEvent.change(select(part), { target: { value: column } });
    fireEvent.change(select('Which room the orders are of'), {
      target: { value: select('Which room the orders are of').options[1]?.value },
    });
    const confirm = await screen.findByRole('button', { name: /^Import/ });
    fireEvent.click(confirm);
    await waitFor(() => expect(first.imported).toBe(1));
    cleanup();

    // The same headings in another order are the same kind of file.
    const again = choose('实收,单号,时刻\n9.90,1,2026-04-24 12:03:00\n');
    await waitFor(() => expect(again.readBy).not.toEqual([]));
    expect(again.readBy.at(-1)).toEqual({ order: '单号', paidAt: '时刻', amount: '实收' });
    for (const [part, column] of COLUMNS) expect(select(part).value).toBe(column);
    expect(select('Which room the orders are of').selectedOptions[0]?.textContent).toContain(
      'the other room',
    );
    cleanup();

    const other = choose('单号,时刻,实收,备注\n1,2026-04-24 12:03:00,9.90,x\n');
    expect(await screen.findByText(/^Not recognised as any platform’s file/)).toBeTruthy();
    expect(select('Order number').value).toBe('');
    expect(other.readBy).toEqual([]);
  });
});
