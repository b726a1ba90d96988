import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../utils/settings/language.ts';
import { type Chart, chartIn, type Drawing } from './chart.ts';
import type { PaneId } from './panes.ts';

interface Charted {
  /** The minute under the crosshair. */
  readonly pointed: number | null;
  readonly zoomed: boolean;
  readonly reset: () => void;
}

/** Keeps a chart in the `[data-pane]` hosts inside an element: made anew only for other panes or words. */
export function useChart(ref: RefObject<HTMLElement | null>, drawing: Drawing, language: Language): Charted {
  const [chart, setChart] = useState<Chart | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [zoomed, setZoomed] = useState(false);
  const panes = drawing.panes.map(({ id }) => id).join();

  useEffect(() => {
    const gone = new AbortController();
    const hosts = [...(ref.current?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])];
    const places = hosts.map((host) => ({ host, id: host.dataset['pane'] as PaneId }));
    setZoomed(false);
    setChart(chartIn(places, language, { pointed: setPointed, zoomed: setZoomed }, gone.signal));
    return () => gone.abort();
  }, [ref, panes, language]);

  useEffect(() => chart?.draw(drawing), [chart, drawing]);

  return { pointed, zoomed, reset: () => chart?.reset() };
}
