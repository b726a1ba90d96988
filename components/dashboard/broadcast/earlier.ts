import { type Band, bandOf } from '../../../utils/alerts/usual.ts';
import type { Figures, MetricId } from '../../../utils/metrics/definitions.ts';
import type { BroadcastView, Listed } from '../../../utils/metrics/view.ts';

/** So many broadcasts before make the median of a room. */
const MOST = 10;
/** Fewer have no median worth the name. */
const LEAST = 3;

/** The room's broadcasts before this one, newest first. */
export const earlierOf = (
  { key, platform, room, from }: Pick<BroadcastView, 'key' | 'platform' | 'room' | 'from'>,
  all: readonly Listed[],
): Listed[] =>
  room === null
    ? []
    : all
        .filter(
          (other) =>
            other.key !== key && other.platform === platform && other.room === room && other.from < from,
        )
        .toSorted((a, b) => b.from - a.from)
        .slice(0, MOST);

const valueIn = (figures: Figures, id: MetricId): number | null =>
  'figure' in figures[id] ? figures[id].figure.value : null;

/** What a metric was like in the broadcasts that know it; null while they are too few. */
export const usualOf = (id: MetricId, earlier: readonly Listed[]): Band | null =>
  bandOf(
    earlier.flatMap(({ figures }) => valueIn(figures, id) ?? []),
    LEAST,
  );
