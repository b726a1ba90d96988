import { after, minutes, type Moment } from '../units.ts';
import { type Alert, type Finding, goOn, raise } from './alert.ts';
import { type AlertMetric, DEFAULT_RULES, type Rule, type UsualRule } from './rules.ts';
import { type ByMinute, LASTING, lastingDepartures, thanUsual, type Usual } from './usual.ts';

/** So many minutes as usual end it. */
const BACK = 5;
/** It must go further than any of the earlier broadcasts ever went, by this factor of the logarithm. */
const FURTHER = 1.5;

/**
 * When a broadcast was lastingly lower or higher than usual: by as much as a rule says, and further than any
 * earlier broadcast ever was from its fellows, at whatever minute. Of n + 1 exchangeable broadcasts only one
 * goes furthest: however a room wanders and however often one looks, chance raises an alert in at most one
 * of n + 1 broadcasts, for each metric and side.
 *
 * @param began the broadcast's minute 0
 */
export function usualAlerts(
  metric: AlertMetric,
  usual: Usual,
  current: ByMinute,
  began: Moment,
  rules: readonly Rule[] = DEFAULT_RULES,
): Alert[] {
  return rules.flatMap((rule) =>
    rule.detector === 'usual' ? alertsOfRule(rule, metric, usual, current, began) : [],
  );
}

function alertsOfRule(
  rule: UsualRule,
  metric: AlertMetric,
  usual: Usual,
  current: ByMinute,
  began: Moment,
): Alert[] {
  const least = Math.max(Math.abs(Math.log(rule.ratio)), FURTHER * usual.furthest[rule.side]);
  const at = (minute: number): Moment => after(began, minutes(minute));
  const alerts: Alert[] = [];
  let lasting: Alert | null = null;
  let back = 0;
  for (const [minute, far] of lastingDepartures(usual, current, rule.side).entries()) {
    const than = thanUsual(usual, current, minute);
    if (!than) continue;
    const off = than.verdict === (rule.side === 'fall' ? 'lower' : 'higher');
    back = off ? 0 : back + 1;
    const found: Finding = {
      rule,
      metric,
      since: lasting?.since ?? at(minute - LASTING + 1),
      before: than.band.median,
      now: than.now,
      product: null,
      broadcasts: than.band.broadcasts,
    };
    if (lasting && back >= BACK) {
      alerts.push({ ...lasting, until: at(minute + 1) });
      lasting = null;
    } else if (lasting) lasting = goOn(lasting, found);
    else if (off && far !== null && far > least) lasting = raise(found, at(minute + 1));
  }
  return lasting ? [...alerts, lasting] : alerts;
}
