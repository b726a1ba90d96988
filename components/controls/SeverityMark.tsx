import type { Severity } from '../../utils/alerts/rules.ts';
import { type Glyph, Icon } from './Icon.tsx';
import { useSay } from './language.tsx';

const GLYPHS: Readonly<Record<Severity, Glyph>> = { red: 'warning', yellow: 'notice', blue: 'info' };

/** How much an alert presses: a sign of its own shape and a word, coloured. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { say } = useSay();
  return (
    <strong class={`severity severity-${severity}`}>
      <Icon glyph={GLYPHS[severity]} />
      {say(`alerts.${severity}`)}
    </strong>
  );
}
