import { useMemo, useState } from 'preact/hooks';
import { localZone } from '../../../utils/exchange/zone.ts';
import { hrefOf } from '../../../utils/messages/routes.ts';
import {
  type ExplainedIn,
  type ProductAcross,
  productsAcross,
} from '../../../utils/metrics/across/products.ts';
import { writeDuration } from '../../../utils/settings/times.ts';
import { CopyTable } from '../../controls/CopyTable.tsx';
import { FigureView } from '../../controls/FigureView.tsx';
import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { PageTitle } from '../PageTitle.tsx';
import { platformIn } from '../platforms.ts';
import { Preparing } from './Preparing.tsx';
import { Reading } from '../Reading.tsx';
import { type Order, SortHeads } from '../SortHeads.tsx';
import { useSource } from '../useSource.ts';
import { PRODUCT_COLUMNS, type ProductKey, productsBy } from './product-columns.ts';

/** Every product that was explained, over all broadcasts. */
export function ProductsPage({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  return (
    <>
      <PageTitle text={say('products.title')} />
      <p class="quiet">{say('products.says')}</p>
      <Preparing data={data} />
      <Reading of={useSource(data.explained)}>
        {(explained) => <Products data={data} explained={explained} />}
      </Reading>
    </>
  );
}

const isNamed = (key: ProductKey): boolean => key === 'item';

interface Props {
  readonly data: DashboardData;
  readonly explained: readonly ExplainedIn[];
}

function Products({ data, explained }: Props) {
  const { say } = useSay();
  const [order, setOrder] = useState<Order<ProductKey>>({ key: 'gmvPerMinute', rising: false });
  const products = useMemo(() => productsAcross(explained, localZone()), [explained]);
  const rows = useMemo(() => productsBy(products, order.key, order.rising), [products, order]);
  if (products.length === 0) return <p class="empty">{say('products.none')}</p>;
  const heads: readonly (readonly [ProductKey, string])[] = [
    ['item', say('definitions.product')],
    ['explanations', say('products.explanations')],
    ['length', say('products.length')],
    ...PRODUCT_COLUMNS.map((id) => [id, say(`metrics.${id}`)] as const),
    ['best', say('products.best')],
  ];
  return (
    <section>
      <div class="table-head">
        <CopyTable name={say('products.title')} />
      </div>
      <div class="list-scroll">
        <table class="products explained">
          <caption class="unseen">{say('products.title')}</caption>
          <SortHeads heads={heads} isNamed={isNamed} order={order} onOrder={setOrder} />
          <tbody>
            {rows.map((product) => (
              <Row
                key={`${product.platform} ${product.currency} ${product.item}`}
                data={data}
                product={product}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ data, product }: Pick<Props, 'data'> & { readonly product: ProductAcross }) {
  const { say, language } = useSay();
  const platform = platformIn(data.platforms, product);
  const { item, best } = product;
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf({ page: 'products', product: { platform: product.platform, item } })}>{item}</a>{' '}
        <span class="quiet">{platform.name[language]}</span>
      </th>
      <td class="number">
        {say('products.times', { explanations: product.explanations, broadcasts: product.broadcasts })}
      </td>
      <td class="number">{writeDuration(product.length, language)}</td>
      {PRODUCT_COLUMNS.map((id) => (
        <td key={id} class="number">
          <FigureView id={id} known={product[id]} platform={platform} shape="cell" />
        </td>
      ))}
      <td class="number">
        {best ? (
          <span class="products-best">
            {say('products.hour', { hour: best.hour })}
            <FigureView id="gmvPerMinute" known={best.gmvPerMinute} platform={platform} shape="cell" />
          </span>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}
