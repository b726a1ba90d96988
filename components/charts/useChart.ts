import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../utils/settings/language.ts';
import { type Chart, chartIn, type Drawing, wholeOf } from './chart.ts';
import type { LineId, PaneId } from './panes.ts';
import { steer, type Steering } from './steer.ts';
import { around, type Span } from './span.ts';

export interface Charted extends Steering {
  readonly chart: Chart | null;
  /** The minute under the crosshair. */
  readonly pointed: number | null;
  /** What is zoomed into; null while the whole is shown. */
  readonly span: Span | null;
}

/**
 * Keeps a chart in the `[data-pane]` hosts inside an element: made anew only for other panes or words.
 *
 * @param asked a stretch to be shown as soon as it is another object than before
 */
export function useChart(
  ref: RefObject<HTMLElement | null>,
  drawing: Drawing,
  { language, currency }: { readonly language: Language; readonly currency: string },
  asked: Span | null,
): Charted {
  const [chart, setChart] = useState<Chart | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [span, setSpan] = useState<Span | null>(null);
  const panes = drawing.panes.map(({ id, lines }) => [id, ...lines.map((line) => line.id)].join(' ')).join();
  const whole = useRef<Span>(wholeOf(drawing));
  whole.current = wholeOf(drawing);
  const shown = useRef<Span | null>(span);
  shown.current = span;

  const steering = steer(
    () => shown.current ?? whole.current,
    () => whole.current,
    (next) => chart?.show(next),
  );

  // Before anything is painted: a page without its chart would be laid out for nothing.
  useLayoutEffect(() => {
    const gone = new AbortController();
    const hosts = [...(ref.current?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])];
    const places = hosts.map((host) => ({
      host,
      id: host.dataset['pane'] as PaneId,
      lines: (host.dataset['lines'] ?? '').split(' ') as LineId[],
    }));
    setSpan(null);
    setChart(chartIn(places, { language, currency }, { pointed: setPointed, shown: setSpan }, gone.signal));
    return () => gone.abort();
  }, [ref, panes, language, currency]);

  useLayoutEffect(() => chart?.draw(drawing), [chart, drawing]);

  useEffect(() => {
    if (asked) chart?.show(around(asked, whole.current));
  }, [chart, asked]);

  return { chart, pointed, span, ...steering };
}
