import type { MetricId } from '../../../../utils/metrics/definitions.ts';
import { summaryOf } from '../../../../utils/metrics/sets.ts';
import type { Around } from '../../../../utils/store/around.ts';
import { useDefinitions } from '../../../controls/definitions.tsx';
import { FigureView } from '../../../controls/FigureView.tsx';
import { useSay } from '../../../controls/language.tsx';
import type { PlatformInfo, Source } from '../../data.ts';
import { Reading } from '../../Reading.tsx';
import { useSource } from '../../useSource.ts';

const BESIDE: readonly MetricId[] = ['entriesPerMinute', 'commentsPerMinute', 'netFlow', 'orders'];
const SIDES = ['before', 'after'] as const;

interface Props {
  readonly source: Source<Around>;
  readonly platform: PlatformInfo;
}

/** Ten minutes before against ten after: the summary's figures and what moves fastest, with their bounds. */
export function AroundTable({ source, platform }: Props) {
  const { say, language } = useSay();
  const { set, define } = useDefinitions();
  return (
    <Reading of={useSource(source)}>
      {(around) => (
        <>
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
                  <th scope="row">{define(id).name[language]}</th>
                  {SIDES.map((side) => (
                    <td key={side} class="number">
                      <FigureView
                        id={id}
                        known={around[side]?.[id] ?? { unknown: 'notYet' }}
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
        </>
      )}
    </Reading>
  );
}
