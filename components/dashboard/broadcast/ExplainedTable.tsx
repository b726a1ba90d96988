import { useMemo, useRef, useState } from 'preact/hooks';
import type { Explained } from '../../../utils/metrics/explained.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import type { Span } from '../../charts/span.ts';
import { useFigure } from '../../controls/amounts.tsx';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { useDefinitions } from '../../controls/definitions.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { Room } from '../Room.tsx';
import { type Order, SortHeads } from '../SortHeads.tsx';
import { useWindowed } from '../useWindowed.ts';
import { explainedCells } from './explained-cells.ts';
import { EXPLAINED_COLUMNS, isNamed, sortedBy, type SortKey } from './explained-columns.ts';
import { Jump } from './Jump.tsx';

interface Props {
  readonly explained: readonly Explained[];
  readonly platform: PlatformInfo;
  readonly onShow: (span: Span) => void;
}

/** The products' explanations: in the order of time, or of any column. */
export function ExplainedTable({ explained, platform, onShow }: Props) {
  const { say, language } = useSay();
  const { set } = useDefinitions();
  const write = useFigure();
  const [order, setOrder] = useState<Order<SortKey>>({ key: 'from', rising: true });
  const rows = useMemo(() => sortedBy(explained, order.key, order.rising), [explained, order]);
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, end, above, below } = useWindowed(rows.length, body);
  if (explained.length === 0) return null;
  const heads: readonly (readonly [SortKey, string])[] = [
    ['item', say('definitions.product')],
    ['from', say('definitions.explainedAt')],
    ['length', say('metrics.explanationSeconds')],
    ...EXPLAINED_COLUMNS.map(({ id }) => [id, say(`metrics.${id}`)] as const),
  ];
  return (
    <section class="sheet explained-sheet" aria-labelledby="explained">
      <div class="table-head">
        <h2 id="explained">{say('definitions.explained')}</h2>
        <CopyTable
          name={say('definitions.explained')}
          cells={() => [
            heads.map(([, head]) => head),
            ...explainedCells(rows, { language, currency: platform.currency, set, write }),
          ]}
        />
      </div>
      <div class="list-scroll">
        <table class="explained" aria-rowcount={rows.length + 1}>
          <SortHeads heads={heads} isNamed={isNamed} order={order} onOrder={setOrder} />
          <tbody ref={body}>
            <Room px={above} width={heads.length} />
            {rows.slice(first, end).map((row, index) => (
              <Row
                key={`${row.item} ${row.from}`}
                row={row}
                place={first + index}
                platform={platform}
                onShow={onShow}
              />
            ))}
            <Room px={below} width={heads.length} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps extends Pick<Props, 'platform' | 'onShow'> {
  readonly row: Explained;
  readonly place: number;
}

function Row({ row, place, platform, onShow }: RowProps) {
  const { language } = useSay();
  const { item, from, until } = row;
  return (
    <tr aria-rowindex={place + 2}>
      <th scope="row">{item}</th>
      <td>
        <Jump
          time={writeTime(from, 'timeExact', language)}
          name={item}
          from={from}
          until={until}
          onShow={onShow}
        />
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
