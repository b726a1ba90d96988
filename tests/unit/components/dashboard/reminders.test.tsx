// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import type { DashboardData } from '../../../../components/dashboard/data.ts';
import { Reminders } from '../../../../components/dashboard/exchange/Reminders.tsx';
import { ToastProvider } from '../../../../components/dashboard/toast.tsx';
import type { Copy } from '../../../../utils/exchange/copies/copies.ts';
import { after, type BroadcastKey, days, minutes, moment } from '../../../../utils/units.ts';
import { archiveOf, heardBy } from '../../exchange/archive/archives.ts';
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

describe('a broadcast that is too large for a copy', () => {
  const titled = { ...yesterday, title: '年货节' };
  const tooLarge = (key: string): Copy => ({
    ...titled,
    key: key as BroadcastKey,
    state: '',
    madeAt: NOW,
    download: null,
    file: null,
    tooLarge: true,
  });

  test('is told of, with what to do, until that is understood', async () => {
    const { data, copies } = fakeData([titled]);
    copies.set([tooLarge(titled.key)]);
    remind(data, { legalDays: null, copies: ON });
    expect(
      screen.getByText(/年货节.* is too large for an archive.*export them as CSV or Parquet/),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Understood' }));
    await waitFor(() => expect(screen.queryByText(/too large/)).toBeNull());
    expect(copies.value.some((copy) => copy.tooLarge)).toBe(false);
  });

  test('is not told of where no copies are wanted', () => {
    const { data, copies } = fakeData([titled]);
    copies.set([tooLarge(titled.key)]);
    remind(data, { legalDays: null, copies: null });
    expect(screen.queryByText(/too large/)).toBeNull();
  });
});

describe('new archives in the folder', () => {
  /** What is offered, and what is settled of it. */
  const offering = async (...files: File[]) => {
    const settled: string[] = [];
    const { data, brought } = fakeData([]);
    remind(
      {
        ...data,
        folder: (_, next) => next({ name: 'team', open: true }),
        newArchives: async () => files,
        noteOffered: async (offered) => void settled.push(...offered.map(({ name }) => name)),
      },
      { legalDays: null, copies: ON },
    );
    await screen.findByText(`There are ${files.length} new archives in the folder.`);
    return { settled, brought };
  };
  const archive = async (name: string) =>
    new File([await archiveOf(await heardBy({ id: 'ann', until: 30 }))], name);
  const press = (name: string): void => {
    fireEvent.click(screen.getByRole('button', { name }));
  };

  test('are offered again where looking at them was cancelled', async () => {
    const { settled } = await offering(await archive('ann.roomtally'));
    press('See what they would bring');
    await screen.findByText(/^After the import/);
    press('Cancel');
    expect(await screen.findByText('There are 1 new archives in the folder.')).toBeTruthy();
    expect(settled).toEqual([]);
  });

  test('are settled by importing them; one that is refused stays', async () => {
    const { settled, brought } = await offering(
      await archive('ann.roomtally'),
      new File(['cut'], 'cut.roomtally'),
    );
    press('See what they would bring');
    await screen.findByText(/^After the import/);
    press('Import');
    expect(await screen.findByText('There are 1 new archives in the folder.')).toBeTruthy();
    expect(settled).toEqual(['ann.roomtally']);
    expect(brought).toHaveLength(1);
  });

  test('are settled by declining them, and by nothing else', async () => {
    const { settled } = await offering(await archive('ann.roomtally'));
    press('Do not import');
    expect(screen.queryByText(/new archives/)).toBeNull();
    expect(settled).toEqual(['ann.roomtally']);
    cleanup();
    const later = await offering(await archive('ann.roomtally'));
    press('Later');
    expect(later.settled).toEqual([]);
  });
});
