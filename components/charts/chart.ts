import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Gap } from '../../utils/metrics/figure.ts';
import type { Language } from '../../utils/settings/language.ts';
import { hatchGaps } from './hatch.ts';
import { inksAt, watchTheme } from './inks.ts';
import type { Pane, PaneId } from './panes.ts';
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

/** An element and the pane that is to be drawn into it. */
export interface Place {
  readonly host: HTMLElement;
  readonly id: PaneId;
}

const NOTHING: Drawing = { track: { xs: [], minutes: [] }, panes: [], gaps: [] };

let charts = 0;

/**
 * Makes panes over one time axis, from top to bottom, until the signal: crosshair and zoom are shared, size and
 * theme are followed.
 */
export function chartIn(
  places: readonly Place[],
  language: Language,
  events: ChartEvents,
  signal: AbortSignal,
): Chart {
  let drawing = NOTHING;
  let zoomed = false;
  charts += 1;
  const group = `timeline-${charts}`;

  const point = (plot: uPlot): void => {
    const { left = -1 } = plot.cursor;
    events.pointed(left < 0 ? null : minuteAt(drawing.track, plot.posToVal(left, 'x')));
  };
  const zoom = ({ scales: { x } }: uPlot): void => {
    const [first, end] = endsOf(drawing);
    zoomed = (x?.min ?? first) > first || (x?.max ?? end) < end;
    events.zoomed(zoomed);
  };

  const plots = places.map(({ host, id }, index) => {
    let inks = inksAt(host);
    const last = index === places.length - 1;
    const hooks: uPlot.Hooks.Arrays = {
      drawClear: [(self) => hatchGaps(self, drawing.gaps, inks.of('--line-strong'))],
      ...(index === 0 && { setCursor: [point], setScale: [zoom] }),
    };
    const width = host.clientWidth;
    const options = plotOptions({ id, width, last, group, language, inks: () => inks, hooks });
    const plot = new uPlot(options, [[], []], host);
    watchTheme(signal, () => {
      inks = inksAt(host);
      plot.redraw(false, true);
    });
    const fit = new ResizeObserver(() => {
      if (host.clientWidth !== plot.width) plot.setSize(sizeOf({ id, width: host.clientWidth, last }));
    });
    fit.observe(host);
    const leave = (): void => {
      fit.disconnect();
      plot.destroy();
    };
    signal.addEventListener('abort', leave, { once: true });
    return { id, plot };
  });

  return {
    draw: (next) => {
      if (signal.aborted) return;
      drawing = next;
      for (const { id, plot } of plots) {
        const pane = next.panes.find((each) => each.id === id);
        if (pane) plot.setData(dataOf(next, pane), !zoomed);
      }
    },
    reset: () => {
      const [min, max] = endsOf(drawing);
      for (const { plot } of plots) plot.setScale('x', { min, max });
    },
  };
}

const endsOf = ({ track: { xs } }: Drawing): [number, number] => [xs[0] ?? 0, xs.at(-1) ?? 0];

const dataOf = ({ track }: Drawing, { values }: Pane): uPlot.AlignedData => [
  [...track.xs],
  along(track, values),
];
