import type { Gap } from '../../../utils/metrics/figure.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { useSay } from '../../controls/language.tsx';

/** The times in which the room was not heard. */
export function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { say, language } = useSay();
  if (gaps.length === 0) return <p class="missing">{say('dashboard.noGaps')}</p>;
  return (
    <>
      <h3>{say('dashboard.gaps')}</h3>
      <ul class="gaps">
        {gaps.map(({ from, until, length }) => (
          <li key={from}>
            {say('dashboard.gap', {
              from: writeTime(from, 'timeExact', language),
              until: writeTime(until, 'timeExact', language),
              length: writeDuration(length, language),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
