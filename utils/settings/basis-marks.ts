import type { Basis } from '../metrics/figure.ts';

/** How a figure is known, at a glance. */
export const MARKS: Readonly<Record<Basis, string>> = { observed: '●', reported: '◆', estimated: '≈' };
