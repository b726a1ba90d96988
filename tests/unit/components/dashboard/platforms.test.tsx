// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import type { Heard } from '../../../../utils/metrics/health/sent.ts';
import { before, minutes, type PlatformId } from '../../../../utils/units.ts';
import { diagnosed, heard, row } from '../../metrics/health/builders.ts';
import { fakeData } from './fakeData.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));

afterEach(cleanup);

const open = (all: readonly Heard[], hash = '#/platforms') => {
  location.hash = hash;
  const fake = fakeData([]);
  fake.heard.set(all);
  render(<Dashboard data={fake.data} />);
  return fake;
};
const lostSince = before(row(1).arrival, minutes(5));
const LOST = diagnosed({ frames: 90, unread: 90, unreadSince: lostSince, unknown: { WebcastNewChat: 90 } });

describe('the page of platforms', () => {
  test('says what to do while no platform was recorded, and is in the menu', () => {
    open([]);
    expect(screen.getByText(/No platform was recorded yet/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Platforms' }).getAttribute('aria-current')).toBe('page');
  });

  test('shows each platform’s state, frames and methods that are not read', () => {
    open([
      heard(0, { comment: 1 }),
      heard(1, {}, { platform: 'tiktok' as PlatformId, diagnostics: LOST, until: null }),
    ]);
    const douyin = within(screen.getByRole('region', { name: 'Douyin' }));
    expect(douyin.getAllByText('Understood').length).toBeGreaterThan(0);
    expect(douyin.queryByRole('link', { name: 'See the newest version' })).toBeNull();
    const tiktok = within(screen.getByRole('region', { name: 'TikTok' }));
    expect(tiktok.getAllByText('Not understood').length).toBeGreaterThan(0);
    expect(tiktok.getByText('90 heard, 0 understood (last 1 recordings)')).toBeTruthy();
    expect(tiktok.getByText('WebcastNewChat × 90')).toBeTruthy();
    expect(tiktok.getByRole('link', { name: 'See the newest version' }).getAttribute('href')).toBe(
      'https://store.example/roomtally',
    );
  });

  test('says of each kind when it last came and by which version, and since which one it is missing', () => {
    const days = Array.from({ length: 21 }, (_, day) =>
      heard(day, day < 19 ? { comment: 1, gift: 5 } : { comment: 1 }),
    );
    open(days);
    const rowOf = (name: RegExp): string => screen.getByRole('row', { name, hidden: true }).textContent ?? '';
    expect(rowOf(/^Comments/)).toMatch(/comes.*0\.20\.0$/);
    expect(rowOf(/^Gifts/)).toMatch(/missing since .* \(version 0\.19\.0\).*0\.18\.0$/);
    expect(rowOf(/never came yet/)).toContain('never came yet');
  });
});

describe('notifications', () => {
  const box = (): HTMLInputElement => screen.getByRole('checkbox', { name: 'Notify me when I should look' });

  test('are off, and on once the browser allows them', async () => {
    const { settings } = open([], '#/settings');
    expect(box().checked).toBe(false);
    fireEvent.click(box());
    await vi.waitFor(() => expect(settings.value.notify).toBe(true));
    fireEvent.click(box());
    await vi.waitFor(() => expect(settings.value.notify).toBe(false));
  });

  test('stay off where the browser refuses, and it is said', async () => {
    const { settings, notices } = open([], '#/settings');
    notices.set(false);
    fireEvent.click(box());
    await screen.findByText(/did not allow notifications/);
    expect(settings.value.notify).toBe(false);
    expect(box().checked).toBe(false);
  });
});
