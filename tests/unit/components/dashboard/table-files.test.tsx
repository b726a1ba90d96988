// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { FromReport } from '../../../../components/dashboard/orders/FromReport.tsx';
import { ImportOrders } from '../../../../components/dashboard/orders/ImportOrders.tsx';
import { ImportOutside } from '../../../../components/dashboard/orders/ImportOutside.tsx';
import { ToastProvider } from '../../../../components/dashboard/toast.tsx';
import { listedOf } from '../../../../utils/metrics/folded.ts';
import { broadcastOf } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

afterEach(cleanup);

// The test's document does not know that elements are dropped on.
HTMLElement.prototype.ondrop = null;
HTMLElement.prototype.ondragover = null;

const BROADCASTS = [listedOf(broadcastOf([]))];
const { data } = fakeData([]);
const TABLE = new File(['time,orders\n2026-04-24 12:03,5\n'], 'table.csv');
const NONE = new File([new Uint8Array([0, 1, 2, 3])], 'picture.csv');

const shown = (children: ComponentChildren): void => {
  render(
    <LanguageProvider language="en">
      <ToastProvider>{children}</ToastProvider>
    </LanguageProvider>,
  );
};

describe.each([
  [
    'orders',
    <ImportOrders key="o" data={data} broadcasts={BROADCASTS} />,
    'Choose a file',
    /^Which room the orders/,
  ],
  [
    'spending',
    <ImportOutside key="s" data={data} broadcasts={BROADCASTS} />,
    'Choose a report',
    /Column of times/,
  ],
  ['a report', <FromReport key="r" data={data} onChoose={() => {}} />, /^Read/, /numbers were recognised/],
] as const)('a file of %s', (_, element, label, told) => {
  const choose = (file: File): void => {
    fireEvent.change(screen.getByLabelText(label, { selector: 'input[type=file]' }), {
      target: { files: [file] },
    });
  };

  test('that is refused is said why, until another is read', async () => {
    shown(element);
    choose(NONE);
    const problem = await screen.findByText(/./, { selector: '.problem' });
    choose(TABLE);
    expect(await screen.findByText(told)).toBeTruthy();
    expect(problem.isConnected).toBe(false);
  });
});

test('a file of orders may be dropped as well', async () => {
  shown(<ImportOrders data={data} broadcasts={BROADCASTS} />);
  fireEvent.drop(screen.getByText(/drop/), { dataTransfer: { files: [TABLE] } });
  expect(await screen.findByText(/^Which room the orders/)).toBeTruthy();
});
