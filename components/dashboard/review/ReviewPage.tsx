import { useMemo, useState } from 'preact/hooks';
import { localZone } from '../../../utils/exchange/zone.ts';
import { type Period, periodAt } from '../../../utils/metrics/review/period.ts';
import { reviewOf } from '../../../utils/metrics/review/reviewed.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { minutes, type Moment, moment } from '../../../utils/units.ts';
import { useSay } from '../../controls/language.tsx';
import { useNow } from '../../controls/useNow.ts';
import { NO_COMPARING, placeOf, placesOf, viewsAt } from '../compare/choice.ts';
import { Hosts } from '../compare/Hosts.tsx';
import { SamenessTable } from '../compare/SamenessTable.tsx';
import { inShifts } from '../../../utils/metrics/compare/units.ts';
import type { DashboardData } from '../data.ts';
import { PageTitle } from '../PageTitle.tsx';
import { platformOf } from '../platforms.ts';
import { Reading } from '../Reading.tsx';
import { Unfold } from '../Unfold.tsx';
import { useSource } from '../useSource.ts';
import { Board } from './Board.tsx';
import { Broadcasts } from './Broadcasts.tsx';
import { HeatTable } from './HeatTable.tsx';
import { Notes } from './Notes.tsx';
import { PeriodBar } from './PeriodBar.tsx';
import { Planned } from './Planned.tsx';
import { Returns } from './Returns.tsx';
import { Tests } from './Tests.tsx';

interface Props {
  readonly data: DashboardData;
  /** The current week without it. */
  readonly asked: Period | undefined;
}

/** The computer's clock to the minute: what is reviewed changes no faster. */
const useMinute = (): Moment => moment(Math.floor(useNow() / MINUTE) * MINUTE);
const MINUTE = minutes(1);

/** What a period came to against the one before, what was decided, and what came of it. */
export function ReviewPage({ data, asked }: Props) {
  const { say } = useSay();
  const now = useMinute();
  const period = useMemo(() => asked ?? periodAt('week', now, localZone()), [asked, now]);
  return (
    <>
      <PageTitle text={say('review.title')} />
      <p class="quiet">{say('review.says')}</p>
      <Reading of={useSource(data.broadcasts)}>
        {(views) => {
          const own = views.filter(({ mine }) => mine);
          return own.length > 0 ? (
            <Review data={data} period={period} now={now} own={own} />
          ) : (
            <p class="sheet">{say('review.noneYet')}</p>
          );
        }}
      </Reading>
    </>
  );
}

interface ReviewProps {
  readonly data: DashboardData;
  readonly period: Period;
  readonly now: Moment;
  readonly own: readonly Listed[];
}

function Review({ data, period, now, own }: ReviewProps) {
  const { say } = useSay();
  const settings = useSource(data.settings);
  const [chosen, setChosen] = useState<string | null>(null);
  const places = useMemo(() => placesOf(own), [own]);
  const place = placeOf({ ...NO_COMPARING, place: chosen }, places);
  const there = useMemo(() => (place ? viewsAt(own, place) : []), [own, place]);
  const reviewed = useMemo(() => reviewOf(there, period, now, localZone()), [there, period, now]);
  const shifts = useMemo(() => inShifts(reviewed.views), [reviewed]);
  if (!place) return null;
  const platform = platformOf(data.platforms, place.platform);
  const { views, until } = reviewed;
  const benchmarks = settings.state === 'read' ? settings.value.benchmarks : {};
  return (
    <>
      <PeriodBar
        reviewed={reviewed}
        places={places}
        place={place.id}
        onPlace={setChosen}
        platforms={data.platforms}
      />
      <Board data={data} reviewed={reviewed} platform={platform} benchmarks={benchmarks} />
      <Notes data={data} there={there} reviewed={reviewed} platform={platform} />
      <HeatTable views={reviewed.lately} currency={platform.currency} />
      {views.length > 0 && <Broadcasts views={views} platform={platform} />}
      <Planned data={data} views={views} />
      <Tests views={reviewed.lately} />
      <Unfold name="review-rests" title={say('review.rests')}>
        <div class="review-rests">
          <Hosts views={shifts} />
          <SamenessTable
            views={there.filter(({ from }) => from < until)}
            room={place.room}
            benchmarks={benchmarks}
          />
          <Returns data={data} there={there} reviewed={reviewed} place={place} platform={platform} />
        </div>
      </Unfold>
    </>
  );
}
