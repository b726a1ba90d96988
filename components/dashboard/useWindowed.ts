import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { drawnAtOnce } from '../controls/drawnAtOnce.ts';

/** As high as a row is where nothing has been laid out yet. */
const ROW = 45;
/** So many rows more are there above and below what is seen: the next one can be reached by key. */
const AROUND = 12;

/** Which of many rows are drawn, and how much room those above and below take, in px. */
export interface Windowed {
  readonly first: number;
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

/**
 * The rows to draw of a table's body that is scrolled, by itself or with its page; all rows are equally high. Paper is
 * not scrolled: there they all are.
 */
export function useWindowed(count: number, body: RefObject<HTMLTableSectionElement | null>): Windowed {
  const printed = usePrinted();
  const [{ top, bottom, row }, setPlace] = useState({ top: 0, bottom: 0, row: ROW });
  useLayoutEffect(() => {
    const place = (): void => {
      const there = body.current;
      if (!there) return;
      const laidOut = there.querySelector('tr:not([aria-hidden])')?.getBoundingClientRect().height ?? 0;
      const height = laidOut > 0 ? laidOut : ROW;
      // By whole steps, so that scrolling by a row draws nothing; none of a table that begins below what is seen.
      const start = there.getBoundingClientRect().top;
      const above = Math.max(0, Math.floor(-start / height / AROUND)) * AROUND;
      const below = Math.max(0, Math.ceil((innerHeight - start) / height / AROUND)) * AROUND;
      setPlace((now) =>
        now.top === above && now.bottom === below && now.row === height
          ? now
          : { top: above, bottom: below, row: height },
      );
    };
    place();
    const gone = new AbortController();
    addEventListener('scroll', place, { capture: true, passive: true, signal: gone.signal });
    addEventListener('resize', place, { passive: true, signal: gone.signal });
    return () => gone.abort();
  }, [body, count]);
  if (printed) return { first: 0, end: count, above: 0, below: 0 };
  const first = Math.max(0, Math.min(top, count - 1) - AROUND);
  const end = Math.min(count, bottom + AROUND);
  return { first, end, above: first * row, below: (count - end) * row };
}

/** Whether the page is being printed; the browser lays its paper out right after it said so. */
function usePrinted(): boolean {
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    addEventListener('beforeprint', () => drawnAtOnce(() => setPrinted(true)), { signal: gone.signal });
    addEventListener('afterprint', () => setPrinted(false), { signal: gone.signal });
    return () => gone.abort();
  }, []);
  return printed;
}
