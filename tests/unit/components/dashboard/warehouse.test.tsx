// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import { WarehouseProblem } from '../../../../utils/exchange/clickhouse/problems.ts';
import { broadcastOf } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

beforeEach(() => {
  location.hash = '#/settings';
});
afterEach(cleanup);

const type = (label: string, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};
const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

/** The settings with a warehouse that was just set up. */
async function setUp(fake = fakeData([broadcastOf([])])) {
  render(<Dashboard data={fake.data} />);
  await screen.findByText('ClickHouse warehouse');
  type('Address', 'https://warehouse.example:8443');
  type('Password', 'open sesame');
  press('Save and check');
  await screen.findByText(/^Connected to ClickHouse 26\.7\.1; tables and views are there/);
  return fake;
}

test('a warehouse is set up and checked in one go, its password kept for the session only', async () => {
  const { warehouse, settings } = await setUp();
  expect(warehouse.value).toMatchObject({
    setup: { url: 'https://warehouse.example:8443', database: 'roomtally', viewers: false, automatic: false },
    password: { text: 'open sesame', kept: false },
  });
  expect(JSON.stringify(settings.value)).not.toContain('sesame');
});

test('what was typed stays when the warehouse is saved again without a password', async () => {
  const { warehouse } = await setUp();
  type('User', 'ann');
  press('Save and check');
  await waitFor(() => expect(warehouse.value?.setup.user).toBe('ann'));
  expect(warehouse.value?.password?.text).toBe('open sesame');
});

test('nothing is stored of an address that the browser was not allowed to reach', async () => {
  const fake = fakeData([]);
  render(<Dashboard data={{ ...fake.data, allowWarehouse: async () => false }} />);
  await screen.findByText('ClickHouse warehouse');
  type('Address', 'https://warehouse.example');
  press('Save and check');
  await screen.findByText(/^The browser was not allowed to reach this address/);
  expect(fake.warehouse.value).toBeNull();
});

test('sending says how many were sent, and what failed, why and what to do', async () => {
  const fake = await setUp();
  press('Send what was not sent yet');
  await screen.findByText('1 sent.');
  cleanup();
  const full = new WarehouseProblem('full', 'Code: 243. Not enough space');
  render(<Dashboard data={{ ...fake.data, sendToWarehouse: () => Promise.reject(full) }} />);
  await screen.findByText('ClickHouse warehouse');
  press('Send what was not sent yet');
  expect((await screen.findByText(/^Not all was sent/)).textContent).toMatch(
    /disk or memory are short.*Code: 243.*goes on from here/,
  );
});

test('a sending can be cancelled, and says that it goes on later', async () => {
  const fake = await setUp();
  cleanup();
  const endless = (_: unknown, __: unknown, signal: AbortSignal) =>
    new Promise<number>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
  render(<Dashboard data={{ ...fake.data, sendToWarehouse: endless }} />);
  await screen.findByText('ClickHouse warehouse');
  press('Send what was not sent yet');
  await screen.findByRole('progressbar', { name: 'Sending…' });
  press('Cancel');
  expect(await screen.findByText(/^Stopped\. The next sending goes on from here/)).toBeTruthy();
});

test('nothing is sent by itself unless that was asked for', async () => {
  const rounds: number[] = [];
  const fake = fakeData([broadcastOf([])]);
  const send = async (all: readonly unknown[]): Promise<number> => rounds.push(all.length);
  const data = { ...fake.data, sendToWarehouse: send };
  await setUp({ ...fake, data });
  expect(rounds).toEqual([]);
  fireEvent.click(screen.getByLabelText(/^Send each broadcast by itself/));
  press('Save and check');
  await waitFor(() => expect(rounds).toEqual([1]));
});
