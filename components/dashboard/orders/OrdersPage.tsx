import { useSay } from '../../controls/language.tsx';
import type { DashboardData } from '../data.ts';
import { PageTitle } from '../PageTitle.tsx';
import { Reading } from '../Reading.tsx';
import { useSource } from '../useSource.ts';
import { ImportOrders } from './ImportOrders.tsx';
import { ImportOutside } from './ImportOutside.tsx';
import { StoredOrders } from './StoredOrders.tsx';

/** Files of orders come in here, and what they tell of buyers stands below. */
export function OrdersPage({ data }: { readonly data: DashboardData }) {
  const { say } = useSay();
  const all = useSource(data.broadcasts);
  const stored = useSource(data.storedOrders);
  return (
    <div class="orders">
      <PageTitle text={say('orders.title')} />
      <p class="orders-says">{say('orders.says')}</p>
      <Reading of={all}>
        {(broadcasts) => (
          <>
            <ImportOrders data={data} broadcasts={broadcasts} />
            <ImportOutside data={data} broadcasts={broadcasts} />
            <Reading of={stored}>
              {(places) => <StoredOrders data={data} broadcasts={broadcasts} stored={places} />}
            </Reading>
          </>
        )}
      </Reading>
    </div>
  );
}
