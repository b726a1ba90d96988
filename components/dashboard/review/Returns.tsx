import { useId, useMemo } from 'preact/hooks';
import { localZone } from '../../../utils/exchange/zone.ts';
import {
  type Cohort,
  cohortsOf,
  dayIn,
  RETURN_DAYS,
  returnRate,
} from '../../../utils/metrics/across/cohorts.ts';
import { known } from '../../../utils/metrics/across/history.ts';
import type { BroadcastViewers } from '../../../utils/metrics/across/viewers.ts';
import { AWAY, awayAt } from '../../../utils/metrics/review/away.ts';
import { isIn } from '../../../utils/metrics/review/period.ts';
import type { Reviewed } from '../../../utils/metrics/review/reviewed.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { before, days } from '../../../utils/units.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { Place } from '../compare/choice.ts';
import type { DashboardData, PlatformInfo } from '../data.ts';
import { Reading } from '../Reading.tsx';
import { useSource } from '../useSource.ts';
import { Repurchase } from './Repurchase.tsx';
import { figureOf, writePersons } from './written.ts';

const RETURNS = [
  'returnDay1',
  'returnDay7',
  'returnDay30',
] as const satisfies readonly (keyof typeof RETURN_DAYS)[];
/** So far around a period viewers are looked for: beyond it no two broadcasts share a key. */
const REACH = days(RETURN_DAYS.returnDay30 + 1);

interface Props {
  readonly data: DashboardData;
  readonly there: readonly Listed[];
  readonly reviewed: Reviewed;
  readonly place: Place;
  readonly platform: PlatformInfo;
}

/** Who came back, day by day; who stayed away; who bought again. */
export function Returns({ data, there, reviewed, place, platform }: Props) {
  const { say } = useSay();
  const title = useId();
  const { until } = reviewed;
  const keys = there
    .filter(({ from }) => Math.abs(from - until) < REACH + days(31))
    .map(({ key }) => key)
    .join('\n');
  const source = useMemo(
    () => data.interactors(keys === '' ? [] : (keys.split('\n') as Listed['key'][])),
    [data, keys],
  );
  return (
    <section class="sheet" aria-labelledby={title}>
      <div class="table-head">
        <h2 id={title}>{say('review.returns')}</h2>
        <CopyTable name={say('review.returns')} />
      </div>
      <p class="quiet">{say('review.returnsSay')}</p>
      <Reading of={useSource(source)}>
        {(viewers) => <Told viewers={viewers} reviewed={reviewed} platform={platform} />}
      </Reading>
      <Repurchase data={data} there={there} place={place} />
    </section>
  );
}

interface ToldProps extends Pick<Props, 'reviewed' | 'platform'> {
  readonly viewers: readonly BroadcastViewers[];
}

function Told({ viewers, reviewed, platform }: ToldProps) {
  const { say, language } = useSay();
  const { period, former, until, now } = reviewed;
  const cohorts = useMemo(
    () =>
      cohortsOf(viewers, dayIn(localZone()), now)
        .filter(({ from }) => isIn(period, from, localZone()) || isIn(former, from, localZone()))
        .toReversed(),
    [viewers, period, former, now],
  );
  const away = awayAt(viewers, until);
  const window = { from: before(until, days(14)), until: before(until, AWAY) };
  const row = (name: string, own: readonly Cohort[]) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td class="number">
        {own.length === 1 && own[0] && (
          <FigureView
            id="interactors"
            known={{ figure: figureOf(own[0].viewers, { from: own[0].from, until: own[0].from }) }}
            platform={platform}
            shape="cell"
          />
        )}
      </td>
      {RETURNS.map((id) => (
        <td key={id} class="number">
          <FigureView id={id} known={known(returnRate(own, id))} platform={platform} shape="cell" />
        </td>
      ))}
    </tr>
  );
  return (
    <>
      <p>
        {away
          ? say('review.away', {
              seen: writePersons(away.seen, window, language),
              away: writePersons(away.away, window, language),
            })
          : say('review.awayNone')}
      </p>
      {cohorts.length === 0 ? (
        <p>{say('review.cohortsNone')}</p>
      ) : (
        <table class="compare-table">
          <thead>
            <tr>
              <th scope="col">{say('review.cohort')}</th>
              {(['interactors', ...RETURNS] as const).map((id) => (
                <th key={id} scope="col" class="number">
                  {say(`metrics.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(say('review.pooled'), cohorts)}
            {cohorts.map((cohort) => row(writeTime(cohort.from, 'date', language), [cohort]))}
          </tbody>
        </table>
      )}
    </>
  );
}
