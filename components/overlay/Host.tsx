import { useSay } from '../controls/language.tsx';
import { AlertLine } from './AlertLine.tsx';
import { Grip, Tool } from './Bar.tsx';
import type { OverlayProps } from './props.ts';
import type { Moving } from './useMoving.ts';

/** What the host sees: what to try, in one line, or nothing but the lamp. */
export function Host({ moving, ...props }: OverlayProps & { readonly moving: Moving }) {
  const { say } = useSay();
  const { status, onLooks } = props;
  const troubled = status === 'lost' || status === 'full' || status === 'unread' || status === 'unseen';
  return (
    <header class="bar" {...moving.drag}>
      <Grip lit={status === 'counting'} keys={moving.keys} />
      {troubled && <span class="line">{say(`overlay.${status}Line`)}</span>}
      <AlertLine {...props} />
      <Tool glyph="expand" label={say('overlay.toOperator')} onClick={() => onLooks({ view: 'operator' })} />
    </header>
  );
}
