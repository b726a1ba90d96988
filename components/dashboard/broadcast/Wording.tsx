import { absoluteTermsIn } from '../../../utils/metrics/compliance/look.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { Icon } from '../../controls/Icon.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { usePlan } from '../plan/usePlan.ts';
import { useSource } from '../useSource.ts';

interface Props {
  readonly data: Pick<DashboardData, 'settings' | 'plan'>;
  readonly detail: BroadcastDetail;
}

/** Absolute terms in products' names and in the user's own words, to be looked at; nothing unless switched on. */
export function Wording({ data, detail }: Props) {
  const { say } = useSay();
  const settings = useSource(data.settings);
  const { plan } = usePlan(data, detail);
  if (settings.state !== 'read' || !settings.value.compliance) return null;
  const planned = plan.state === 'read' ? plan.value : [];
  const places = [
    ['inProduct', detail.explained.map(({ item }) => item)],
    ['inMark', detail.marks.map(({ text }) => text)],
    ['inPlan', planned.flatMap(({ name, note }) => [name, note])],
  ] as const;
  const told = places.flatMap(([where, texts]) =>
    [...new Set(texts)].flatMap((text) => {
      const terms = absoluteTermsIn(text);
      return terms.length === 0 ? [] : [{ where, text, terms }];
    }),
  );
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
