import { between, earlier, minutes, type Moment } from '../units.ts';
import { type Alert, type Finding, GRAVITY, goOn, raise } from './alert.ts';
import { type Rule, SERIES } from './rules.ts';

/**
 * What a finding is a sign of. Comments are a part of the interactions, and entries feed the viewers online:
 * that one of them falls with the other is one piece of news, not two.
 */
export function excursionOf(rule: Rule): string {
  switch (rule.detector) {
    case 'change':
      return `${SERIES[rule.series].about} ${rule.side}`;
    case 'silence':
    case 'usual':
      return rule.id;
  }
}

/** An excursion's alert when it is found. */
export const begin = (found: readonly [Finding, ...Finding[]], from: Moment): Alert =>
  raise(gravestOf(found), from);

/** What goes up and down again within this time is one piece of news: it is the time that a room is held against. */
const SOON = minutes(30);

/** Whether the alert is found still, or anew so soon that a change did not end, but paused. */
export const goesOn = ({ until }: Alert, [{ rule }]: readonly [Finding, ...Finding[]], at: Moment): boolean =>
  until === null || (rule.detector === 'change' && between(until, at) <= SOON);

/** The same while anything of it lasts: it tells of the gravest that was reached. */
export function lastOn(alert: Alert, found: readonly [Finding, ...Finding[]]): Alert {
  const gravest = gravestOf(found);
  const own = found.find(
    ({ metric, rule }) => metric === alert.metric && GRAVITY[rule.severity] >= GRAVITY[alert.severity],
  );
  const graver = GRAVITY[gravest.rule.severity] > GRAVITY[own?.rule.severity ?? alert.severity];
  if (graver) return { ...raise(gravest, alert.from), since: earlier(alert.since, gravest.since) };
  return own ? goOn(alert, own) : { ...alert, until: null };
}

const gravestOf = (found: readonly [Finding, ...Finding[]]): Finding =>
  found.reduce((gravest, each) =>
    GRAVITY[each.rule.severity] > GRAVITY[gravest.rule.severity] ? each : gravest,
  );
