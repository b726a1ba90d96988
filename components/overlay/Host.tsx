import { useSay } from '../controls/language.tsx';
import { AlertLine, useForemost } from './AlertLine.tsx';
import { Grip, Tool } from './Bar.tsx';
import type { OverlayProps } from './props.ts';
import { Spoken } from './Spoken.tsx';
import type { Moving } from './useMoving.ts';

/** What the host sees: what to try, in one line; else what is planned next, or nothing but the lamp. */
export function Host({ moving, ...props }: OverlayProps & { readonly moving: Moving }) {
  const { say } = useSay();
  const { status, next, onLooks } = props;
  const isQuiet = useForemost(props) === null && status === 'counting';
  const troubled = status === 'lost' || status === 'full' || status === 'unread' || status === 'unseen';
  return (
    <header class="bar" {...moving.drag}>
      <Grip lit={status === 'counting'} keys={moving.keys} />
      {troubled && <span class="line">{say(`overlay.${status}Line`)}</span>}
      {isQuiet && next && <span class="line next">{say('overlay.next', { item: next })}</span>}
      <AlertLine {...props} />
      <Spoken of={[props]} />
      <Tool glyph="expand" label={say('overlay.toOperator')} onClick={() => onLooks({ view: 'operator' })} />
    </header>
  );
}
