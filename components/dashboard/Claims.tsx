import { BENCHMARKS, type BenchmarkId, benchmarkOf } from '../../utils/metrics/benchmarks.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { useSay } from '../controls/language.tsx';

interface Props {
  readonly ids: readonly BenchmarkId[];
  readonly own: Settings['benchmarks'];
  readonly write: (amount: number) => string;
}

/** What a figure may be held against: the user's own numbers, and what reports claim where there are none. */
export function Claims({ ids, own, write }: Props) {
  const { say, language } = useSay();
  const band = (id: BenchmarkId): string => {
    const { low, high } = benchmarkOf(id, own);
    if (low === high) return low === null ? '' : write(low);
    if (high === null) return `≥ ${write(low ?? 0)}`;
    return low === null ? `≤ ${write(high)}` : say('compare.bounds', { low: write(low), high: write(high) });
  };
  const told = (chosen: readonly BenchmarkId[], text: (id: BenchmarkId) => string): string =>
    chosen
      .map(text)
      .filter((each) => each !== '')
      .join(say('review.separator'));
  const mine = told(
    ids.filter((id) => own[id]),
    band,
  );
  const claim = told(
    ids.filter((id) => !own[id]),
    (id) => BENCHMARKS[id].claim[language],
  );
  return (
    <>
      {mine && <span class="quiet">{say('tuning.ownBand', { band: mine })}</span>}
      {claim && <span class="quiet">{say('compare.claim', { claim })}</span>}
    </>
  );
}
