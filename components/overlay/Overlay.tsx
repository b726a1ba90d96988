import { useRef } from 'preact/hooks';
import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { AlertLine } from './AlertLine.tsx';
import { Bar } from './Bar.tsx';
import { Body } from './Body.tsx';
import { isBlank, type OverlayProps } from './props.ts';
import { useMoving } from './useMoving.ts';

/** The figures on a live page: a line, the last ten minutes, or those and the whole broadcast. */
export function Overlay(props: OverlayProps) {
  return props.place.shown ? <Panel {...props} /> : null;
}

function Panel(props: OverlayProps) {
  const { status, place, onPlace } = props;
  const { say } = useSay();
  const panel = useRef<HTMLElement>(null);
  const moving = useMoving(panel, place.place, (spot) => onPlace({ ...place, place: spot }));
  const full = place.size === 'full';
  return (
    <section
      ref={panel}
      class={`overlay overlay-${place.size}`}
      aria-label={say('common.product')}
      data-cards="beside"
    >
      <Bar {...props} moving={moving} />
      <AlertLine {...props} />
      {place.size !== 'pill' && <Body {...props} />}
      {place.size !== 'pill' && !isBlank(status) && (
        <button
          type="button"
          class="more"
          aria-expanded={full}
          onClick={() => onPlace({ ...place, size: full ? 'normal' : 'full' })}
        >
          <Icon glyph={full ? 'collapse' : 'expand'} />
          {say(full ? 'overlay.toLess' : 'overlay.toFull')}
        </button>
      )}
    </section>
  );
}
