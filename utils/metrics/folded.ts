import { byMinute } from '../alerts/by-minute.ts';
import { TOPIC_COUNTS, type TopicCounts } from '../events/topics.ts';
import { isMine } from '../settings/mine.ts';
import type { BroadcastRow, FoldRow } from '../store/schema.ts';
import { figuresIn, packFigures, SHAPE } from './packed-figures.ts';
import type { SetId } from './sets.ts';
import type { BroadcastDetail, Listed } from './view.ts';

/** Of how many points a row's small curve is made at most. */
const POINTS = 48;

/**
 * What the list and comparisons need of a broadcast that is over: a cache of what is stored of it.
 *
 * @param detail computed by our own definitions
 */
export const foldOf = (detail: BroadcastDetail): FoldRow => ({
  key: detail.key,
  shape: SHAPE,
  platform: detail.platform,
  room: detail.room,
  broadcast: detail.broadcast,
  title: detail.title,
  ...(detail.currency && { currency: detail.currency }),
  ...(detail.brought && { brought: detail.brought }),
  from: detail.from,
  until: detail.until,
  ended: detail.ended,
  coverage: detail.coverage,
  byConsole: detail.recorders.some(({ page }) => page === 'console'),
  products: productsOf(detail),
  figures: packFigures(detail.figures, detail.alternatives),
  curve: curveOf(detail),
  topics: topicsOf(detail),
  shifts: detail.shifts.map(({ figures, alternatives, ...shift }) => ({
    ...shift,
    figures: packFigures(figures, alternatives),
  })),
});

const productsOf = ({ explained }: BroadcastDetail): string[] => [
  ...new Set(explained.map(({ item }) => item)),
];

function topicsOf({ minutes }: BroadcastDetail): TopicCounts {
  const all: TopicCounts = {};
  for (const { span } of minutes)
    for (const topic of TOPIC_COUNTS) {
      const count = span.topics[topic];
      if (count !== undefined) all[topic] = (all[topic] ?? 0) + count;
    }
  return all;
}

/** Viewers online in steps of equal length; NaN where they are not known. */
function curveOf({ minutes, from }: BroadcastDetail): Float32Array {
  const series = byMinute('online', minutes, from);
  const step = Math.max(1, Math.ceil(series.length / POINTS));
  const points = Array.from({ length: Math.ceil(series.length / step) }, (_, point) => {
    const known = series.slice(point * step, (point + 1) * step).filter((value) => value !== null);
    return known.length === 0 ? NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
  return Float32Array.from(points);
}

/** What else the list knows of a broadcast. */
export interface Aside {
  readonly said: BroadcastRow | undefined;
  readonly myRooms: readonly string[];
  readonly definitions: SetId;
}

/** A broadcast that is over, as the list shows it. */
export const unfold = (fold: FoldRow, { said, myRooms, definitions }: Aside): Listed => ({
  ...fold,
  live: false,
  mine: isMine({ ...fold, page: fold.byConsole ? 'console' : 'room' }, myRooms),
  kept: said?.kept ?? false,
  tags: said?.tags ?? [],
  figures: figuresIn(fold.figures, definitions, fold.from, fold.until),
  shifts: fold.shifts.map((shift) => ({
    ...shift,
    figures: figuresIn(shift.figures, definitions, shift.from, shift.until),
  })),
});

/** A broadcast of which everything has been read, as the list shows it. */
export const listedOf = (detail: BroadcastDetail): Listed => ({
  ...detail,
  products: productsOf(detail),
  curve: curveOf(detail),
  topics: topicsOf(detail),
});
