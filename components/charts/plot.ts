import uPlot from 'uplot';
import type { Style } from '../../utils/settings/numbers.ts';
import { moment } from '../../utils/units.ts';
import { writeValue } from './count.ts';
import type { Inks } from './inks.ts';
import { type LineId, type PaneId, paneStyle, styleOf } from './panes.ts';
import { steps } from './steps.ts';
import { timesOf } from './timesOf.ts';

/** Where a pane is drawn. */
export interface Slot {
  readonly id: PaneId;
  readonly lines: readonly LineId[];
  readonly width: number;
  /** The last pane carries the times of all. */
  readonly last: boolean;
  /** Panes of the same name share crosshair and zoom. */
  readonly group: string;
  readonly style: Omit<Style, 'short'>;
  /** Asked for at each drawing, so that a change of theme needs no new plot. */
  readonly inks: () => Inks;
  readonly hooks: uPlot.Hooks.Arrays;
}

const TIME_AXIS = 24;
const VALUE_AXIS = 52;
/** Room above the highest value, so that a peak does not touch the edge. */
const HEADROOM = 1.08;
/** A state that stays above this share of its highest value is shown on its own scale, not from zero. */
const NARROW = 0.5;
const WHOLE_STEPS = Array.from({ length: 10 }, (_, power) =>
  [1, 2, 5].map((digit) => digit * 10 ** power),
).flat();

/** The size of a pane's plot with its axes, in px. */
export const sizeOf = ({ id, width, last }: Pick<Slot, 'id' | 'width' | 'last'>) => ({
  width,
  height: paneStyle(id).height + (last ? TIME_AXIS : 0),
});

/** How uPlot is to draw a pane: a thin stepped line, few grid lines, no legend. */
export function plotOptions(slot: Slot): uPlot.Options {
  const { id, lines, last, group, style, inks, hooks } = slot;
  const { scale } = paneStyle(id);
  const unit = lines[0] ? styleOf(lines[0]).unit : 'count';
  const axis: uPlot.Axis = {
    font: inks().font,
    stroke: () => inks().of('--ink-faint'),
    grid: { stroke: () => inks().of('--line'), width: 1 },
    ticks: { show: false },
  };
  return {
    ...sizeOf(slot),
    // Labels stand half above, below or beyond the line that they belong to.
    padding: [8, 20, last ? 0 : 8, 0],
    legend: { show: false },
    scales: { x: { time: true }, y: { range: (_, low, high) => rangeOf(low, high, scale) } },
    series: [{}, ...lines.map((line) => seriesOf(line, inks))],
    axes: [
      {
        ...axis,
        size: last ? TIME_AXIS : 0,
        space: 72,
        values: (_, at) =>
          last
            ? timesOf(
                at.map((x) => moment(x * 1000)),
                style.language,
              )
            : at.map(() => ''),
      },
      {
        ...axis,
        size: VALUE_AXIS,
        space: 24,
        gap: 8,
        ...(unit === 'count' && { incrs: WHOLE_STEPS }),
        values: (_, at) => at.map((value) => writeValue(value, unit, style, true)),
      },
    ],
    cursor: {
      y: false,
      points: { show: false },
      drag: { x: true, y: false, dist: 4 },
      sync: { key: group, scales: ['x', null] },
    },
    hooks,
  };
}

function seriesOf(line: LineId, inks: Slot['inks']): uPlot.Series {
  const { ink, dashed } = styleOf(line);
  return {
    stroke: () => inks().of(ink),
    width: 1.25,
    paths: steps,
    points: { show: false },
    ...(dashed && { dash: [4, 3] }),
  };
}

function rangeOf(
  low: number | null,
  high: number | null,
  scale: ReturnType<typeof paneStyle>['scale'],
): uPlot.Range.MinMax {
  const top = high ?? 0;
  if (scale === 'change') {
    const reach = Math.max(1, Math.abs(low ?? 0), Math.abs(top)) * HEADROOM;
    return [-reach, reach];
  }
  // A share has no next whole number above it.
  const least = top > 0 && top < 1 ? 0 : 1;
  if (scale === 'counted' || low === null || low < top * NARROW) return [0, Math.max(least, top * HEADROOM)];
  return uPlot.rangeNum(low, top, 0.1, true);
}
