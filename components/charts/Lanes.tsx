import { useSay } from '../controls/language.tsx';
import type { Band, Lane } from './bands.ts';
import type { Span } from './span.ts';

interface Props {
  readonly lanes: readonly Lane[];
  readonly shown: Span;
  readonly onShow: (band: Span) => void;
}

/** A band narrower than this share of what is shown would not be seen. */
const NARROWEST = 0.002;

/**
 * What lasted, as labelled bands over the panes; a press zooms to it. For the mouse: tables beside the timeline list
 * the same, with a button each.
 */
export function Lanes({ lanes, shown, onShow }: Props) {
  const { say } = useSay();
  const length = shown.max - shown.min;
  const isSeen = ({ min, max }: Band): boolean => max >= shown.min && min < shown.max;
  const placeOf = ({ min, max }: Band) => {
    const from = Math.max(0, (min - shown.min) / length);
    const until = Math.min(1, (max - shown.min) / length);
    // A moment has no length: its label runs on from it.
    const width = max > min ? `${Math.max(NARROWEST, until - from) * 100}%` : 'auto';
    return { left: `${from * 100}%`, width };
  };
  return (
    <div class="lanes" aria-hidden="true">
      {lanes.map(({ id, bands }) => (
        <div key={id} class={`lane lane-${id}`}>
          <span class="lane-name">{say(`timeline.${id}`)}</span>
          <div class="lane-bands">
            {bands.filter(isSeen).map((band) => (
              <button
                key={`${band.min} ${band.label}`}
                type="button"
                tabIndex={-1}
                class={classOf(band)}
                style={placeOf(band)}
                title={band.label}
                onClick={() => onShow(band)}
              >
                {band.label}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

const classOf = ({ severity, min, max }: Band): string =>
  ['band', severity && `band-${severity}`, min === max && 'band-moment'].filter(Boolean).join(' ');
