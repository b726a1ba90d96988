import type { Minute } from '../../utils/metrics/view.ts';
import type { Style } from '../../utils/settings/numbers.ts';
import { useSay } from '../controls/language.tsx';
import type { Pane } from './panes.ts';
import { readout } from './readout.ts';
import type { Span } from './span.ts';

interface Props {
  readonly minutes: readonly Minute[];
  readonly panes: readonly Pane[];
  readonly pointed: number | null;
  /** What is zoomed into: its minutes are gone through. */
  readonly span: Span | null;
  readonly style: Omit<Style, 'short'>;
  readonly onPoint: (minute: number) => void;
}

/** Moves the crosshair minute by minute without a mouse, and says what it shows; the same in a line to be read. */
export function Scrubber({ minutes, panes, pointed, span, style, onPoint }: Props) {
  const { say } = useSay();
  const [first, last] = endsOf(minutes, span);
  const index = Math.min(last, Math.max(first, pointed ?? last));
  const minute = minutes[index];
  const text = minute ? readout(minute, index, panes, style, say) : '';
  return (
    <label class="scrubber">
      <span class="unseen">{say('timeline.crosshair')}</span>
      <input
        type="range"
        min={first}
        max={last}
        value={index}
        aria-valuetext={text}
        onInput={({ currentTarget }) => onPoint(Number(currentTarget.value))}
      />
      <span class="scrubber-text" aria-hidden="true">
        {pointed === null ? say('timeline.crosshair') : text}
      </span>
    </label>
  );
}

/** The first and the last minute of a stretch. */
function endsOf(minutes: readonly Minute[], span: Span | null): readonly [number, number] {
  const [from, until] = span ? [span.min * 1000, span.max * 1000] : [0, Infinity];
  const first = minutes.findIndex((minute) => minute.until > from);
  const last = minutes.findLastIndex((minute) => minute.from < until);
  return [Math.max(0, first), Math.max(0, first, last)];
}
