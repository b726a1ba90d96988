// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Dashboard } from '../../../../components/dashboard/Dashboard.tsx';
import { hrefOf } from '../../../../utils/messages/routes.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { before, type BroadcastKey, days, minutes, type RoomId } from '../../../../utils/units.ts';
import { broadcastOf, figuresOf, START } from '../../exchange/broadcast.ts';
import { fakeData } from './fakeData.ts';

vi.mock('../../../../components/charts/Timeline.tsx', () => ({ Timeline: () => null }));
afterEach(cleanup);

const NOW = broadcastOf([], { dwellPerEntry: 61 });
/** A broadcast of some days ago. */
const earlier = (ago: number, dwell: number, over: Partial<BroadcastDetail> = {}): BroadcastDetail => ({
  ...broadcastOf([], { dwellPerEntry: dwell }),
  key: `day -${ago}` as BroadcastKey,
  from: before(START, days(ago)),
  ...over,
});

/** What stands beside the dwell on a broadcast's page. */
function besideDwell(detail: BroadcastDetail, others: readonly BroadcastDetail[]): Record<string, string> {
  location.hash = hrefOf({ page: 'broadcast', key: detail.key });
  render(<Dashboard data={fakeData([detail, ...others]).data} />);
  const [part] = screen.getByRole('region', { name: 'How it went' }).querySelectorAll<HTMLElement>('.beside');
  const terms = part ? within(part).getAllByRole('term') : [];
  return Object.fromEntries(
    terms.map(({ textContent, nextElementSibling: told }) => [
      textContent,
      told?.querySelector('.figure-value')?.textContent ?? told?.textContent ?? '',
    ]),
  );
}

test('beside each of the three metrics stand the room’s broadcast before and its median', () => {
  const others = [earlier(1, 90), earlier(2, 30), earlier(3, 45)];
  const strange = earlier(1, 3000, { room: '2' as RoomId, key: 'strange' as BroadcastKey });
  expect(besideDwell(NOW, [...others, strange])).toEqual({
    'Broadcast before': '1 min 30 s',
    'Median of last 3': '45 s',
  });
});

test('two broadcasts before make no median', () => {
  expect(besideDwell(NOW, [earlier(1, 90), earlier(2, 30)])).toEqual({ 'Broadcast before': '1 min 30 s' });
});

test('while it is live, its last ten minutes and the ten before stand beside the whole', () => {
  const until = START;
  const live: BroadcastDetail = {
    ...NOW,
    live: true,
    ended: false,
    until,
    from: before(START, minutes(60)),
    *during(from, end) {
      yield;
      return figuresOf({ dwellPerEntry: end === until && from === before(until, minutes(10)) ? 40 : 50 });
    },
  };
  expect(besideDwell(live, [])).toEqual({ 'Last 10 min': '40 s', '10 min before': '50 s' });
});
