// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { BoundHere } from '../../../../components/dashboard/bound.ts';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import type { RecorderRow } from '../../../../utils/store/schema.ts';
import { type BroadcastKey, moment } from '../../../../utils/units.ts';
import { fakeData } from './fakeData.ts';
import { history } from './history.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));
afterEach(cleanup);

const NOON = moment(new Date(2026, 3, 24, 12).getTime());
const LOCATOR = { anchored: null, path: 'html', label: null };
const SITE: BoundHere = {
  name: 'mms.example/live/*',
  origin: 'https://mms.example',
  granted: true,
  currency: 'CNY',
  figures: [
    {
      quantity: 'gmv',
      locator: LOCATOR,
      kind: 'money',
      currency: '¥',
      trouble: null,
      last: { kind: 'reading', at: NOON, reading: 'gmv', low: 1_495_000, high: 1_505_000, item: null },
    },
    { quantity: 'orders', locator: LOCATOR, kind: 'count', currency: null, trouble: 'gone', last: null },
  ],
};

const openSettings = () => {
  const fake = fakeData([]);
  fake.bound.set([SITE]);
  location.hash = '#/settings';
  render(<Dashboard data={fake.data} />);
  return fake;
};
const text = () => document.body.textContent ?? '';

test('bound figures are listed with their site, what was read last and when, and what is wrong', () => {
  openSettings();
  expect(text()).toContain('mms.example/live/* Granted');
  expect(text()).toMatch(/GMV ¥15,000\.00 at .*12:00/);
  expect(text()).toContain('point again · no longer on the page');
});

test('a bound figure is deleted, and undo brings it back', async () => {
  const { bound } = openSettings();
  fireEvent.click(screen.getByRole('button', { name: /^Delete: GMV/ }));
  await waitFor(() => expect(bound.value[0]?.figures.map(({ quantity }) => quantity)).toEqual(['orders']));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(bound.value).toEqual([SITE]));
});

test('the permission of a site is given back by itself', async () => {
  const { bound } = openSettings();
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw: mms.example/live/*' }));
  await waitFor(() => expect(bound.value[0]?.granted).toBe(false));
  expect(screen.queryByRole('button', { name: 'Withdraw: mms.example/live/*' })).toBeNull();
});

const NOTHING_DIAGNOSED = { frames: 0, understood: 0, broken: 0, dropped: 0, foreign: 0, unknown: {} };
const KEY = 'day 0' as BroadcastKey;
const openBroadcast = (recorders: readonly Partial<RecorderRow>[] = []) => {
  const [other = expect.unreachable(), first = expect.unreachable()] = history(2, () => ({}));
  const heard = { openedAt: NOON, from: NOON, until: NOON, diagnostics: NOTHING_DIAGNOSED };
  const joined = recorders.map((over) => ({ ...heard, ...over }) as RecorderRow);
  const near = { ...other, from: first.from, until: first.until };
  const fake = fakeData([{ ...first, recorders: [...first.recorders, ...joined] }, near]);
  sessionStorage.setItem('unfolded:details', 'true');
  location.hash = '#/broadcast/day%200';
  render(<Dashboard data={fake.data} />);
  return { ...fake, other: near };
};

test('a broadcast is joined to another of the same time, and undo takes it apart', async () => {
  const { joined, other } = openBroadcast();
  fireEvent.click(await screen.findByRole('button', { name: 'Join', hidden: true }));
  await waitFor(() => expect(joined).toEqual([[KEY, other.key]]));
  expect(location.hash).toBe(`#/broadcast/${encodeURIComponent(other.key)}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(joined.at(-1)).toEqual([KEY, 'undone']));
});

test('what was joined by hand is named and can be taken apart again', async () => {
  const ownKey = 'pinduoduo:mms.example@eve' as BroadcastKey;
  const { joined } = openBroadcast([
    { id: 'eve' as RecorderRow['id'], page: 'bound', room: 'mms.example' as RecorderRow['room'], ownKey },
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Take apart: Bound page mms.example' }));
  await waitFor(() => expect(joined).toEqual([[ownKey, null]]));
});

test('a page that was loaded anew is one page, which is taken apart as a whole', async () => {
  const page = { page: 'bound', room: 'mms.example' as RecorderRow['room'] } as const;
  const keys = ['eve', 'eva'].map((id) => `pinduoduo:mms.example@${id}` as BroadcastKey);
  const { joined } = openBroadcast(
    keys.map((ownKey) => ({ ...page, id: ownKey.split('@')[1] as RecorderRow['id'], ownKey })),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Take apart: Bound page mms.example' }));
  await waitFor(() => expect(joined).toEqual(keys.map((ownKey) => [ownKey, null])));
});
