import { useState } from 'preact/hooks';
import { chosenIn } from '../../utils/metrics/chosen.ts';
import { Arrange } from '../controls/Arrange.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { AlertLine } from './AlertLine.tsx';
import { Bar } from './Bar.tsx';
import { Body } from './Body.tsx';
import { MarkedLine } from './MarkMenu.tsx';
import { isBlank, type OverlayProps } from './props.ts';
import { Spoken } from './Spoken.tsx';
import { tilesFor } from './which.ts';
import { useMarking } from './useMarking.ts';
import type { Moving } from './useMoving.ts';

/** What the operator sees: a line, the last ten minutes, or those and the whole broadcast. */
export function Operator({ moving, ...props }: OverlayProps & { readonly moving: Moving }) {
  const { say } = useSay();
  const { status, place, onPlace } = props;
  const [arranging, arrange] = useState(false);
  const marking = useMarking(props.onMark);
  const full = place.size === 'full';
  return (
    <>
      <Bar {...props} moving={moving} onArrange={() => arrange(true)} mark={marking.mark} />
      <MarkedLine {...marking} />
      <AlertLine {...props} />
      <Spoken of={[props]} />
      {place.size !== 'pill' &&
        (arranging ? <Arranging {...props} onDone={() => arrange(false)} /> : <Body {...props} />)}
      {place.size !== 'pill' && !isBlank(status) && !arranging && (
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
    </>
  );
}

/** Which figures to show, in place of them. */
function Arranging({ onDone, ...props }: OverlayProps & { readonly onDone: () => void }) {
  const { say } = useSay();
  const { recent, consoleSeen, looks, onLooks } = props;
  const chosen = chosenIn(looks.figures);
  return (
    <div class="body">
      <Arrange
        ids={tilesFor(recent, consoleSeen, chosen).map(({ id }) => id)}
        onArrange={(figures) => onLooks({ figures })}
      />
      <div class="arranging">
        <button
          type="button"
          class="more"
          disabled={chosen === null}
          onClick={() => onLooks({ figures: null })}
        >
          {say('overlay.usualFigures')}
        </button>
        <button type="button" class="more" onClick={onDone}>
          {say('overlay.done')}
        </button>
      </div>
    </div>
  );
}
