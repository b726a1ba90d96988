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

/** The figures that the user chose; where they chose none, the four that a host glances at. */
export const tilesFor = (
  figures: Figures,
  consoleSeen: boolean,
  chosen: readonly MetricId[] | null,
): readonly Tile[] =>
  chosen?.map((id) => ({ id, note: null })) ??
  [...ALWAYS, consoleSeen ? WITH_CONSOLE : WITHOUT_CONSOLE].flatMap(
    (choice) => choice.find(({ id }) => 'figure' in figures[id]) ?? choice.slice(0, 1),
  );

/** What the one line has room for. */
export const lineFor = (chosen: readonly MetricId[] | null): readonly MetricId[] =>
  chosen?.slice(0, 2) ?? ['online', 'netFlow'];
