import { useMemo } from 'preact/hooks';
import { localZone } from '../../../utils/exchange/zone.ts';
import { hrefOf } from '../../../utils/messages/routes.ts';
import { inShifts } from '../../../utils/metrics/compare/units.ts';
import { summaryOf } from '../../../utils/metrics/sets.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { useDefinitions } from '../../controls/definitions.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { currencyOf, platformOf } from '../platforms.ts';
import { PageTitle } from '../PageTitle.tsx';
import { Reading } from '../Reading.tsx';
import { useSource } from '../useSource.ts';
import { type Comparing, placeOf, placesOf, viewsAt } from './choice.ts';
import { Choices } from './Choices.tsx';
import { grouped } from './grouped.ts';
import { groupingsOf } from './groupings.ts';
import { Groups } from './Groups.tsx';
import { Hosts } from './Hosts.tsx';
import { LeftOutList } from './LeftOutList.tsx';
import { Pairs } from './Pairs.tsx';
import { SamenessTable } from './SamenessTable.tsx';

interface Props {
  readonly data: DashboardData;
  readonly comparing: Comparing;
  readonly setComparing: (comparing: Comparing) => void;
}

/** Groups of broadcasts against each other; how much rests on single hosts; how alike broadcasts are. */
export function ComparePage(props: Props) {
  const { say } = useSay();
  return (
    <>
      <PageTitle text={say('compare.title')} />
      <p class="quiet">{say('compare.says')}</p>
      <Reading of={useSource(props.data.broadcasts)}>
        {(views) =>
          views.length > 0 ? <Comparison {...props} views={views} /> : <Hint text={say('compare.noneYet')} />
        }
      </Reading>
    </>
  );
}

/** What to do first, and the way to where it is done. */
function Hint({ text }: { readonly text: string }) {
  const { say } = useSay();
  return (
    <p class="sheet compare-hint">
      {text} <a href={hrefOf({ page: 'list' })}>{say('compare.toBroadcasts')}</a>
    </p>
  );
}

function Comparison({ data, comparing, setComparing, views }: Props & { readonly views: readonly Listed[] }) {
  const { say } = useSay();
  const { set } = useDefinitions();
  const settings = useSource(data.settings);
  const benchmarks = settings.state === 'read' ? settings.value.benchmarks : {};
  const places = useMemo(() => placesOf(views), [views]);
  const place = placeOf(comparing, places);
  const there = useMemo(() => (place ? viewsAt(views, place) : []), [views, place]);
  const shifts = useMemo(() => inShifts(there), [there]);
  const groupings = useMemo(() => groupingsOf(shifts, localZone()), [shifts]);
  const grouping = groupings.find(({ id }) => id === comparing.by) ?? groupings[0];
  const metric = comparing.metric ?? summaryOf(set)[0];
  const result = useMemo(
    () => (grouping ? grouped(grouping.byShift ? shifts : there, grouping, metric) : null),
    [there, shifts, grouping, metric],
  );
  if (!place || !grouping || !result) return null;
  const currency = currencyOf(there, platformOf(data.platforms, place.platform));
  const told = { result, grouping, metric, currency };
  return (
    <>
      {there.every(({ tags }) => tags.length === 0) && <Hint text={say('compare.noTags')} />}
      <Choices
        platforms={data.platforms}
        places={places}
        groupings={groupings}
        chosen={{ place: place.id, by: grouping.id, metric }}
        choose={(part) => setComparing({ ...comparing, ...part })}
      />
      <Groups {...told} />
      {result.pairs.length > 0 && <Pairs {...told} />}
      <LeftOutList leftOut={result.leftOut} />
      <Hosts views={shifts} />
      <SamenessTable views={there} room={place.room} benchmarks={benchmarks} />
    </>
  );
}
