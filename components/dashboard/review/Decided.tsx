import { localZone } from '../../../utils/exchange/zone.ts';
import { hrefOf } from '../../../utils/messages/routes.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import { decidedBefore } from '../../../utils/metrics/review/decided.ts';
import { indicatorOf } from '../../../utils/metrics/review/indicators.ts';
import { isIn } from '../../../utils/metrics/review/period.ts';
import type { Reviewed } from '../../../utils/metrics/review/reviewed.ts';
import { totalOf } from '../../../utils/metrics/review/total.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { type Style, UNKNOWN } from '../../../utils/settings/numbers.ts';
import type { ReviewRow } from '../../../utils/store/schema.ts';
import { useFigure } from '../../controls/amounts.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { inBrackets, writePeriod } from './written.ts';

interface Props {
  readonly all: readonly ReviewRow[];
  readonly there: readonly Listed[];
  readonly reviewed: Reviewed;
  readonly platform: PlatformInfo;
}

/** The notes of the last review before this one, each with its figure in that period and in this one. */
export function Decided({ all, there, reviewed, platform }: Props) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  const write = useFigure();
  const decided = decidedBefore(all, reviewed.period);
  if (!decided) return <p class="quiet">{say('review.nothingDecided')}</p>;
  const style: Style = { language, currency: platform.currency, short: true };
  const then = there.filter(({ from }) => isIn(decided.period, from, localZone()));
  const written = (views: readonly Listed[], metric: MetricId): string => {
    const indicator = indicatorOf(metric);
    const known = indicator && totalOf(views, indicator).known;
    return known && 'figure' in known ? inBrackets(write(define(metric), known.figure, style)) : UNKNOWN;
  };
  return (
    <div class="review-decided">
      <h3>
        <a href={hrefOf({ page: 'review', period: decided.period })}>
          {say('review.decided', { period: writePeriod(decided.period, say, language) })}
        </a>
      </h3>
      <ul class="review-list">
        {decided.notes.map(({ id, text, metric }) => (
          <li key={id}>
            <span class="review-text">{text}</span>
            {metric && (
              <span>
                <span class="quiet">{say('review.came')}</span>{' '}
                {say('review.fromTo', {
                  metric: say(`metrics.${metric}`),
                  before: written(then, metric),
                  now: written(reviewed.views, metric),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
