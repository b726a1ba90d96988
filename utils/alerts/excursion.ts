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
    case 'threshold':
      return `${rule.id} ${rule.metric} ${rule.value}`;
    case 'silence':
    case 'usual':
      return rule.id;
  }
}

/** An excursion's alert when it is found. */
export const begin = (found: readonly [Finding, ...Finding[]], from: Alert['from']): Alert =>
  raise(gravestOf(found), from);

/** The same while anything of it lasts: it tells of the gravest that was reached. */
export function lastOn(alert: Alert, found: readonly [Finding, ...Finding[]]): Alert {
  const gravest = gravestOf(found);
  const own = found.find(
    ({ metric, since, rule }) =>
      metric === alert.metric && since === alert.since && GRAVITY[rule.severity] >= GRAVITY[alert.severity],
  );
  const graver = GRAVITY[gravest.rule.severity] > GRAVITY[own?.rule.severity ?? alert.severity];
  if (graver) return raise(gravest, alert.from);
  return own ? goOn(alert, own) : alert;
}

const gravestOf = (found: readonly [Finding, ...Finding[]]): Finding =>
  found.reduce((gravest, each) =>
    GRAVITY[each.rule.severity] > GRAVITY[gravest.rule.severity] ? each : gravest,
  );
