import { hostOf } from '../../../utils/metrics/across/broadcasts.ts';
import { summaryOf } from '../../../utils/metrics/sets.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import type { Span } from '../../charts/span.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { Jump } from './Jump.tsx';

interface Props {
  readonly detail: Pick<BroadcastDetail, 'shifts' | 'tags' | 'from'>;
  readonly platform: PlatformInfo;
  readonly onShow: (span: Span) => void;
}

/** Who was on air, when and for how long, with the summary's metrics of each part. */
export function Shifts({ detail, platform, onShow }: Props) {
  const { say, language } = useSay();
  const { set } = useDefinitions();
  const metrics = summaryOf(set);
  return (
    <>
      <div class="table-head">
        <CopyTable name={say('shifts.heading')} />
      </div>
      <div class="list-scroll">
        <table class="explained">
          <thead>
            <tr>
              <th scope="col">{say('shifts.host')}</th>
              <th scope="col">{say('shifts.from')}</th>
              <th scope="col" class="number">
                {say('shifts.length')}
              </th>
              {metrics.map((id) => (
                <th key={id} scope="col" class="number">
                  {say(`metrics.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {detail.shifts.map(({ host, from, until, figures, alternatives }) => {
              const name = host ?? hostOf(detail) ?? say('shifts.unnamed');
              return (
                <tr key={from}>
                  <th scope="row">{name}</th>
                  <td>
                    <Jump
                      time={`${writeTime(from, 'timeExact', language)}–${writeTime(until, 'timeExact', language)}`}
                      name={name}
                      from={from}
                      until={until}
                      onShow={onShow}
                    />
                  </td>
                  <td class="number">{writeDuration(between(from, until), language)}</td>
                  {metrics.map((id) => (
                    <td key={id} class="number">
                      <FigureView
                        id={id}
                        known={figures[id]}
                        platform={platform}
                        alternatives={alternatives[id]}
                        shape="cell"
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
