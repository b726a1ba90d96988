import { useMemo, useState } from 'preact/hooks';
import { hrefOf, type ProductName } from '../../../utils/messages/routes.ts';
import type { ExplainedIn } from '../../../utils/metrics/across/products.ts';
import { writeDuration, writeTime } from '../../../utils/settings/times.ts';
import { between } from '../../../utils/units.ts';
import { EXPLAINED_COLUMNS, isNamed, sortedBy, type SortKey } from '../broadcast/explained-columns.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { nameOf } from '../name.ts';
import { PageTitle } from '../PageTitle.tsx';
import { platformIn } from '../platforms.ts';
import { Preparing } from './Preparing.tsx';
import { Reading } from '../Reading.tsx';
import { type Order, SortHeads } from '../SortHeads.tsx';
import { useSource } from '../useSource.ts';

interface Props {
  readonly data: DashboardData;
  readonly product: ProductName;
}

/** One product's explanations in all broadcasts, each leading to where it was. */
export function ProductPage({ data, product }: Props) {
  const { say } = useSay();
  const { platform, item } = product;
  return (
    <>
      <a class="back" href={hrefOf({ page: 'products' })}>
        ← {say('products.back')}
      </a>
      <PageTitle text={item} />
      <Preparing data={data} />
      <Reading of={useSource(data.explained)}>
        {(all) => (
          <Explanations
            data={data}
            explained={all.filter((one) => one.platform === platform && one.item === item)}
          />
        )}
      </Reading>
    </>
  );
}

function Explanations({
  data,
  explained,
}: Pick<Props, 'data'> & { readonly explained: readonly ExplainedIn[] }) {
  const { say, language } = useSay();
  const broadcasts = useSource(data.broadcasts);
  const [order, setOrder] = useState<Order<SortKey>>({ key: 'from', rising: false });
  const titles = useMemo(
    () =>
      new Map(
        (broadcasts.state === 'read' ? broadcasts.value : []).map((one) => [one.key, nameOf(one, say)]),
      ),
    [broadcasts, say],
  );
  if (explained.length === 0) return <p class="empty">{say('products.gone')}</p>;
  const heads: readonly (readonly [SortKey, string])[] = [
    ['from', say('definitions.explainedAt')],
    ['length', say('metrics.explanationSeconds')],
    ...EXPLAINED_COLUMNS.map(({ id }) => [id, say(`metrics.${id}`)] as const),
  ];
  return (
    <section>
      <div class="table-head">
        <CopyTable name={say('definitions.explained')} />
      </div>
      <div class="list-scroll">
        <table class="products explained">
          <caption class="unseen">{say('definitions.explained')}</caption>
          <SortHeads heads={heads} isNamed={isNamed} order={order} onOrder={setOrder} />
          <tbody>
            {sortedBy(explained, order.key, order.rising).map((row) => (
              <tr key={`${row.key} ${row.from}`}>
                <th scope="row">
                  <a
                    href={hrefOf({
                      page: 'broadcast',
                      key: row.key,
                      at: { from: row.from, until: row.until },
                    })}
                  >
                    {writeTime(row.from, 'dateTime', language)}
                  </a>{' '}
                  <span class="quiet">{titles.get(row.key)}</span>
                </th>
                <td class="number">{writeDuration(between(row.from, row.until), language)}</td>
                {EXPLAINED_COLUMNS.map(({ id, of }) => (
                  <td key={id} class="number">
                    <FigureView
                      id={id}
                      known={of(row)}
                      platform={platformIn(data.platforms, row)}
                      shape="cell"
                    />
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
