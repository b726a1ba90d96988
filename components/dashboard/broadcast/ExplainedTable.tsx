import { useMemo, useState } from 'preact/hooks';
import type { Explained } from '../../../utils/metrics/explained.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import type { Span } from '../../charts/span.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { EXPLAINED_COLUMNS, sortedBy, type SortKey } from './explained-columns.ts';
import { Jump } from './Jump.tsx';

interface Props {
  readonly explained: readonly Explained[];
  readonly platform: PlatformInfo;
  readonly onShow: (span: Span) => void;
}

interface Order {
  readonly key: SortKey;
  readonly rising: boolean;
}

/** The products' explanations: in the order of time, or of any column. */
export function ExplainedTable({ explained, platform, onShow }: Props) {
  const { say, language } = useSay();
  const { define } = useDefinitions();
  const [order, setOrder] = useState<Order>({ key: 'from', rising: true });
  const rows = useMemo(() => sortedBy(explained, order.key, order.rising), [explained, order]);
  if (explained.length === 0) return null;
  const heads: readonly (readonly [SortKey, string])[] = [
    ['item', say('definitions.product')],
    ['from', say('definitions.explainedAt')],
    ['length', define('explanationSeconds').name[language]],
    ...EXPLAINED_COLUMNS.map(({ id }) => [id, define(id).name[language]] as const),
  ];
  return (
    <section class="sheet" aria-labelledby="explained">
      <div class="table-head">
        <h2 id="explained">{say('definitions.explained')}</h2>
        <CopyTable name={say('definitions.explained')} />
      </div>
      <div class="list-scroll">
        <table class="explained">
          <thead>
            <tr>
              {heads.map(([key, name]) => (
                <Head key={key} name={name} by={key} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.item} ${row.from}`} row={row} platform={platform} onShow={onShow} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface HeadProps {
  readonly by: SortKey;
  readonly name: string;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** Of what is counted the most comes first; names and times begin at their beginning. */
function Head({ by, name, order, onOrder }: HeadProps) {
  const { say } = useSay();
  const named = by === 'item' || by === 'from';
  const chosen = order.key === by;
  return (
    <th
      scope="col"
      class={named ? undefined : 'number'}
      aria-sort={chosen ? (order.rising ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        class="sort"
        title={say('timeline.sortBy', { name })}
        onClick={() => onOrder({ key: by, rising: chosen ? !order.rising : named })}
      >
        {name}
        <span aria-hidden="true">{chosen ? (order.rising ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  );
}

function Row({ row, platform, onShow }: Pick<Props, 'platform' | 'onShow'> & { readonly row: Explained }) {
  const { language } = useSay();
  const { item, from, until } = row;
  return (
    <tr>
      <th scope="row">{item}</th>
      <td>
        <Jump name={item} from={from} until={until} onShow={onShow}>
          {writeTime(from, 'timeExact', language)}
        </Jump>
      </td>
      <td class="number">{writeDuration(between(from, until), language)}</td>
      {EXPLAINED_COLUMNS.map(({ id, of }) => (
        <td key={id} class="number">
          <FigureView id={id} known={of(row)} platform={platform} shape="cell" />
        </td>
      ))}
    </tr>
  );
}
