import { atOnce } from '../../../../utils/recorder/slices.ts';
import { WINDOW } from '../../../../utils/alerts/than-usual.ts';
import type { MetricId } from '../../../../utils/metrics/definitions.ts';
import { summaryOf } from '../../../../utils/metrics/sets.ts';
import type { BroadcastDetail } from '../../../../utils/metrics/view.ts';
import { after, before, type Moment } from '../../../../utils/units.ts';
import { CopyTable } from '../../../controls/CopyTable.tsx';
import { useDefinitions } from '../../../controls/definitions.tsx';
import { FigureView } from '../../../controls/FigureView.tsx';
import { useSay } from '../../../controls/language.tsx';
import type { PlatformInfo } from '../../data.ts';

const BESIDE: readonly MetricId[] = ['entriesPerMinute', 'commentsPerMinute', 'netFlow', 'orders'];
const SIDES = ['before', 'after'] as const;

interface Props {
  readonly detail: Pick<BroadcastDetail, 'during'>;
  readonly at: Moment;
  readonly platform: PlatformInfo;
}

/** Ten minutes before against ten after: the summary's figures and what moves fastest, with their bounds. */
export function AroundTable({ detail, at, platform }: Props) {
  const { say } = useSay();
  const { set } = useDefinitions();
  const figures = {
    before: atOnce(detail.during(before(at, WINDOW), at)),
    after: atOnce(detail.during(at, after(at, WINDOW))),
  };
  return (
    <section>
      <div class="table-head">
        <CopyTable name={say('marks.compare')} />
      </div>
      <table class="marks-around">
        <thead>
          <tr>
            <th scope="col">{say('marks.figure')}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col" class="number">
                {say(`marks.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...summaryOf(set), ...BESIDE].map((id) => (
            <tr key={id}>
              <th scope="row">{say(`metrics.${id}`)}</th>
              {SIDES.map((side) => (
                <td key={side} class="number">
                  <FigureView
                    id={id}
                    known={figures[side]?.[id] ?? { unknown: 'notYet' }}
                    platform={platform}
                    shape="cell"
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{say('marks.aroundSays')}</p>
    </section>
  );
}
