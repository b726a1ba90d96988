import type { MetricId } from '../../../utils/metrics/definitions.ts';
import type { Explained } from '../../../utils/metrics/explained.ts';
import type { Known } from '../../../utils/metrics/figure.ts';
import { textOf, UNKNOWN, writeFigure } from '../../../utils/settings/numbers.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import { useDefinitions } from '../../controls/definitions.tsx';
import { useSay } from '../../controls/language.tsx';

/** What is told of each explanation: of the room meanwhile, and of the product itself. */
const OF_ROOM = ['onlineAverage', 'netFlow', 'entries', 'lossRate', 'commentsPerMinute'] as const;
const OF_PRODUCT = ['productClickers', 'orders', 'gmv'] as const;

interface Props {
  readonly explained: readonly Explained[];
  readonly currency: string;
}

/** The products in the order they were explained. */
export function ExplainedTable({ explained, currency }: Props) {
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
                  <Cell key={id} id={id} known={room[id]} currency={currency} />
                ))}
                {OF_PRODUCT.map((id) => (
                  <Cell key={id} id={id} known={product[id]} currency={currency} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface CellProps {
  readonly id: MetricId;
  readonly known: Known;
  readonly currency: string;
}

function Cell({ id, known, currency }: CellProps) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  if ('unknown' in known) {
    return (
      <td class="number quiet" title={say(`metrics.${known.unknown}`)}>
        {UNKNOWN}
      </td>
    );
  }
  const { value, bounds } = writeFigure(define(id), known.figure, { language, currency, short: true });
  return (
    <td class="number" title={bounds ?? undefined}>
      {textOf(value)}
    </td>
  );
}
