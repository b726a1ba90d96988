import { ORDER_PRESETS } from '../../../utils/exchange/orders/presets.ts';
import { readRemembered, remember } from '../../../utils/exchange/orders/remembered.ts';
import type { Database } from '../../../utils/store/database.ts';
import {
  deleteOrders,
  importOrders,
  orderHasher,
  ordersOf,
  placesOfOrders,
  planOrders,
} from '../../../utils/store/orders.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { NO_CURRENCY } from '../../../utils/settings/currency.ts';
import { writing } from '../../../utils/store/writer.ts';
import { following } from '../following.ts';
import type { OrdersData } from './data.ts';

/** Files of orders, as the extension reads and keeps them. What reads them is loaded only when one comes. */
export function ordersData(db: Database): OrdersData {
  return {
    storedOrders: following(async () => {
      const places = await placesOfOrders(db);
      return Promise.all(places.map(async (place) => ({ ...place, rows: await ordersOf(db, place) })));
    }),
    readOrderTable: async (file) => {
      const { readTable } = await import('../../../utils/exchange/orders/table.ts');
      return readTable(new Uint8Array(await file.arrayBuffer()));
    },
    readOrders: async (table, { preset: id, mapping, place }, slices) => {
      const { ordersIn } = await import('../../../utils/exchange/orders/reading.ts');
      const preset = ORDER_PRESETS.find((each) => each.id === id);
      const hash = await writing(() => orderHasher(db));
      const read = await ordersIn(
        table,
        {
          ...place,
          mapping,
          perOrder: preset?.perOrder ?? [],
          states: (preset?.columns.status ?? []).filter((column) => table.header.includes(column)),
          clock: preset?.clock ?? 'local',
          currency: PLATFORMS.find((platform) => platform.id === place.platform)?.currency ?? NO_CURRENCY,
          source: preset?.id ?? 'mapped',
          hash,
        },
        slices,
      );
      return { ...read, plan: await planOrders(db, read.rows) };
    },
    importOrders: async (rows) => {
      const back = await writing(() => importOrders(db, rows));
      return () => writing(back);
    },
    removeOrders: async (place) => {
      const back = await writing(() => deleteOrders(db, place));
      return () => writing(back);
    },
    rememberedOrders: readRemembered,
    rememberOrders: remember,
  };
}
