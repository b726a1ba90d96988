import type { ComponentChildren } from 'preact';
import { useSay } from '../controls/language.tsx';
import { Item } from './Item.tsx';
import type { Closing } from './Menu.tsx';
import type { OverlayProps } from './props.ts';

export interface MenuProps extends Pick<
  OverlayProps,
  'looks' | 'onLooks' | 'myRoom' | 'onOpenDashboard' | 'place' | 'onPlace'
> {
  /** Lets the user choose the figures. */
  readonly onArrange: () => void;
}

interface Props extends MenuProps {
  readonly closing: Closing;
}

/** What is done seldom. */
export function MenuItems({ closing, ...props }: Props) {
  const { say } = useSay();
  const { looks, onLooks, myRoom, onOpenDashboard, place, onPlace, onArrange } = props;
  return (
    <>
      <Item glyph="dashboard" onClick={closing(onOpenDashboard)}>
        {say('common.openDashboard')}
      </Item>
      <Item glyph="less" onClick={closing(() => onLooks({ view: 'host' }))}>
        <Says more={say('overlay.toHostSays')}>{say('overlay.toHost')}</Says>
      </Item>
      <Item glyph="arrange" onClick={closing(onArrange)}>
        {say('overlay.arrange')}
      </Item>
      <Item
        glyph="hide"
        on={looks.hideAmounts}
        onClick={closing(() => onLooks({ hideAmounts: !looks.hideAmounts }))}
      >
        {say('overlay.hideAmounts')}
      </Item>
      <Item
        glyph="light"
        on={looks.glass === 'light'}
        onClick={closing(() => onLooks({ glass: looks.glass === 'light' ? 'dark' : 'light' }))}
      >
        {say('overlay.light')}
      </Item>
      {myRoom && (
        <Item glyph="mine" on={myRoom.mine} onClick={closing(() => myRoom.setMine(!myRoom.mine))}>
          {say('overlay.mine')}
        </Item>
      )}
      <Item glyph="close" onClick={closing(() => onPlace({ ...place, shown: false }))}>
        <Says more={say('overlay.hideSays')}>{say('overlay.hide')}</Says>
      </Item>
    </>
  );
}

function Says({ more, children }: { readonly more: string; readonly children: ComponentChildren }) {
  return (
    <span>
      {children}
      <span class="menu-says">{more}</span>
    </span>
  );
}
