// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { Followed } from '../../../../components/monitor/follower.ts';
import { useAlertNotices } from '../../../../components/monitor/useAlertNotices.ts';
import type { Alert } from '../../../../utils/alerts/alert.ts';
import { DEFAULT_SETTINGS } from '../../../../utils/settings/settings.ts';
import { moment } from '../../../../utils/units.ts';
import { browser } from '../../browser.ts';

const NOW = moment(1_000_000);
const alertOf = (metric: Alert['metric']): Alert => ({
  rule: 'lowerThanUsual',
  severity: 'yellow',
  metric,
  since: NOW,
  from: NOW,
  until: null,
  before: 7_654_321,
  now: 7_654_321,
  product: null,
  byChance: null,
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** What a notification of an alert says. */
function noticeOf(metric: Alert['metric'], hideAmounts: boolean): string {
  const said: string[] = [];
  const notifications = {
    create: async (_: string, { message }: { readonly message: string }) => void said.push(message),
  };
  vi.spyOn(browser, 'notifications', 'get').mockReturnValue(notifications as never);
  const followed = [
    { key: 'sale', recorders: [], glance: { alerts: [alertOf(metric)], from: NOW, until: NOW } },
  ] as unknown as readonly Followed[];
  renderHook(() =>
    useAlertNotices(followed, { ...DEFAULT_SETTINGS, language: 'en', notify: true, hideAmounts }),
  );
  return said.join('\n');
}

test.each(['gmv', 'averageOrderValue', 'giftValue'] as const)(
  'a notification of %s tells no amount while they are hidden, but what to try',
  (metric) => {
    expect(noticeOf(metric, false)).toMatch(/\d{2}/);
    cleanup();
    const hidden = noticeOf(metric, true);
    expect(hidden).not.toMatch(/\d/);
    expect(hidden).not.toBe('');
  },
);
