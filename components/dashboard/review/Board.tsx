import { useId } from 'preact/hooks';
import { LEVEL } from '../../../utils/metrics/compare/compare.ts';
import { BOARD, BOARD_GROUPS, type Indicator, INDICATORS } from '../../../utils/metrics/review/indicators.ts';
import { type Reviewed, USUAL_DAYS } from '../../../utils/metrics/review/reviewed.ts';
import { writeCoverage } from '../../../utils/settings/numbers.ts';
import type { Settings } from '../../../utils/settings/settings.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData, PlatformInfo } from '../data.ts';
import { BoardRow } from './BoardRow.tsx';
import { Complaints } from './Complaints.tsx';
import { Violations } from './Violations.tsx';

interface Props {
  readonly data: DashboardData;
  readonly reviewed: Reviewed;
  readonly platform: PlatformInfo;
  readonly benchmarks: Settings['benchmarks'];
}

/** The indicators under their three headings, this period against the one before. */
export function Board({ data, reviewed, platform, benchmarks }: Props) {
  const { say, language } = useSay();
  const title = useId();
  const { kind } = reviewed.period;
  return (
    <section class="sheet review-board" aria-labelledby={title}>
      <div class="table-head">
        <h2 id={title}>{say('review.board')}</h2>
        <CopyTable name={say('review.board')} />
      </div>
      {reviewed.views.length === 0 && <p class="quiet">{say('review.empty')}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{say('review.metric')}</th>
            <th scope="col" class="number">
              {say(`review.${kind}This`)}
            </th>
            <th scope="col" class="number">
              {say(`review.${kind}Before`)}
            </th>
            <th scope="col" class="number">
              {say('review.change')}
            </th>
            <th scope="col">{say('review.typical')}</th>
            <th scope="col">{say('review.usual')}</th>
          </tr>
        </thead>
        {BOARD_GROUPS.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={6} class="review-group">
                {say(`review.${group}`)}
              </th>
            </tr>
            {BOARD[group].map((indicator: Indicator) => (
              <BoardRow
                key={indicator.metric}
                indicator={indicator}
                reviewed={reviewed}
                platform={platform}
                benchmarks={benchmarks}
              />
            ))}
            {group === 'health' && (
              <>
                <Complaints reviewed={reviewed} />
                <Violations data={data} reviewed={reviewed} />
              </>
            )}
          </tbody>
        ))}
      </table>
      <details>
        <summary>{say('review.how')}</summary>
        <ul class="compare-how">
          <li>{say('review.howTotals')}</li>
          <li>
            {say('review.howTypical', { count: INDICATORS.length, level: writeCoverage(LEVEL, language) })}
          </li>
          <li>{say('review.howUsual', { days: USUAL_DAYS })}</li>
        </ul>
      </details>
    </section>
  );
}
