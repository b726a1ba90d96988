import type { Explained } from '../../../utils/metrics/explained.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import { useDefinitions } from '../../controls/definitions.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';

/** What is told of each explanation: of the room meanwhile, and of the product itself. */
const OF_ROOM = ['onlineAverage', 'netFlow', 'entries', 'lossRate'] as const;
const OF_PRODUCT = ['productClickers', 'orders', 'gmv'] as const;

interface Props {
  readonly explained: readonly Explained[];
  readonly platform: PlatformInfo;
}

/** The products in the order they were explained. */
export function ExplainedTable({ explained, platform }: Props) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  if (explained.length === 0) return null;
  return (
    <section class="sheet">
      <h2>{say('definitions.explained')}</h2>
      <div class="list-scroll">
        <table class="explained">
          <thead>
            <tr>
              <th scope="col">{say('definitions.product')}</th>
              <th scope="col">{say('definitions.explainedAt')}</th>
              <th scope="col" class="number">
                {define('explanationSeconds').name[language]}
              </th>
              {[...OF_ROOM, ...OF_PRODUCT].map((id) => (
                <th key={id} scope="col" class="number">
                  {define(id).name[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {explained.map(({ item, from, until, room, product }) => (
              <tr key={`${item} ${from}`}>
                <th scope="row">{item}</th>
                <td>{writeTime(from, 'timeExact', language)}</td>
                <td class="number">{writeDuration(between(from, until), language)}</td>
                {OF_ROOM.map((id) => (
                  <td key={id} class="number">
                    <FigureView id={id} known={room[id]} platform={platform} shape="cell" />
                  </td>
                ))}
                {OF_PRODUCT.map((id) => (
                  <td key={id} class="number">
                    <FigureView id={id} known={product[id]} platform={platform} shape="cell" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
