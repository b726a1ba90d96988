import type { MetricId } from '../../metrics/definitions.ts';
import { definitionOf, type SetId } from '../../metrics/sets.ts';
import type { BroadcastDetail } from '../../metrics/view.ts';
import { isAmount } from '../../metrics/unit.ts';
import type { Language } from '../../settings/language.ts';

/** How a report is to be. */
export interface Wish {
  readonly language: Language;
  /** Whether it tells of money and of gifts' worth. */
  readonly amounts: boolean;
  /** Whether it tells which share of comments is suspicious. */
  readonly suspicious: boolean;
}

/** Whether a report may tell of a metric. */
export function isTold(id: MetricId, set: SetId, { amounts, suspicious }: Wish): boolean {
  const { unit, discreet } = definitionOf(id, set);
  return (amounts || !isAmount(unit)) && (suspicious || !discreet);
}

/** A broadcast without the alerts that a report may not tell of: they name the figures that they are about. */
export const shareable = (detail: BroadcastDetail, wish: Wish): BroadcastDetail => ({
  ...detail,
  alerts: detail.alerts.filter(
    ({ metric }) => metric === 'interactionsPerMinute' || isTold(metric, detail.definitions, wish),
  ),
});
