// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import { hrefOf } from '../../../../utils/messages/routes.ts';
import type { ShiftView } from '../../../../utils/metrics/shift-figures.ts';
import { after, minutes } from '../../../../utils/units.ts';
import { broadcastOf, figuresOf, minuteOf, START } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));
afterEach(cleanup);

const shift = (host: string | null, from: number, until: number, dwell: number): ShiftView => ({
  host,
  from: after(START, minutes(from)),
  until: after(START, minutes(until)),
  figures: figuresOf({ dwellPerEntry: dwell }),
  alternatives: {},
});

const open = (shifts: readonly ShiftView[], tags: readonly string[] = []): void => {
  sessionStorage.setItem('unfolded:shifts', 'true');
  const detail = broadcastOf([minuteOf(0), minuteOf(1), minuteOf(2)], {}, { shifts, tags });
  location.hash = hrefOf({ page: 'broadcast', key: detail.key });
  render(<Dashboard data={fakeData([detail]).data} />);
};

test('the shifts of a broadcast are listed with who was on, how long, and the three metrics', () => {
  open([shift('Amy', 0, 1, 61), shift('Bea', 1, 3, 122)]);
  expect(screen.getByRole('heading', { name: 'Host shifts · 2' })).toBeTruthy();
  const cells = within(screen.getByRole('row', { name: /^Bea/ })).getAllByRole('cell');
  expect(cells).toHaveLength(5);
  expect(cells[1]?.textContent).toBe('2 min 0 s');
  expect(cells.map(({ textContent }) => textContent).join(' ')).toContain('2 min 2 s');
});

test('who opened is whom the broadcast’s tags name, as long as no mark does', () => {
  open([shift(null, 0, 1, 61), shift('Bea', 1, 3, 122)], ['host:Amy']);
  expect(screen.getByRole('row', { name: /^Amy/ })).toBeTruthy();
});

test('a broadcast with one host has no list of shifts', () => {
  open([shift('Amy', 0, 3, 61)]);
  expect(screen.queryByRole('heading', { name: /Host shifts/ })).toBeNull();
});
