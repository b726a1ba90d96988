import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../controls/Icon.tsx';
import { useSay } from '../controls/language.tsx';
import { useFloating } from '../controls/useFloating.ts';
import { MenuItems, type MenuProps } from './MenuItems.tsx';

/** A menu: opened by its button, closed by Escape or by leaving it. */
export function Menu(props: MenuProps) {
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
          <MenuItems {...props} closing={closing} />
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
