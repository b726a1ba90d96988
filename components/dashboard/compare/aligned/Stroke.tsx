import { lineStyle } from '../../../charts/lines.ts';

/** A piece of a line as the charts draw it. */
export function Stroke({ index }: { readonly index: number }) {
  const { ink, dash } = lineStyle(index);
  return (
    <svg class="aligned-stroke" viewBox="0 0 24 8" width="24" height="8" aria-hidden="true" focusable="false">
      <path d="M0 4H24" stroke={`var(${ink})`} stroke-width="2" stroke-dasharray={dash.join(' ')} />
    </svg>
  );
}
