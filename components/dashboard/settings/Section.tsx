import type { ComponentChildren } from 'preact';
import type { Settings } from '../../../utils/settings/settings.ts';
import { BackToDefault } from './BackToDefault.tsx';
import type { Change } from './change.ts';

interface Props {
  readonly title: string;
  /** What it does and what its default is. */
  readonly says: string;
  /** What goes back to its default; absent where there is none to go back to. */
  readonly reset?: {
    readonly settings: Settings;
    readonly change: Change;
    readonly of: readonly (keyof Settings)[];
  };
  readonly children: ComponentChildren;
}

/** One setting. */
export function Section({ title, says, reset, children }: Props) {
  return (
    <section class="sheet setting">
      <div>
        <h2>{title}</h2>
        <p class="quiet">{says}</p>
        {reset && <BackToDefault {...reset} name={title} />}
      </div>
      <div class="setting-value">{children}</div>
    </section>
  );
}
