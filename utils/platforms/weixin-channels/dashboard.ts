import type { ReadingId } from '../../events/readings.ts';
import { type Named, figuresIn, namedIn } from '../figures.ts';
import { amountOf, type Fields, fieldsOf, readJson } from '../json.ts';
import type { Sighting } from '../platform.ts';

/** The live dashboard's figures of the broadcast; money in fen, times in seconds. */
const TOTALS: Named = {
  total_gmv: 'gmv',
  total_pay_pv: 'orders',
  total_pay_uv: 'buyers',
  total_create_pv: 'ordersCreated',
  total_clk_pv: 'productClicks',
  total_clk_uv: 'productClickers',
  total_exp_pv: 'productExposures',
  total_exp_uv: 'productViewers',
  refund_amount: 'refunds',
  online_audience_count: 'online',
  cumulative_audience_count: 'uniqueViewers',
  new_follow_count: 'follows',
  new_comment_count: 'comments',
  new_fans_club_count: 'clubJoins',
  share_live_audience_count: 'sharers',
  average_watch_seconds_per_audience: 'dwellPerViewer',
  average_watch_seconds: 'dwellPerViewer',
};

/** Its rates, in ten thousandths. */
const RATES: Named = {
  comment_uv_over_new_watch_uv: 'commentRate',
  like_uv_over_new_watch_uv: 'likeRate',
};
const TEN_THOUSANDTHS = 10_000;

export const DASHBOARD_READINGS: readonly ReadingId[] = namedIn(TOTALS, RATES);

/** Where each metric is told over several windows, that of the whole broadcast. */
const WHOLE = 'value';

/** No answer is nested deeper. */
const DEEPEST = 8;

/**
 * The figures stand somewhere in an answer, by names that are known; parts of it may be JSON in a text. What stands in
 * lists is of single products or of other broadcasts.
 */
export function readDashboard(answer: unknown, depth = 0): Sighting[] {
  const fields = fieldsOf(typeof answer === 'string' && answer.startsWith('{') ? readJson(answer) : answer);
  return [
    ...figuresIn(TOTALS, whole(fields)),
    ...figuresIn(RATES, shares(whole(fields))),
    ...Object.values(fields).flatMap((inner) => (depth < DEEPEST ? readDashboard(inner, depth + 1) : [])),
  ];
}

const whole = (fields: Fields): Fields =>
  mapped(fields, (value) => (typeof value === 'object' ? fieldsOf(value)[WHOLE] : value));

const shares = (fields: Fields): Fields =>
  mapped(fields, (value) => {
    const amount = amountOf(value);
    return amount === null ? null : amount / TEN_THOUSANDTHS;
  });

const mapped = (fields: Fields, change: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));
