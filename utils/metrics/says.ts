import type { Text } from '../settings/language.ts';
import type { MetricId } from './definitions.ts';
import { acrossSays } from './says/across.ts';
import { audienceSays } from './says/audience.ts';
import { dwellSays } from './says/dwell.ts';
import { interactionSays } from './says/interaction.ts';
import { interactorsSays } from './says/interactors.ts';
import { moneySays } from './says/money.ts';
import { ordersSays } from './says/orders.ts';
import { outsideSays } from './says/outside.ts';
import { productsSays } from './says/products.ts';
import { qualitySays } from './says/quality.ts';
import { OWN_SAYS } from './says/sets.ts';
import type { SetId } from './sets/ids.ts';

export { SET_SAYS } from './says/sets.ts';

const OURS: Readonly<Record<MetricId, Text>> = {
  ...audienceSays,
  ...dwellSays,
  ...interactionSays,
  ...interactorsSays,
  ...productsSays,
  ...ordersSays,
  ...moneySays,
  ...outsideSays,
  ...acrossSays,
  ...qualitySays,
};

/** Each metric's formula in words: ours, and what definition sets take differently. */
export const SAYS: Readonly<Record<SetId, Partial<Readonly<Record<MetricId, Text>>>>> = {
  ...OWN_SAYS,
  roomtally: OURS,
};

/** What a metric is under a definition set, in words. */
export const saysOf = (id: MetricId, set: SetId): Text => SAYS[set][id] ?? OURS[id];
