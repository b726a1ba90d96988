import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../utils/settings/language.ts';
import { type Chart, chartIn, type Drawing } from './chart.ts';

interface Charted {
  /** The minute under the crosshair. */
  readonly pointed: number | null;
  readonly zoomed: boolean;
  readonly reset: () => void;
}

/** Keeps a chart in the `[data-pane]` hosts inside an element: made anew only for other panes or words. */
export function useChart(ref: RefObject<HTMLElement | null>, drawing: Drawing, language: Language): Charted {
  const [pointed, setPointed] = useState<number | null>(null);
  const [zoomed, setZoomed] = useState(false);
  const chart = useRef<Chart | null>(null);
  const panes = drawing.panes.map(({ id }) => id).join();

  useEffect(() => {
    const gone = new AbortController();
    const hosts = [...(ref.current?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])];
    const events = { pointed: setPointed, zoomed: setZoomed };
    setZoomed(false);
    chart.current = chartIn(hosts, drawing, language, events, gone.signal);
    return () => {
      chart.current = null;
      gone.abort();
    };
  }, [panes, language]);

  useEffect(() => chart.current?.draw(drawing), [drawing]);

  return { pointed, zoomed, reset: () => chart.current?.reset() };
}
