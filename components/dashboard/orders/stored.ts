import { ORDER_PRESETS } from '../../../utils/exchange/orders/presets.ts';
import { readRemembered, remember } from '../../../utils/exchange/orders/remembered.ts';
import { unfoldWithOrders } from '../../../utils/store/brought.ts';
import type { Database } from '../../../utils/store/database.ts';
import {
  deleteOrders,
  importOrders,
  orderHasher,
  ordersOf,
  placesOfOrders,
  planOrders,
} from '../../../utils/store/orders.ts';
import { readSettings } from '../../../utils/settings/settings.ts';
import { putOutside } from '../../../utils/store/outside.ts';
import { writing } from '../../../utils/store/writer.ts';
import { moment } from '../../../utils/units.ts';
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
    readOrders: async (table, { preset: id, mapping, place, currency }, slices) => {
      const { ordersIn } = await import('../../../utils/exchange/orders/reading.ts');
      const preset = ORDER_PRESETS.find((each) => each.id === id);
      const { teamKey } = await readSettings();
      const hasher = await writing(() => orderHasher(db, teamKey));
      const read = await ordersIn(
        table,
        {
          ...place,
          mapping,
          perOrder: preset?.perOrder ?? [],
          states: (preset?.columns.status ?? []).filter((column) => table.header.includes(column)),
          clock: preset?.clock ?? 'local',
          currency,
          source: preset?.id ?? 'mapped',
          ...hasher,
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
    outside: following(() => db.outside.filter(({ deleted }) => !deleted).toArray()),
    putOutside: async (rows) => {
      const back = await writing(() => putOutside(db, rows, moment(Date.now())));
      return () => writing(back);
    },
    rememberedOrders: readRemembered,
    rememberOrders: async (change) => {
      const before = await readRemembered();
      await remember(change);
      const now = await readRemembered();
      if (now.window !== before.window || now.onlyExplained !== before.onlyExplained)
        await writing(() =>
          db.transaction('rw', db.orders, db.recorders, db.unfolded, () => unfoldWithOrders(db)),
        );
    },
  };
}
