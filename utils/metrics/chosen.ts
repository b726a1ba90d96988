import { DEFINITIONS, type MetricId, metricsOf } from './definitions.ts';

/** The metrics that may be chosen for what is seen while on air, in reading order. */
export const CHOOSABLE: readonly MetricId[] = (['audience', 'interaction', 'commerce'] as const)
  .flatMap(metricsOf)
  .filter((id) => !DEFINITIONS[id].discreet);

/** The metrics that the user chose, as far as there are such; null where they chose none. */
export function chosenIn(stored: readonly string[] | null): readonly MetricId[] | null {
  const chosen = (stored ?? []).flatMap((name) => CHOOSABLE.find((id) => id === name) ?? []);
  return chosen.length > 0 ? chosen : null;
}
