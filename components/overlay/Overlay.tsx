import { useLayoutEffect, useRef } from 'preact/hooks';
import { AmountsHidden } from '../controls/amounts.tsx';
import { useSay } from '../controls/language.tsx';
import { Host } from './Host.tsx';
import { Operator } from './Operator.tsx';
import type { OverlayProps } from './props.ts';
import { useMoving } from './useMoving.ts';

/** The figures on a live page: all of them for the operator, one cue or nothing for the host. */
export function Overlay(props: OverlayProps) {
  return props.place.shown ? <Panel {...props} /> : null;
}

function Panel(props: OverlayProps) {
  const { looks, place, onPlace } = props;
  const { say } = useSay();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => panel.current?.showPopover(), []);
  const moving = useMoving(panel, place.place, (spot) => onPlace({ ...place, place: spot }));
  const View = looks.view === 'host' ? Host : Operator;
  return (
    <AmountsHidden value={looks.hideAmounts}>
      <section
        ref={panel}
        class={`overlay overlay-${looks.glass} overlay-${looks.view === 'host' ? 'host' : place.size}`}
        aria-label={say('common.product')}
        data-cards="beside"
        popover="manual"
      >
        <View {...props} moving={moving} />
      </section>
    </AmountsHidden>
  );
}
