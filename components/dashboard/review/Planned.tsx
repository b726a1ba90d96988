import { useId, useMemo } from 'preact/hooks';
import { localZone } from '../../../utils/exchange/zone.ts';
import { hrefOf } from '../../../utils/messages/routes.ts';
import { plansKept } from '../../../utils/metrics/review/planned.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { nameOf } from '../name.ts';
import { useSource } from '../useSource.ts';

interface Props {
  readonly data: Pick<DashboardData, 'plans'>;
  readonly views: readonly Listed[];
}

/** What was planned against what was explained, day by day; nothing where no day had a run of show. */
export function Planned({ data, views }: Props) {
  const { say } = useSay();
  const title = useId();
  const read = useSource(data.plans);
  const plans = read.state === 'read' ? read.value : null;
  const kept = useMemo(() => plansKept(plans ?? [], views, localZone()), [plans, views]);
  if (kept.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby={title}>
      <div class="table-head">
        <h2 id={title}>{say('plan.review')}</h2>
        <CopyTable name={say('plan.review')} />
      </div>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{say('plan.day')}</th>
            {COUNTS.map((count) => (
              <th key={count} scope="col" class="number">
                {say(`plan.${count}Count`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kept.map((row) => (
            <tr key={row.views[0]?.key}>
              <th scope="row">
                {row.day}{' '}
                {row.views.map((view) => (
                  <a
                    key={view.key}
                    class="review-planned"
                    href={hrefOf({ page: 'broadcast', key: view.key })}
                  >
                    {nameOf(view, say)}
                  </a>
                ))}
              </th>
              {COUNTS.map((count) => (
                <td key={count} class="number">
                  {row[count]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const COUNTS = ['planned', 'kept', 'unplanned'] as const;
