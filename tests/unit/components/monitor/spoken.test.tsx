// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import type { Followed } from '../../../../components/monitor/follower.ts';
import { Monitor } from '../../../../components/monitor/Monitor.tsx';
import type { Alert } from '../../../../utils/alerts/alert.ts';
import { NO_TREND } from '../../../../utils/recorder/trend.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/settings/settings.ts';
import { moment } from '../../../../utils/units.ts';
import { figures } from '../figures.ts';

const NOW = moment(1_000_000);

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const fell = (now: number): Alert => ({
  rule: 'interactionsHalved',
  severity: 'red',
  metric: 'interactionsPerMinute',
  since: NOW,
  from: NOW,
  until: null,
  before: 340,
  now,
  product: null,
  byChance: null,
});

/** A room in which interactions fell to so many, or did not. */
const roomOf = (title: string, now: number | null): Followed =>
  ({
    key: title,
    recorders: [{ platform: 'douyin', title, arrival: NOW }],
    glance: {
      alerts: now === null ? [] : [fell(now)],
      recent: figures({}),
      whole: figures({}),
      alternatives: {},
      reported: {},
      usual: {},
      trend: NO_TREND,
      pages: new Set(['room']),
      from: NOW,
      until: NOW,
    },
  }) as unknown as Followed;

const page = (followed: readonly Followed[]) => (
  <LanguageProvider language="en">
    <Monitor followed={followed} looks={DEFAULT_SETTINGS} onTop={null} />
  </LanguageProvider>
);
const pass = (length: number) => act(async () => void (await vi.advanceTimersByTimeAsync(length)));

test('three rooms together are read out by one voice, no more often than every 30 seconds', async () => {
  const { rerender } = render(page(['Ann', 'Bea', 'Cleo'].map((title) => roomOf(title, null))));
  const voice = screen.getByRole('status');
  const heard = [voice.textContent];
  for (let second = 0; second < 55; second += 1) {
    rerender(
      page(['Ann', 'Bea', 'Cleo'].map((title, room) => roomOf(title, second < room * 3 ? null : second))),
    );
    await pass(1000);
    if (heard.at(-1) !== voice.textContent) heard.push(voice.textContent);
  }
  expect(screen.getAllByRole('status')).toEqual([voice]);
  expect(heard).toHaveLength(3);
  expect(heard[1]).toMatch(/^Ann .*340 → 0/);
  expect(heard[2]).toMatch(/^Ann .*\nBea .*\nCleo .*340 → 29/);
});

test('a room that falls silent is shown to be so for longer and longer, and read out once', async () => {
  render(page([roomOf('Ann', 0)]));
  const voice = screen.getByRole('status');
  const heard: (string | null)[] = [];
  const shown = new Set<string | undefined>();
  for (let second = 0; second < 250; second += 1) {
    await pass(1000);
    if (heard.at(-1) !== voice.textContent) heard.push(voice.textContent);
    shown.add(document.querySelector('.silent')?.textContent);
  }
  expect(heard).toHaveLength(2);
  expect(heard[0]).toMatch(/^Ann .*340 → 0/);
  expect(heard[1]).toMatch(/^Ann Nothing comes any more/);
  expect(shown.size).toBeGreaterThan(3);
  expect(screen.getAllByRole('status')).toEqual([voice]);
});
