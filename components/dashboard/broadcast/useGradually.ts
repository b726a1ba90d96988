import { useEffect, useState } from 'preact/hooks';

/** More than a window shows, and few enough to be drawn at once. */
const STEP = 30;

/** How many of so many rows are drawn: a few at once, the others after them, so that hundreds keep nobody waiting. */
export function useGradually(count: number): number {
  const [drawn, setDrawn] = useState(STEP);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => setDrawn(drawn + STEP));
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return Math.min(drawn, count);
}
