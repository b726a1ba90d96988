import { DEFINITIONS, type MetricId } from './definitions.ts';
import type { Definition } from './definitions/definition.ts';
import { douyinCard } from './sets/douyin-card.ts';
import { douyinTrend } from './sets/douyin-trend.ts';
import { SET_IDS, type SetId } from './sets/ids.ts';
import { taobao } from './sets/taobao.ts';
import { weixin } from './sets/weixin.ts';

export { SET_IDS, type SetId } from './sets/ids.ts';

/**
 * A definition set (口径): what a platform calls by the same names. What it does not define otherwise is
 * computed as Roomtally does.
 */
export interface DefinitionSet {
  /** The three that stand for dwell, interaction and conversion in it. */
  readonly summary: readonly [dwell: MetricId, interaction: MetricId, conversion: MetricId];
  readonly own: Partial<Readonly<Record<MetricId, Definition>>>;
}

export const SETS = {
  roomtally: {
    summary: ['dwellPerEntry', 'interactionRate', 'conversion'],
    own: {},
  },
  douyinCard,
  douyinTrend,
  weixin,
  taobao,
} as const satisfies Readonly<Record<SetId, DefinitionSet>>;

const setOf = (id: SetId): DefinitionSet => SETS[id];

/** Whose definition of a metric stands in a set: its own, or ours. */
export const ownerOf = (id: MetricId, set: SetId): SetId => (setOf(set).own[id] ? set : 'roomtally');

/** What a metric is under a definition set. */
export const definitionOf = (id: MetricId, set: SetId): Definition => setOf(set).own[id] ?? DEFINITIONS[id];

/** The three metrics that a definition set summarises a broadcast by. */
export const summaryOf = (set: SetId): DefinitionSet['summary'] => setOf(set).summary;

/** The sets that define a metric otherwise than the given one, by what they make of it. */
export function otherwise(
  id: MetricId,
  set: SetId,
): readonly { readonly set: SetId; readonly definition: Definition }[] {
  const here = definitionOf(id, set);
  return SET_IDS.flatMap((other) => {
    const definition = definitionOf(id, other);
    return definition === here ? [] : [{ set: other, definition }];
  });
}
