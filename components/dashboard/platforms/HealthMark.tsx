import type { Health } from '../../../utils/metrics/health/health.ts';
import { type Glyph, Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';

const GLYPHS: Readonly<Record<Health, Glyph>> = {
  lost: 'warning',
  partly: 'notice',
  unseen: 'notice',
  partlyUnseen: 'notice',
  silent: 'notice',
  listening: 'info',
  understood: 'check',
};

/** How a platform's page is understood: a sign of its own shape and words, coloured where it presses. */
export function HealthMark({ health }: { readonly health: Health }) {
  const { say } = useSay();
  return (
    <span class={`health health-${health}`}>
      <Icon glyph={GLYPHS[health]} /> {say(`health.${health}`)}
    </span>
  );
}
