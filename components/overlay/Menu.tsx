import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { useFloating } from '../controls/useFloating.ts';
import type { MyRoom } from './props.ts';

interface Props {
  readonly myRoom: MyRoom | null;
  readonly onOpenDashboard: () => void;
  readonly onHide: () => void;
}

/** What is done seldom: opened by its button, closed by Escape or by leaving it. */
export function Menu({ myRoom, onOpenDashboard, onHide }: Props) {
  const { say } = useSay();
  const [open, setOpen] = useState(false);
  const id = useId();
  const closing = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  return (
    <div
      class="menu"
      role="presentation"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        event.currentTarget.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        class="tool"
        aria-label={say('overlay.menu')}
        title={say('overlay.menu')}
        aria-expanded={open}
        aria-controls={id}
        onClick={({ currentTarget }) => {
          // Not every browser focuses a button that is clicked, and only what has the focus can lose it.
          currentTarget.focus();
          setOpen(!open);
        }}
      >
        <Icon glyph="more" />
      </button>
      {open && (
        <MenuList id={id}>
          <button type="button" class="menu-item" onClick={closing(onOpenDashboard)}>
            <Icon glyph="dashboard" />
            {say('common.openDashboard')}
          </button>
          {myRoom && (
            <button
              type="button"
              class="menu-item"
              role="switch"
              aria-checked={myRoom.mine}
              onClick={closing(() => myRoom.setMine(!myRoom.mine))}
            >
              <Icon glyph={myRoom.mine ? 'check' : 'mine'} />
              {say('overlay.mine')}
            </button>
          )}
          <button type="button" class="menu-item" onClick={closing(onHide)}>
            <Icon glyph="hide" />
            <span>
              {say('overlay.hide')}
              <span class="menu-says">{say('overlay.hideSays')}</span>
            </span>
          </button>
        </MenuList>
      )}
    </div>
  );
}

function MenuList({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const ref = useRef<HTMLDivElement>(null);
  useFloating(ref, true);
  return (
    <div ref={ref} class="menu-list" id={id} popover="manual">
      {children}
    </div>
  );
}
