import { isLost } from '../recorder/lost.ts';
import type { MarkRow, RecorderRow, Rows } from '../store/schema.ts';
import { between, later, type Moment, moment, seconds } from '../units.ts';
import type { BroadcastDetail } from './view.ts';

/** A broadcast of which nothing arrived for so long is not live any more. */
const LIVE = seconds(30);

/** Whether something of it arrives, and is understood. */
export const isLive = ({ arrival, diagnostics }: RecorderRow, now: Moment): boolean =>
  between(arrival, now) < LIVE && !isLost(diagnostics, arrival);

/** What the user marked in it. */
export const marked = (recorders: readonly RecorderRow[], { marks }: Pick<Rows, 'marks'>): MarkRow[] => {
  const ids = new Set(recorders.map(({ id }) => id));
  return marks
    .filter(({ recorder, deleted }) => !deleted && ids.has(recorder))
    .toSorted((a, b) => a.at - b.at);
};

/** Where a room and its console tell, they tell the same. */
export const currencyIn = (recorders: readonly RecorderRow[]): Pick<BroadcastDetail, 'currency'> => {
  const currency = recorders.find((recorder) => recorder.currency)?.currency;
  return currency ? { currency } : {};
};

/** When the last of them heard anything; the beginning of time where none did. */
export const lastHeard = (recorders: readonly RecorderRow[]): Moment =>
  recorders.map(({ until }) => until ?? moment(0)).reduce(later, moment(0));

/** What the last of a kind of page that says so calls it. */
export const named = (
  recorders: readonly RecorderRow[],
  page: RecorderRow['page'],
  part: 'room' | 'broadcast' | 'title',
): string | null =>
  recorders.findLast((recorder) => recorder.page === page && recorder[part])?.[part] ?? null;
