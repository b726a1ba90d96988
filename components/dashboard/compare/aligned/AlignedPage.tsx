import { useMemo, useState } from 'preact/hooks';
import { localZone } from '../../../../utils/exchange/zone.ts';
import { hrefOf } from '../../../../utils/messages/routes.ts';
import { ALIGNED, type Alignment, curveOf, sharedKinds } from '../../../../utils/metrics/compare/aligned.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import type { BroadcastKey } from '../../../../utils/units.ts';
import { useSay } from '../../../controls/language.tsx';
import type { DashboardData } from '../../data.ts';
import { nameOf } from '../../name.ts';
import { PageTitle } from '../../PageTitle.tsx';
import { Reading } from '../../Reading.tsx';
import { useSource } from '../../useSource.ts';
import { Key } from './Key.tsx';
import { LinesOf } from './LinesOf.tsx';
import { together } from './together.ts';

interface Props {
  readonly data: DashboardData;
  readonly keys: readonly BroadcastKey[];
}

/** The curves of some broadcasts over one another. */
export function AlignedPage({ data, keys }: Props) {
  const { say } = useSay();
  // An address names the same broadcasts from drawing to drawing.
  const named = JSON.stringify(keys);
  const source = useMemo(
    () => together((JSON.parse(named) as BroadcastKey[]).map((key) => data.detail(key))),
    [data, named],
  );
  return (
    <>
      <a class="back" href={hrefOf({ page: 'list' })}>
        ← {say('dashboard.back')}
      </a>
      <PageTitle text={say('aligned.title')} />
      <Reading of={useSource(source)}>
        {(details) => <Aligned details={details.filter((detail) => detail !== null)} />}
      </Reading>
    </>
  );
}

function Aligned({ details }: { readonly details: readonly BroadcastDetail[] }) {
  const { say } = useSay();
  const [by, setBy] = useState<Alignment>('start');
  const zone = localZone();
  const kinds = sharedKinds(details);
  if (details.length < 2) return <p class="empty">{say('aligned.tooFew')}</p>;
  const ways: readonly Alignment[] = ['start', 'clock', ...kinds];
  const chosen = ways.includes(by) ? by : 'start';
  const wayOf = (way: Alignment): string =>
    way === 'start' || way === 'clock'
      ? say(`aligned.${way}`)
      : say('aligned.mark', { kind: say(`marks.${way}`) });
  return (
    <>
      <label class="aligned-by">
        {say('aligned.by')}{' '}
        <select
          value={chosen}
          onChange={({ currentTarget }) => setBy(ways.find((way) => way === currentTarget.value) ?? 'start')}
        >
          {ways.map((way) => (
            <option key={way} value={way}>
              {wayOf(way)}
            </option>
          ))}
        </select>
      </label>
      <Key details={details} />
      {ALIGNED.map((metric) => (
        <LinesOf
          key={metric}
          metric={metric}
          clock={chosen === 'clock'}
          broadcasts={details.map((detail) => ({ key: detail.key, name: nameOf(detail, say) }))}
          curves={details.map((detail) => curveOf(detail, metric, chosen, zone) ?? { starts: 0, values: [] })}
        />
      ))}
    </>
  );
}
