// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import { TALLY_WINDOWS, tallyCandidates } from '../../../../components/dashboard/orders/tally-windows.ts';
import { TallyUp } from '../../../../components/dashboard/orders/TallyUp.tsx';
import { ToastProvider } from '../../../../components/dashboard/toast.tsx';
import type { LogEntry } from '../../../../utils/events/entry.ts';
import { METRIC_IDS } from '../../../../utils/metrics/definitions.ts';
import { tallyUp } from '../../../../utils/metrics/tally-up.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import { commit } from '../../../../utils/store/commit.ts';
import { rowsOf } from '../../../../utils/store/upkeep.ts';
import { before, minutes } from '../../../../utils/units.ts';
import { happened } from '../../metrics/accounts.ts';
import { at, batch, comment, database, heard, online } from '../../store/builders.ts';
import { fakeData } from './fakeData.ts';

afterEach(cleanup);

const MINUTES = 40;
/** Few comments at first, more and more later: no two windows have equally many. */
const commentsIn = (minute: number): number => (minute < 20 ? 1 : minute < 25 ? 2 : minute < 30 ? 3 : 5);
/** What there must be in each window, counted by hand. */
const COUNTED = { whole: 95, last15: 65, last10: 50, before10: 25 } as const;

let detail: BroadcastDetail;
beforeAll(async () => {
  const db = database();
  const entries = Array.from({ length: MINUTES }, (_, minute): LogEntry[] => [
    online(minute * 60, 100 + minute),
    ...Array.from({ length: commentsIn(minute) }, (__, index) =>
      comment(minute * 60 + index, minute * 10 + index),
    ),
    happened(minute * 60 + 1, 'entry', 20),
    happened(minute * 60 + 2, 'like', 3),
    happened(minute * 60 + 3, 'follow'),
  ]);
  await commit(db, [batch(1, [...entries.flat(), heard(0, MINUTES * 60)])]);
  const [view] = broadcastViews(await rowsOf(db), at(MINUTES * 60), { myRooms: [] });
  detail = view ?? expect.unreachable();
});

describe('the platform’s number', () => {
  test.each(Object.entries(COUNTED))('is found in the window that has it: %s, %d', (window, count) => {
    const [nearest] = tallyUp(count, tallyCandidates(detail, 'comments'));
    expect(nearest).toMatchObject({ window, set: 'roomtally', value: count, difference: 0, within: true });
  });

  test('is found under the definition that gives it, of whatever metric and window', () => {
    const told = new Set<string>();
    for (const id of METRIC_IDS) {
      const candidates = tallyCandidates(detail, id);
      const values = tallyUp(0, candidates);
      for (const { set, window, value } of values) {
        if (values.filter((other) => other.value === value).length > 1) continue;
        const [nearest] = tallyUp(value, candidates);
        expect(nearest, id).toMatchObject({ set, window, value, difference: 0 });
        told.add(set);
      }
    }
    // It took more than one definition, and each could be told from the others.
    expect(told.size).toBeGreaterThan(1);
  });

  test('is looked for in no window that reaches back before the recording', () => {
    const short = { ...detail, from: before(detail.until, minutes(12)) };
    const windows = tallyCandidates(short, 'comments').map(({ window }) => window);
    expect(windows).toContain('last10');
    expect(windows).not.toContain('last15');
    expect(windows).not.toContain('before10');
    expect(TALLY_WINDOWS).toEqual(expect.arrayContaining(windows));
  });

  test.each([
    ['en' as const, '65', /Nearest: Roomtally, last 15 minutes: 65, off by (±)?0/],
    ['zh' as const, '65', /最接近的是播间数，最后 15 分钟：65，差 (±)?0/],
    ['en' as const, '27', /Nearest: Roomtally, the 10 minutes before those: 25, off by [−-]2/],
  ])(
    'typed in, in %s, as %s, is answered with definition, window, value and difference',
    async (language, typed, answer) => {
      render(
        <LanguageProvider language={language}>
          <ToastProvider>
            <TallyUp data={fakeData([detail]).data} detail={detail} currency="CNY" />
          </ToastProvider>
        </LanguageProvider>,
      );
      fireEvent.change(screen.getByRole('combobox'), { target: { value: 'comments' } });
      fireEvent.input(screen.getByRole('textbox'), { target: { value: typed } });

      const said = (): string =>
        screen
          .getAllByRole('status')
          .map(({ textContent }) => textContent?.replaceAll(/[\u2068\u2069]/g, '').trim())
          .join('\n');
      await waitFor(() => expect(said()).toMatch(answer));
    },
  );
});
