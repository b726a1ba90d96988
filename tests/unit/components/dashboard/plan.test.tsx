// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../../../components/controls/language.tsx';
import type { DashboardData } from '../../../../components/dashboard/data.ts';
import { PlanAhead } from '../../../../components/dashboard/plan/PlanAhead.tsx';
import { ToastProvider } from '../../../../components/dashboard/toast.tsx';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import { hrefOf } from '../../../../utils/messages/routes.ts';
import type { Explained } from '../../../../utils/metrics/explained.ts';
import { planIn } from '../../../../utils/metrics/plan.ts';
import { after, minutes, type RoomId } from '../../../../utils/units.ts';
import { broadcastOf, figuresOf, minuteOf, START, tally } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));

beforeEach(() => sessionStorage.setItem('unfolded:plan', 'true'));
afterEach(cleanup);

const explained = (item: string, minute: number): Explained => ({
  item,
  from: after(START, minutes(minute)),
  until: after(START, minutes(minute + 1)),
  room: figuresOf({}),
  product: {
    productViewers: { unknown: 'notSent' },
    productClickers: { unknown: 'notSent' },
    ordersCreated: { unknown: 'notSent' },
    orders: { unknown: 'notSent' },
    gmv: { unknown: 'notSent' },
  },
});

test('a run of show is held against what was explained once all of that is known, and not before', async () => {
  const reading = broadcastOf([minuteOf(0, { events: { comment: tally(3) } })], {}, { complete: false });
  const { data, views } = fakeData([reading]);
  await data.setPlan(
    { platform: reading.platform, room: '1' as RoomId, day: '2026-04-24' },
    planIn('红裙\n白鞋'),
  );
  location.hash = hrefOf({ page: 'broadcast', key: reading.key });
  render(<Dashboard data={data} />);
  await screen.findByDisplayValue('红裙');
  expect(screen.queryByText(/planned .* explained/)).toBeNull();
  expect(screen.queryByText('not explained')).toBeNull();
  void act(() => views.set([{ ...reading, complete: true, explained: [explained('红裙', 0)] }]));
  expect(screen.getByText('Of 2 products planned 1 were explained, and 0 others.')).toBeTruthy();
  expect(screen.getAllByText('not explained')).toHaveLength(1);
});

test('a run of show ahead is of the room and the day that are chosen', async () => {
  const asked: string[] = [];
  const [one, other] = ['1', '2'].map((room) => ({ ...broadcastOf([]), room: room as RoomId, title: room }));
  const { data } = fakeData([one ?? expect.unreachable(), other ?? expect.unreachable()]);
  const plan: DashboardData['plan'] = (place) => {
    asked.push(`${place.room} ${place.day}`);
    return data.plan(place);
  };
  render(
    <LanguageProvider language="en">
      <ToastProvider>
        <PlanAhead data={{ ...data, plan }} />
      </ToastProvider>
    </LanguageProvider>,
  );
  fireEvent.change(screen.getByLabelText('Room'), { target: { value: 'douyin 2' } });
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-04-25' } });
  expect(asked.at(-1)).toBe('2 2026-04-25');
});
