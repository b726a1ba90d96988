import { absoluteTermsIn } from '../../../utils/metrics/compliance/look.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { useSource } from '../useSource.ts';

interface Props {
  readonly data: Pick<DashboardData, 'settings'>;
  readonly detail: BroadcastDetail;
}

/** Absolute terms in the products' names and the user's own marks, to be looked at; nothing unless switched on. */
export function Wording({ data, detail }: Props) {
  const { say } = useSay();
  const settings = useSource(data.settings);
  if (settings.state !== 'read' || !settings.value.compliance) return null;
  const texts = [
    ...[...new Set(detail.explained.map(({ item }) => item))].map(
      (text) => ({ where: 'inProduct', text }) as const,
    ),
    ...detail.marks.map(({ text }) => ({ where: 'inMark', text }) as const),
  ];
  const told = texts.flatMap((one) => {
    const terms = absoluteTermsIn(one.text);
    return terms.length === 0 ? [] : [{ ...one, terms }];
  });
  if (told.length === 0) return null;
  return (
    <section class="sheet yours wording" aria-labelledby="wording">
      <h2 id="wording">{say('tuning.absolute')}</h2>
      <p class="quiet">{say('tuning.absoluteSays')}</p>
      <ul>
        {told.map(({ where, text, terms }) => (
          <li key={`${where} ${text}`}>
            <Icon glyph="notice" /> <span class="quiet">{say(`tuning.${where}`)}</span> {text}{' '}
            <span class="quiet">{say('tuning.absoluteTerms', { terms: terms.join('、') })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
