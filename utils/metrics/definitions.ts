import { isReadingOf, READING_IDS, type ReadingId, type ReadingOf, STATED } from '../events/readings.ts';
import type { Account } from './account.ts';
import { asReported, figure, stated } from './build.ts';
import { audienceMetrics } from './definitions/audience.ts';
import type { Definition } from './definitions/definition.ts';
import { dwellMetrics } from './definitions/dwell.ts';
import { interactionMetrics } from './definitions/interaction.ts';
import { interactorsMetrics } from './definitions/interactors.ts';
import { moneyMetrics } from './definitions/money.ts';
import { ordersMetrics } from './definitions/orders.ts';
import { productsMetrics } from './definitions/products.ts';
import { qualityMetrics } from './definitions/quality.ts';
import type { Figure, Known } from './figure.ts';

/** The metrics under the headings that the interface sets them, in reading order. */
export const GROUPED = {
  audience: { ...audienceMetrics, ...dwellMetrics },
  interaction: { ...interactionMetrics, ...interactorsMetrics },
  commerce: { ...productsMetrics, ...ordersMetrics, ...moneyMetrics },
  quality: qualityMetrics,
} as const;

export type Group = keyof typeof GROUPED;
export const GROUPS = Object.keys(GROUPED) as readonly Group[];

const ALL = { ...GROUPED.audience, ...GROUPED.interaction, ...GROUPED.commerce, ...GROUPED.quality };

/** A metric, by the id that interfaces, exports and `--summary` use. */
export type MetricId = keyof typeof ALL;

/** Every metric of ours. */
export const DEFINITIONS: Readonly<Record<MetricId, Definition>> = ALL;

/** In reading order. */
export const METRIC_IDS = Object.keys(ALL) as readonly MetricId[];

/** The metrics of a group, in reading order. */
export const metricsOf = (group: Group): readonly MetricId[] =>
  Object.keys(GROUPED[group]) as readonly MetricId[];

/** The three that every broadcast is summarised by. */
export const SUMMARY_METRICS = [
  'dwellPerEntry',
  'interactionRate',
  'conversion',
] as const satisfies readonly MetricId[];

/** Every metric's figure, or why there is none. */
export type Figures = Readonly<Record<MetricId, Known>>;

/** Our own figure; where there is none, the platform's for the whole broadcast if it states one. */
function knownOf(account: Account, id: MetricId): Known {
  const own = DEFINITIONS[id].of(account);
  if ('figure' in own || account.partial || !isStated(id)) return own;
  const told = stated(account, id);
  return told ? figure(account, told) : own;
}

const isStated = (id: string): id is ReadingOf<'stated'> => (STATED as readonly string[]).includes(id);

/** Every metric of an account. */
export const figuresOf = (account: Account): Figures =>
  Object.fromEntries(METRIC_IDS.map((id) => [id, knownOf(account, id)])) as Figures;

/** What the platform itself reports, under the same ids: totals of the whole broadcast, and its own rates. */
export function reportedOf(account: Account): Partial<Record<MetricId, Figure>> {
  const reported: Partial<Record<MetricId, Figure>> = {};
  for (const id of READING_IDS) {
    const bounds = isReadingOf(id, 'total')
      ? account.span.totals[id]?.top
      : isReadingOf(id, 'stated')
        ? account.span.stated[id]
        : account.span.online?.last;
    if (bounds) reported[id satisfies ReadingId & MetricId] = asReported(account, bounds);
  }
  return reported;
}
