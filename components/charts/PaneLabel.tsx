import type { LossSeries } from '../../utils/metrics/loss-series.ts';
import { type Style, UNKNOWN } from '../../utils/settings/numbers.ts';
import { writeDuration } from '../../utils/settings/times.ts';
import { useSay } from '../controls/language.tsx';
import { writeValue } from './count.ts';
import { highest, type Line, type Pane, styleOf } from './panes.ts';

interface Props {
  readonly pane: Pane;
  readonly pointed: number | null;
  readonly style: Omit<Style, 'short'>;
  /** What this pane and those after it are about, over the first of them. */
  readonly heading: string | null;
  readonly lossSeries: LossSeries | null;
  readonly entriesTold: boolean;
}

/** A pane's names, each with the value under the crosshair, or with its highest while there is none. */
export function PaneLabel({ pane, pointed, style, heading, lossSeries, entriesTold }: Props) {
  const { say } = useSay();
  const note =
    pane.id === 'lossRate' && lossSeries
      ? say('timeline.lossOver', { length: writeDuration(lossSeries.window, style.language) })
      : pane.id === 'netFlow'
        ? say(entriesTold ? 'timeline.lossUnknown' : 'timeline.lossNotSent')
        : null;
  return (
    <div class="timeline-label" title={note ?? undefined}>
      {heading && <span class="timeline-heading">{heading}</span>}
      {pane.lines.map((line) => (
        <LineLabel key={line.id} line={line} pointed={pointed} style={style} />
      ))}
      {note && <small class="timeline-note">{note}</small>}
    </div>
  );
}

interface LineProps extends Pick<Props, 'pointed' | 'style'> {
  readonly line: Line;
}

function LineLabel({ line, pointed, style }: LineProps) {
  const { say } = useSay();
  const { ink, unit, dashed } = styleOf(line.id);
  const write = (value: number, short = false): string => writeValue(value, unit, style, short);
  const value = pointed === null ? null : (line.values[pointed] ?? null);
  const top = highest(line.tops);
  return (
    <span class="timeline-line" style={{ '--series': `var(${ink})` }}>
      <span class={dashed ? 'timeline-name timeline-dashed' : 'timeline-name'}>
        {say(`timeline.${line.id}`)}
      </span>
      <span class="timeline-value" data-exact={pointed === null ? undefined : true}>
        {pointed === null
          ? top && say('dashboard.paneTop', { value: write(top.value) })
          : value === null
            ? UNKNOWN
            : write(value)}
      </span>
    </span>
  );
}
