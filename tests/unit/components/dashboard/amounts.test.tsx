// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import type { DashboardData } from '../../../../components/dashboard/data.ts';
import type { Alert } from '../../../../utils/alerts/alert.ts';
import { idFor, type OutsideRow } from '../../../../utils/exchange/outside/outside.ts';
import { hrefOf } from '../../../../utils/messages/routes.ts';
import { DEFINITIONS, METRIC_IDS } from '../../../../utils/metrics/definitions.ts';
import { isAmount } from '../../../../utils/metrics/unit.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/settings/settings.ts';
import { periodWith } from '../../../../utils/metrics/review/period.ts';
import type { ReviewRow } from '../../../../utils/store/schema.ts';
import type { ReviewId, RoomId } from '../../../../utils/units.ts';
import { completeDocument } from '../browser.ts';
import { broadcastOf, figure, minuteOf, START } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));

/** What nothing but amounts is made of: 76,543.21 of money, 7,654,321 coins. */
const AMOUNT = 7_654_321;
const TOLD = /76,?5\d\d|76\.5|7,654,321|7\.65/;
const AMOUNTS = METRIC_IDS.filter((id) => isAmount(DEFINITIONS[id].unit));
const of = (value: number) => Object.fromEntries(AMOUNTS.map((id) => [id, figure(value)]));

const fell: Alert = {
  rule: 'lowerThanUsual',
  severity: 'yellow',
  metric: 'gmv',
  since: START,
  from: START,
  until: null,
  before: AMOUNT,
  now: AMOUNT,
  product: null,
  byChance: null,
};
const BROADCAST: BroadcastDetail = broadcastOf([minuteOf(0), minuteOf(1)], of(AMOUNT), {
  reported: of(AMOUNT + 10_000),
  ordered: of(AMOUNT + 20_000),
  alerts: [fell],
  usual: { broadcasts: 9, than: {} },
  sales: [{ product: 'lamp', orders: 1, count: 1, amount: AMOUNT, refunded: AMOUNT }],
});
const SPENT: OutsideRow = {
  id: idFor(BROADCAST.key, 'adSpend'),
  platform: BROADCAST.platform,
  room: BROADCAST.room as RoomId,
  what: 'adSpend',
  from: BROADCAST.from,
  until: BROADCAST.until,
  value: AMOUNT,
  currency: 'CNY',
  broadcast: null,
  deleted: false,
  editedAt: START,
};
const THAT_DAY = periodWith('day', '2026-04-24');
const DECIDED: ReviewRow = {
  id: 'decided' as ReviewId,
  period: 'day/2026-04-23',
  text: 'more of the lamp',
  metric: 'gmv',
  decidedAt: START,
  editedAt: START,
  deleted: false,
};
const PARTS = ['marks', 'alerts', 'funnel', 'figures', 'sales', 'outside', 'tally'];

/** All that can be read: what is typed in, too. */
const read = (): string =>
  [
    document.body.textContent,
    ...[...document.querySelectorAll('input')].map(({ value }) => value),
    ...[...document.querySelectorAll('[title], [aria-label]')].flatMap((node) => [
      node.getAttribute('title'),
      node.getAttribute('aria-label'),
    ]),
  ].join('\n');

async function open(hash: string, hideAmounts: boolean, over: Partial<DashboardData> = {}) {
  location.hash = hash;
  const { data } = fakeData([BROADCAST], { hideAmounts, columns: AMOUNTS });
  const typed = { ...SPENT, broadcast: BROADCAST.key };
  const file = { ...SPENT, id: 'file' };
  const outside: DashboardData['outside'] = (_, next) => next([typed, file]);
  const reviews: DashboardData['reviews'] = (_, next) => next([DECIDED]);
  render(<Dashboard data={{ ...data, outside, reviews, ...over }} />);
  await act(async () => {});
}

beforeEach(() => {
  completeDocument();
  for (const part of PARTS) sessionStorage.setItem(`unfolded:${part}`, 'true');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('while amounts are hidden', () => {
  test.each([
    ['list', hrefOf({ page: 'list' })],
    ['broadcast', hrefOf({ page: 'broadcast', key: BROADCAST.key })],
    ['orders', hrefOf({ page: 'orders' })],
    ['review', hrefOf({ page: 'review', period: THAT_DAY })],
  ])('the page %s, which tells them otherwise, tells none', async (_, hash) => {
    await open(hash, false);
    expect(read()).toMatch(TOLD);
    cleanup();
    await open(hash, true);
    expect(read()).toContain('•••');
    expect(read().match(TOLD)).toBeNull();
  });

  test('a copied list has none either', async () => {
    const copied: Blob[] = [];
    class Item {
      readonly types: readonly string[];
      constructor(parts: Readonly<Record<string, Blob>>) {
        this.types = Object.keys(parts);
        copied.push(...Object.values(parts));
      }
    }
    vi.stubGlobal('ClipboardItem', Item);
    vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    await open('#/', true);
    fireEvent.click(screen.getByRole('button', { name: 'Copy table: Broadcasts' }));
    await waitFor(() => expect(copied.length).toBeGreaterThan(0));
    for (const text of await Promise.all(copied.map((blob) => blob.text()))) {
      expect(text).toContain('•••');
      expect(text).not.toMatch(TOLD);
    }
  });

  test.each([true, false])(
    'a report’s number can be checked, told only where it may be (%s)',
    async (hidden) => {
      await open(hrefOf({ page: 'broadcast', key: BROADCAST.key }), hidden, {
        outside: (_, next) => next([]),
      });
      const file = new File(['直播间,成交金额\n甲,76599.21'], 'report.csv');
      const field = document.querySelector('.tally-report input[type="file"]') as HTMLInputElement;
      fireEvent.change(field, { target: { files: [file] } });
      const number = (): HTMLElement | null => document.querySelector('.tally-numbers button');
      await waitFor(() => expect(number()).not.toBeNull());
      number()?.click();
      await waitFor(() => expect(document.querySelector('.tally table')).not.toBeNull());
      expect(read().includes('76599.21')).toBe(!hidden);
    },
  );

  test('the headings count only the alerts and marks that are told', async () => {
    const counts = (): number[] =>
      [/^Alerts · /, /^Marks · /].map((heading) =>
        Number(screen.getByText(heading).textContent?.split(' · ')[1]),
      );
    const page = hrefOf({ page: 'broadcast', key: BROADCAST.key });
    await open(page, false);
    const [alerts = 0, marks = 0] = counts();
    cleanup();
    await open(page, true);
    expect(counts()).toEqual([alerts - 1, marks - 1]);
  });

  test('they are, as long as nobody knows whether they may be seen', async () => {
    await open('#/', false, { settings: () => {} });
    expect(read()).not.toMatch(TOLD);
  });
});

test('a switch that cannot be stored says so and stays as it was', async () => {
  await open('#/', false, { changeSettings: () => Promise.reject(new Error('disk is full')) });
  const name = 'Hide amounts';
  fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(document.body.textContent).toContain('disk is full'));
  expect(screen.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('false');
});

test('copies go back to their default with the days that the law asks for', async () => {
  const { data, settings } = fakeData([], { legalDays: 1000 });
  location.hash = hrefOf({ page: 'settings' });
  render(<Dashboard data={data} />);
  await act(async () => {});
  fireEvent.click(screen.getByRole('button', { name: /default.*copies|copies.*default/i }));
  await waitFor(() => expect(settings.value.legalDays).toBe(DEFAULT_SETTINGS.legalDays));
});
