import { useMemo, useState } from 'preact/hooks';
import type { Explained } from '../../../utils/metrics/explained.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import type { Span } from '../../charts/span.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { PlatformInfo } from '../data.ts';
import { type Order, SortHeads } from '../SortHeads.tsx';
import { EXPLAINED_COLUMNS, isNamed, sortedBy, type SortKey } from './explained-columns.ts';
import { Jump } from './Jump.tsx';
import { useGradually } from './useGradually.ts';

interface Props {
  readonly explained: readonly Explained[];
  readonly platform: PlatformInfo;
  readonly onShow: (span: Span) => void;
}

/** The products' explanations: in the order of time, or of any column. */
export function ExplainedTable({ explained, platform, onShow }: Props) {
  const { say } = useSay();
  const [order, setOrder] = useState<Order<SortKey>>({ key: 'from', rising: true });
  const rows = useMemo(
    () =>
      sortedBy(explained, order.key, order.rising).map((row) => (
        <Row key={`${row.item} ${row.from}`} row={row} platform={platform} onShow={onShow} />
      )),
    [explained, order, platform, onShow],
  );
  const shown = useGradually(rows.length);
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
        <CopyTable name={say('definitions.explained')} />
      </div>
      <div class="list-scroll">
        <table class="explained">
          <SortHeads heads={heads} isNamed={isNamed} order={order} onOrder={setOrder} />
          <tbody>{rows.slice(0, shown)}</tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ row, platform, onShow }: Pick<Props, 'platform' | 'onShow'> & { readonly row: Explained }) {
  const { language } = useSay();
  const { item, from, until } = row;
  return (
    <tr>
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
