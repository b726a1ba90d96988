import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Gap } from '../../utils/metrics/figure.ts';
import type { Language } from '../../utils/settings/language.ts';
import { hatchGaps } from './hatch.ts';
import { inksAt, watchTheme } from './inks.ts';
import type { Pane } from './panes.ts';
import { plotOptions, sizeOf } from './plot.ts';
import { along, minuteAt, type Track } from './track.ts';

/** What is drawn. */
export interface Drawing {
  readonly track: Track;
  readonly panes: readonly Pane[];
  readonly gaps: readonly Gap[];
}

export interface ChartEvents {
  /** The pointer is over a minute, or over none. */
  readonly pointed: (minute: number | null) => void;
  readonly zoomed: (zoomed: boolean) => void;
}

export interface Chart {
  /** Draws other data in the same panes; what is zoomed into stays. */
  readonly draw: (drawing: Drawing) => void;
  /** Shows the whole broadcast again. */
  readonly reset: () => void;
}

let charts = 0;

/**
 * Draws panes over one time axis, one into each host, until the signal: crosshair and zoom are shared, size
 * and theme are followed.
 */
export function chartIn(
  hosts: readonly HTMLElement[],
  initial: Drawing,
  language: Language,
  events: ChartEvents,
  signal: AbortSignal,
): Chart {
  let drawing = initial;
  let zoomed = false;
  charts += 1;
  const group = `timeline-${charts}`;

  const point = ({ cursor: { left = -1 }, posToVal }: uPlot): void =>
    events.pointed(left < 0 ? null : minuteAt(drawing.track, posToVal(left, 'x')));
  const zoom = ({ scales: { x } }: uPlot): void => {
    const [first, end] = endsOf(drawing);
    zoomed = (x?.min ?? first) > first || (x?.max ?? end) < end;
    events.zoomed(zoomed);
  };

  const plots = hosts.flatMap((host, index) => {
    const pane = initial.panes[index];
    if (!pane) return [];
    let inks = inksAt(host);
    const last = index === hosts.length - 1;
    const hooks: uPlot.Hooks.Arrays = {
      drawClear: [(self) => hatchGaps(self, drawing.gaps, inks.of('--line-strong'))],
      ...(index === 0 && { setCursor: [point], setScale: [zoom] }),
    };
    const width = host.clientWidth;
    const options = plotOptions({ pane, width, last, group, language, inks: () => inks, hooks });
    const plot = new uPlot(options, dataOf(drawing, pane), host);
    watchTheme(signal, () => {
      inks = inksAt(host);
      plot.redraw(false, true);
    });
    const fit = new ResizeObserver(() => {
      if (host.clientWidth !== plot.width) plot.setSize(sizeOf({ pane, width: host.clientWidth, last }));
    });
    fit.observe(host);
    signal.addEventListener('abort', () => fit.disconnect(), { once: true });
    signal.addEventListener('abort', () => plot.destroy(), { once: true });
    return [plot];
  });

  return {
    draw: (next) => {
      drawing = next;
      for (const [index, plot] of plots.entries()) {
        const pane = next.panes[index];
        if (pane) plot.setData(dataOf(next, pane), !zoomed);
      }
    },
    reset: () => {
      const [min, max] = endsOf(drawing);
      for (const plot of plots) plot.setScale('x', { min, max });
    },
  };
}

const endsOf = ({ track: { xs } }: Drawing): [number, number] => [xs[0] ?? 0, xs.at(-1) ?? 0];

const dataOf = ({ track }: Drawing, { values }: Pane): uPlot.AlignedData => [
  [...track.xs],
  along(track, values),
];
