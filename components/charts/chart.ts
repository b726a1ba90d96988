import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Gap } from '../../utils/metrics/figure.ts';
import type { Style } from '../../utils/settings/numbers.ts';
import { hatchGaps } from './hatch.ts';
import { inksAt, watchTheme } from './inks.ts';
import type { LineId, Pane, PaneId } from './panes.ts';
import { plotOptions, sizeOf } from './plot.ts';
import { isWhole, type Span } from './span.ts';
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
  /** Another stretch is shown; null where it is the whole. */
  readonly shown: (span: Span | null) => void;
}

export interface Chart {
  /** Draws other data in the same panes; what is zoomed into stays. */
  readonly draw: (drawing: Drawing) => void;
  /** Shows a stretch; the whole broadcast where it is null. */
  readonly show: (span: Span | null) => void;
  /** Puts the crosshair on a minute. */
  readonly point: (minute: number) => void;
  /** The time under a place on the screen, in seconds. */
  readonly timeAt: (clientX: number) => number;
}

/** An element and the pane that is to be drawn into it. */
export interface Place {
  readonly host: HTMLElement;
  readonly id: PaneId;
  readonly lines: readonly LineId[];
}

const NOTHING: Drawing = { track: { xs: [], minutes: [] }, panes: [], gaps: [] };

let charts = 0;

/**
 * Makes panes over one time axis, from top to bottom, until the signal: crosshair and zoom are shared, size and
 * theme are followed.
 */
export function chartIn(
  places: readonly Place[],
  style: Omit<Style, 'short'>,
  events: ChartEvents,
  signal: AbortSignal,
): Chart {
  let drawing = NOTHING;
  let span: Span | null = null;
  /** What was last asked to be shown. */
  let latest: Span | null = null;
  charts += 1;
  const group = `timeline-${charts}`;

  const point = (plot: uPlot): void => {
    const { left = -1 } = plot.cursor;
    events.pointed(left < 0 ? null : minuteAt(drawing.track, plot.posToVal(left, 'x')));
  };
  const follow = ({ scales: { x } }: uPlot): void => {
    const whole = wholeOf(drawing);
    const now = { min: x?.min ?? whole.min, max: x?.max ?? whole.max };
    span = isWhole(now, whole) ? null : now;
    events.shown(span);
  };

  // All of this is read before anything is drawn: each reading after that would lay the page out anew.
  const measured = places.map((place) => ({
    ...place,
    width: place.host.clientWidth,
    inks: inksAt(place.host),
  }));

  const plots = measured.map(({ host, id, lines, width, inks: theme }, index) => {
    let inks = theme;
    const last = index === places.length - 1;
    const hooks: uPlot.Hooks.Arrays = {
      drawClear: [(self) => hatchGaps(self, drawing.gaps, inks.of('--line-strong'))],
      ...(index === 0 && { setCursor: [point], setScale: [(self, scale) => scale === 'x' && follow(self)] }),
    };
    const options = plotOptions({ id, lines, width, last, group, style, inks: () => inks, hooks });
    const plot = new uPlot(options, [[], ...lines.map(() => [])], host);
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
  const first = plots[0]?.plot;

  return {
    draw: (next) => {
      if (signal.aborted) return;
      drawing = next;
      for (const { id, plot } of plots) {
        const pane = next.panes.find((each) => each.id === id);
        if (pane) plot.setData(dataOf(next, pane), span === null);
      }
    },
    show: (wanted) => {
      const shown = { ...(wanted ?? wholeOf(drawing)) };
      latest = shown;
      // A day's lines take some ms for each pane where no graphics card draws them: the others follow the first.
      for (const [index, { plot }] of plots.entries()) {
        const turn = (): void => {
          if (latest === shown && !signal.aborted) plot.setScale('x', shown);
        };
        if (index === 0) turn();
        else setTimeout(turn);
      }
    },
    point: (minute) => {
      const x = drawing.track.xs[drawing.track.minutes.indexOf(minute)];
      if (first && x !== undefined) first.setCursor({ left: first.valToPos(x + 1, 'x'), top: 0 });
    },
    timeAt: (clientX) => (first ? first.posToVal(clientX - first.over.getBoundingClientRect().left, 'x') : 0),
  };
}

/** The whole time axis. */
export const wholeOf = ({ track: { xs } }: Pick<Drawing, 'track'>): Span => ({
  min: xs[0] ?? 0,
  max: xs.at(-1) ?? 0,
});

const dataOf = ({ track }: Drawing, { lines }: Pane): uPlot.AlignedData => [
  [...track.xs],
  ...lines.map(({ values }) => along(track, values)),
];
