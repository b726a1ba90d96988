import { acrossMetrics } from './definitions/across.ts';
import { audienceMetrics } from './definitions/audience.ts';
import type { Definition } from './definitions/definition.ts';
import { dwellMetrics } from './definitions/dwell.ts';
import { interactionMetrics } from './definitions/interaction.ts';
import { interactorsMetrics } from './definitions/interactors.ts';
import { moneyMetrics } from './definitions/money.ts';
import { ordersMetrics } from './definitions/orders.ts';
import { outsideMetrics } from './definitions/outside.ts';
import { productsMetrics } from './definitions/products.ts';
import { qualityMetrics } from './definitions/quality.ts';
import type { Known } from './figure.ts';

/** The metrics under the headings that the interface sets them, in reading order. */
export const GROUPED = {
  audience: { ...audienceMetrics, ...dwellMetrics },
  interaction: { ...interactionMetrics, ...interactorsMetrics },
  commerce: { ...productsMetrics, ...ordersMetrics, ...moneyMetrics, ...outsideMetrics },
  across: acrossMetrics,
  quality: qualityMetrics,
} as const;

export type Group = keyof typeof GROUPED;
export const GROUPS = Object.keys(GROUPED) as readonly Group[];

const ALL = {
  ...GROUPED.audience,
  ...GROUPED.interaction,
  ...GROUPED.commerce,
  ...GROUPED.across,
  ...GROUPED.quality,
};

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
