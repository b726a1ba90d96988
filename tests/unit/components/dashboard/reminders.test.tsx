// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import type { DashboardData } from '../../../../components/dashboard/data.ts';
import { Reminders } from '../../../../components/dashboard/exchange/Reminders.tsx';
import { ToastProvider } from '../../../../components/dashboard/toast.tsx';
import { after, days, minutes, moment } from '../../../../utils/units.ts';
import { broadcastOf } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

afterEach(cleanup);

const ON = { days: 90, count: 90 };
const NOW = moment(Date.now());
const yesterday = broadcastOf([], {}, { from: after(NOW, days(-1)), until: after(NOW, minutes(-1380)) });

const remind = (data: DashboardData, settings: Parameters<typeof Reminders>[0]['settings']): void => {
  render(
    <LanguageProvider language="en">
      <ToastProvider>
        <Reminders data={data} settings={settings} />
      </ToastProvider>
    </LanguageProvider>,
  );
};

describe('a broadcast that the law has kept and that has no copy', () => {
  test('asks for copies to be switched on where they are off, and not where they are on', () => {
    const { data } = fakeData([yesterday]);
    remind(data, { legalDays: 30, copies: null });
    expect(screen.getByText(/Switch copies on/)).toBeTruthy();
    cleanup();
    remind(data, { legalDays: 30, copies: ON });
    expect(screen.queryByText(/Switch copies on/)).toBeNull();
    expect(screen.getByText(/Copies are on/)).toBeTruthy();
  });

  test('asks for nothing while it is on air', () => {
    remind(fakeData([{ ...yesterday, live: true, until: NOW }]).data, { legalDays: 30, copies: null });
    expect(screen.queryByText(/no copy/)).toBeNull();
  });
});
