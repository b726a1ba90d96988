import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** What it does and what its default is. */
  readonly says: string;
  readonly children: ComponentChildren;
}

/** One setting. */
export function Section({ title, says, children }: Props) {
  return (
    <section class="sheet setting">
      <div>
        <h2>{title}</h2>
        <p class="quiet">{says}</p>
      </div>
      <div class="setting-value">{children}</div>
    </section>
  );
}
