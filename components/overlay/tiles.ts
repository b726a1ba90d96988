import type { Figures, MetricId } from '../../utils/metrics/definitions.ts';

interface Tile {
  readonly id: MetricId;
  /** Set small under it. */
  readonly note: MetricId | null;
}

/** A tile's figures by preference: the first that is known, else the first. */
type Choice = readonly Tile[];

const ALWAYS: readonly Choice[] = [
  [{ id: 'online', note: 'netFlow' }],
  [{ id: 'entriesPerMinute', note: null }],
  [
    { id: 'interactionRate', note: null },
    { id: 'interactionsPerViewerMinute', note: null },
  ],
];
const WITH_CONSOLE: Choice = [
  { id: 'gmv', note: 'orders' },
  { id: 'orders', note: null },
];
const WITHOUT_CONSOLE: Choice = [{ id: 'commentsPerMinute', note: null }];

/** The four figures that a host glances at. */
export const tilesFor = (figures: Figures, consoleSeen: boolean): readonly Tile[] =>
  [...ALWAYS, consoleSeen ? WITH_CONSOLE : WITHOUT_CONSOLE].flatMap(
    (choice) => choice.find(({ id }) => 'figure' in figures[id]) ?? choice.slice(0, 1),
  );
