import { after, minutes, type Moment } from '../units.ts';
import { type Alert, type Finding, goOn, raise } from './alert.ts';
import { type AlertMetric, DEFAULT_RULES, type Rule, type UsualRule } from './rules.ts';

/** A metric minute by minute since the broadcast began; null where it is not known. */
export type ByMinute = readonly (number | null)[];

/** What the room's earlier broadcasts were at the same minute. */
export interface Usual {
  readonly median: number;
  /** The least and the most of them. */
  readonly low: number;
  readonly high: number;
  readonly broadcasts: number;
}

export interface ThanUsual {
  readonly verdict: 'lower' | 'higher' | 'asUsual';
  readonly now: number;
  readonly usual: Usual;
  /**
   * How often an ordinary broadcast would be lower than all these at a given minute, and as often higher:
   * of n + 1 exchangeable broadcasts each is the lowest equally often.
   */
  readonly chance: number;
}

/** Broadcasts further back than this are not asked. */
const MOST = 10;
/** Fewer than these say nothing of what is usual. */
export const LEAST_BROADCASTS = 5;
/** A minute is taken with those before it. */
const LOOK = 5;

/**
 * A minute of the broadcast against the same minute of the room's earlier ones, each as the mean of its last
 * five minutes; null where it or too many of them are not known.
 *
 * @param earlier the room's earlier broadcasts, newest first
 */
export function thanUsual(earlier: readonly ByMinute[], current: ByMinute, minute: number): ThanUsual | null {
  const now = meanBefore(current, minute);
  const others = earlier
    .slice(0, MOST)
    .flatMap((series) => meanBefore(series, minute) ?? [])
    .toSorted((a, b) => a - b);
  const [low, high] = [others[0], others.at(-1)];
  if (now === null || low === undefined || high === undefined || others.length < LEAST_BROADCASTS) return null;
  return {
    verdict: now < low ? 'lower' : now > high ? 'higher' : 'asUsual',
    now,
    usual: { median: median(others), low, high, broadcasts: others.length },
    chance: 1 / (others.length + 1),
  };
}

/** A difference is told once it has lasted for so many minutes, and is over after so many as usual. */
const LASTING = 10;
const BACK = 5;

/**
 * When a broadcast was lower or higher than usual for long, and by as much as a rule says.
 *
 * @param began the broadcast's minute 0
 */
export function usualAlerts(
  metric: AlertMetric,
  earlier: readonly ByMinute[],
  current: ByMinute,
  began: Moment,
  rules: readonly Rule[] = DEFAULT_RULES,
): Alert[] {
  const seen = current.map((_, minute) => thanUsual(earlier, current, minute));
  return rules.flatMap((rule) =>
    rule.detector === 'usual' ? alertsOfRule(rule, metric, seen, (minute) => after(began, minutes(minute))) : [],
  );
}

function alertsOfRule(
  rule: UsualRule,
  metric: AlertMetric,
  seen: readonly (ThanUsual | null)[],
  at: (minute: number) => Moment,
): Alert[] {
  const alerts: Alert[] = [];
  let lasting: Alert | null = null;
  // Minutes in a row that speak against the present state.
  let against = 0;
  for (const [minute, than] of seen.entries()) {
    if (!than) continue;
    against = departs(than, rule) === (lasting !== null) ? 0 : against + 1;
    const found: Finding = {
      rule,
      metric,
      since: lasting?.since ?? at(minute - LASTING + 1),
      before: than.usual.median,
      now: than.now,
      product: null,
      broadcasts: than.usual.broadcasts,
    };
    if (lasting && against >= BACK) {
      alerts.push({ ...lasting, until: at(minute + 1) });
      lasting = null;
      against = 0;
    } else if (lasting) lasting = goOn(lasting, found);
    else if (against >= LASTING) {
      lasting = raise(found, at(minute + 1));
      against = 0;
    }
  }
  return lasting ? [...alerts, lasting] : alerts;
}

const departs = ({ verdict, now, usual }: ThanUsual, { side, ratio }: UsualRule): boolean =>
  side === 'fall'
    ? verdict === 'lower' && now <= usual.median * ratio
    : verdict === 'higher' && now >= usual.median * ratio;

/** The mean of the known ones of a minute and those before it; null where the minute itself is not known. */
function meanBefore(series: ByMinute, minute: number): number | null {
  if ((series[minute] ?? null) === null) return null;
  const known = series.slice(Math.max(0, minute - LOOK + 1), minute + 1).filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

const median = (sorted: readonly number[]): number => {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};
