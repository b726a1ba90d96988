import { useId } from 'preact/hooks';
import { hrefOf } from '../../../utils/messages/routes.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import { summaryOf } from '../../../utils/metrics/sets.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { writeTime } from '../../../utils/settings/times.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { nameOf } from '../name.ts';

const BESIDE: readonly MetricId[] = ['uniqueViewers', 'gmv'];

interface Props {
  readonly views: readonly Listed[];
  readonly platform: PlatformInfo;
}

/** The period's broadcasts, newest first. */
export function Broadcasts({ views, platform }: Props) {
  const { say, language } = useSay();
  const { set } = useDefinitions();
  const title = useId();
  const columns = [...summaryOf(set), ...BESIDE];
  return (
    <section class="sheet" aria-labelledby={title}>
      <div class="table-head">
        <h2 id={title}>{say('review.broadcasts')}</h2>
        <CopyTable name={say('review.broadcasts')} />
      </div>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{say('compare.broadcast')}</th>
            {columns.map((id) => (
              <th key={id} scope="col" class="number">
                {say(`metrics.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <tr key={view.key}>
              <th scope="row">
                <a href={hrefOf({ page: 'broadcast', key: view.key })}>{nameOf(view, say)}</a>
                <span class="quiet">
                  {writeTime(view.from, 'dateTime', language)} {view.tags.join(' ')}
                </span>
              </th>
              {columns.map((id) => (
                <td key={id} class="number">
                  <FigureView id={id} known={view.figures[id]} platform={platform} shape="cell" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
