import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { type Glyph, Icon } from '../controls/Icon.tsx';
import { useFloating } from '../controls/useFloating.ts';

/** Closes a menu and does what was chosen. */
export type Closing = (act: () => void) => () => void;

interface Props {
  readonly glyph: Glyph;
  readonly label: string;
  readonly children: (closing: Closing) => ComponentChildren;
}

/** A menu: opened by its button, closed by Escape or by leaving it. */
export function Menu({ glyph, label, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const closing: Closing = (act) => () => {
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
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={({ currentTarget }) => {
          // Not every browser focuses a button that is clicked, and only what has the focus can lose it.
          currentTarget.focus();
          setOpen(!open);
        }}
      >
        <Icon glyph={glyph} />
      </button>
      {open && <MenuList id={id}>{children(closing)}</MenuList>}
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
