import type { ComponentChildren } from 'preact';
import { type Glyph, Icon } from '../controls/Icon.tsx';

interface ItemProps {
  readonly glyph: Glyph;
  /** Whether what it switches is on. */
  readonly on?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A line of a menu. */
export function Item({ glyph, on, onClick, children }: ItemProps) {
  const state = on === undefined ? {} : ({ role: 'switch', 'aria-checked': on } as const);
  return (
    <button type="button" class="menu-item" {...state} onClick={onClick}>
      <Icon glyph={on ? 'check' : glyph} />
      {children}
    </button>
  );
}
