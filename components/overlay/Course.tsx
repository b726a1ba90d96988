import type { MetricId } from '../../utils/metrics/definitions.ts';
import type { Known } from '../../utils/metrics/figure.ts';
import { changeOf, curveOf, type Trend } from '../../utils/recorder/trend.ts';
import { writeCoverage } from '../../utils/settings/numbers.ts';
import { useDefinitions } from '../controls/definitions.tsx';
import { useSay } from '../controls/language.tsx';
import { Spark } from '../controls/Spark.tsx';

interface Props {
  readonly id: MetricId;
  readonly known: Known;
  readonly trend: Trend;
}

/** What is less is as good as the same. */
const LEAST = 0.01;

/** How a figure went in the last ten minutes, and against the ten before. */
export function Course({ id, known, trend }: Props) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  const change = define(id).signed ? null : changeOf(known, trend.before?.[id]);
  const share = writeCoverage(Math.round(Math.abs(change ?? 0) * 100) / 100, language);
  const told = change !== null && Math.abs(change) >= LEAST;
  return (
    <span class="course">
      <Spark values={curveOf(trend, id)} />
      {told && (
        <span class="change">
          <span aria-hidden="true">{`${change > 0 ? '▲' : '▼'} ${share}`}</span>
          <span class="unseen">{say(change > 0 ? 'overlay.above' : 'overlay.below', { share })}</span>
        </span>
      )}
    </span>
  );
}
