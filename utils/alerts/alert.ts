import { DEFINITIONS } from '../metrics/definitions.ts';
import { isAmount } from '../metrics/unit.ts';
import type { Moment } from '../units.ts';
import { type ByChance, byChance } from './calibration.ts';
import type { Explained } from './explained.ts';
import type { LossRates } from './loss.ts';
import type { AlertMetric, Rule, RuleId, Severity } from './rules.ts';

/** What a rule's detector finds at a moment, as long as it holds. */
export interface Finding {
  readonly rule: Rule;
  readonly metric: AlertMetric;
  /** When that began of which the alert tells; it is found later. */
  readonly since: Moment;
  /** In the metric's unit: what was usual or set; null where there is no such number. */
  readonly before: number | null;
  readonly now: number | null;
  readonly product: Explained | null;
  /** Of a fall during an explanation, where entries are known exactly enough. */
  readonly lossRates?: LossRates | null;
  /** How many earlier broadcasts it rests on. */
  readonly broadcasts?: number;
}

/** Something that stands out, from when it was found until it was over. */
export interface Alert extends Omit<Finding, 'rule'> {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly from: Moment;
  /** Null as long as it lasts. */
  readonly until: Moment | null;
  readonly byChance: ByChance | null;
}

export const raise = ({ rule, ...found }: Finding, from: Moment): Alert => ({
  ...found,
  rule: rule.id,
  severity: rule.severity,
  from,
  until: null,
  byChance: byChance(rule, found.broadcasts),
});

/** The alert goes on, maybe under a graver rule: it tells of the furthest that was reached. */
export function goOn(alert: Alert, found: Finding): Alert {
  const { before, now } = distance(found) > distance(alert) ? found : alert;
  return { ...raise(found, alert.from), since: alert.since, product: alert.product, before, now };
}

/** Whether its sentence names amounts: of money, or of what gifts are worth. */
export const isOfMoney = ({ metric }: Pick<Finding, 'metric'>): boolean =>
  metric !== 'interactionsPerMinute' && isAmount(DEFINITIONS[metric].unit);

/** The graver the more. */
export const GRAVITY: Readonly<Record<Severity, number>> = { red: 2, yellow: 1, blue: 0 };

/** The one alert to show of those that last: the gravest, and of these the newest; null where none lasts. */
export const foremostOf = (alerts: readonly Alert[]): Alert | null =>
  alerts
    .filter(({ until }) => until === null)
    .toSorted((a, b) => GRAVITY[b.severity] - GRAVITY[a.severity] || b.from - a.from)[0] ?? null;

/** Now ÷ before; null where one is not known or nothing was before. */
export const ratioOf = ({ before, now }: Pick<Finding, 'before' | 'now'>): number | null =>
  before !== null && now !== null && before > 0 ? now / before : null;

const distance = ({ before, now }: Pick<Finding, 'before' | 'now'>): number =>
  before === null || now === null ? 0 : Math.abs(now - before);
