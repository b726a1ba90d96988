import type { MetricId } from '../definitions.ts';

/** What is reviewed, and how broadcasts add up to a period: amounts are summed, rates computed from summed parts. */
export interface Indicator {
  readonly metric: MetricId;
  readonly adds: 'sum' | 'parts';
}

const sum = (metric: MetricId): Indicator => ({ metric, adds: 'sum' });
const parts = (metric: MetricId): Indicator => ({ metric, adds: 'parts' });

/** The twelve of a review under the headings of its board. There is no score of them all. */
export const BOARD = {
  behaviour: [
    sum('entries'),
    sum('uniqueViewers'),
    parts('onlineAverage'),
    parts('dwellPerEntry'),
    parts('interactionRate'),
    parts('followRate'),
  ],
  commerce: [sum('orders'), sum('gmv'), parts('conversion'), parts('clickConversion'), parts('gpm')],
  health: [parts('refundRate')],
} as const satisfies Readonly<Record<string, readonly Indicator[]>>;

export const BOARD_GROUPS = Object.keys(BOARD) as readonly (keyof typeof BOARD)[];

/** All of them, in the board's order. */
export const INDICATORS: readonly Indicator[] = BOARD_GROUPS.flatMap(
  (group): readonly Indicator[] => BOARD[group],
);

export const indicatorOf = (metric: MetricId): Indicator | undefined =>
  INDICATORS.find((indicator) => indicator.metric === metric);
