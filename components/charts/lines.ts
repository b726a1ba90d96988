import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Language } from '../../utils/settings/language.ts';
import { NO_CURRENCY } from '../../utils/settings/currency.ts';
import { writeValue } from './count.ts';
import { inksAt, watchTheme } from './inks.ts';
import { steps } from './steps.ts';

const HEIGHT = 160;
/** Each line has its own dash, so that colour is not all that tells them apart. */
const DASHES = [[], [8, 4], [2, 3], [8, 3, 2, 3]];
const INKS = 8;

/** How a line is told apart from the others. */
export const lineStyle = (index: number) => ({
  ink: `--series-${(index % INKS) + 1}`,
  dash: DASHES[index % DASHES.length] ?? [],
});

export interface Lines {
  readonly xs: readonly number[];
  readonly values: readonly (readonly (number | null)[])[];
}

interface Options {
  readonly language: Language;
  readonly writeX: (x: number) => string;
  /** The pointer is over an x, by its place, or over none. */
  readonly pointed: (index: number | null) => void;
}

/** Draws several lines over one axis into an element, until the signal. */
export function drawLines(host: HTMLElement, lines: Lines, options: Options, signal: AbortSignal): void {
  const { language, writeX, pointed } = options;
  let inks = inksAt(host);
  const axis: uPlot.Axis = {
    font: inks.font,
    stroke: () => inks.of('--ink-faint'),
    grid: { stroke: () => inks.of('--line'), width: 1 },
    ticks: { show: false },
  };
  const plot = new uPlot(
    {
      width: host.clientWidth,
      height: HEIGHT,
      padding: [8, 20, 0, 0],
      legend: { show: false },
      scales: { x: { time: false }, y: { range: (_, __, high) => [0, Math.max(1, (high ?? 0) * 1.08)] } },
      series: [
        {},
        ...lines.values.map((_, index): uPlot.Series => {
          const { ink, dash } = lineStyle(index);
          return { stroke: () => inks.of(ink), width: 1.25, dash, paths: steps, points: { show: false } };
        }),
      ],
      axes: [
        {
          ...axis,
          size: 24,
          space: 72,
          incrs: [1, 5, 10, 15, 30, 60, 120, 240],
          values: (_, at) => at.map(writeX),
        },
        {
          ...axis,
          size: 52,
          space: 24,
          gap: 8,
          values: (_, at) =>
            at.map((value) => writeValue(value, 'count', { language, currency: NO_CURRENCY }, true)),
        },
      ],
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, dist: 4 } },
      hooks: { setCursor: [({ cursor }) => pointed((cursor.left ?? -1) < 0 ? null : (cursor.idx ?? null))] },
    },
    [[...lines.xs], ...lines.values.map((values) => [...values])],
    host,
  );
  watchTheme(signal, () => {
    inks = inksAt(host);
    plot.redraw(false, true);
  });
  const fit = new ResizeObserver(() => plot.setSize({ width: host.clientWidth, height: HEIGHT }));
  fit.observe(host);
  const leave = (): void => {
    fit.disconnect();
    plot.destroy();
  };
  signal.addEventListener('abort', leave, { once: true });
}
