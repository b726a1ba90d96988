import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  /** What it is remembered by. */
  readonly name: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

const keyOf = (name: string): string => `unfolded:${name}`;

/** A part of a page that unfolds, and is as it was left for as long as the tab is there. */
export function Unfold({ name, title, children }: Props) {
  const [open, setOpen] = useState(() => sessionStorage.getItem(keyOf(name)) === 'true');
  return (
    <details
      class="unfold"
      data-part={name}
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        sessionStorage.setItem(keyOf(name), String(currentTarget.open));
      }}
    >
      <summary>
        <h2>{title}</h2>
      </summary>
      {open && <div class="unfolded">{children}</div>}
    </details>
  );
}
