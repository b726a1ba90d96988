import type { Listed } from '../../../utils/metrics/view.ts';

const WIDTH = 72;
const HEIGHT = 20;

/** Viewers online over a broadcast, as small as a word: what it was like, not how much. */
export function Curve({ of }: { readonly of: Listed['curve'] }) {
  const path = pathOf(of);
  return path === '' ? null : (
    <svg
      class="curve"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 -1 ${WIDTH} ${HEIGHT + 2}`}
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

/** A line from point to point, from 0 to the highest; broken where nothing is known. */
export function pathOf(curve: Listed['curve']): string {
  const most = curve.reduce((high, value) => (value > high ? value : high), 0);
  const step = curve.length > 1 ? WIDTH / (curve.length - 1) : 0;
  let drawing = false;
  let path = '';
  for (const [index, value] of curve.entries()) {
    if (Number.isNaN(value)) drawing = false;
    else {
      const y = most > 0 ? HEIGHT * (1 - value / most) : HEIGHT;
      path += `${drawing ? 'L' : 'M'}${(index * step).toFixed(1)} ${y.toFixed(1)}`;
      drawing = true;
    }
  }
  return path;
}
