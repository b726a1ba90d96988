import type { Preview } from '../../../utils/store/preview.ts';
import { useAmount } from '../../controls/amounts.tsx';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import { contradictedLines } from './contradicted.ts';

interface Props {
  readonly plan: Preview;
  /** What the files are called. */
  readonly files: readonly string[];
}

/** Marks, typed figures, notes and orders of which the accounts say otherwise. */
export function Contradictions({ plan, files }: Props) {
  const { say, language } = useSay();
  const amount = useAmount();
  const lines = [...new Set(contradictedLines(plan, { files, say, language, amount }))];
  if (lines.length === 0) return null;
  return (
    <section>
      <p>{say('contradicted.count', { count: lines.length })}</p>
      <ul class="dialog-contradicted" aria-label={say('contradicted.title')}>
        {lines.map((line) => (
          <li key={line} class="dialog-conflict">
            <Icon glyph="warning" /> {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
