import { browser } from 'wxt/browser';
import { matchOf } from '../../../utils/bound/sites.ts';
import { readCursors, writeCursor } from '../../../utils/exchange/clickhouse/cursors.ts';
import { WarehouseProblem } from '../../../utils/exchange/clickhouse/problems.ts';
import { addressOf, type OpenServer } from '../../../utils/exchange/clickhouse/server.ts';
import {
  readPassword,
  readSetup,
  type Setup,
  watchSetup,
  writePassword,
  writeSetup,
} from '../../../utils/exchange/clickhouse/setup.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { broughtOf } from '../../../utils/store/brought.ts';
import type { Database } from '../../../utils/store/database.ts';
import { matesOf } from '../../../utils/store/mates.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { moment } from '../../../utils/units.ts';
import { withRecorders } from '../exchange/stored.ts';
import type { Warehouse, WarehouseData } from './data.ts';

const originOf = (url: string): string[] => {
  const address = addressOf(url);
  if (address === null) throw new WarehouseProblem('address', url);
  return [matchOf(address)];
};

async function read(): Promise<Warehouse | null> {
  const setup = await readSetup();
  return setup && { setup, password: await readPassword() };
}

/** The warehouse, once it may be reached. */
async function open(): Promise<OpenServer & Setup> {
  const warehouse = await read();
  if (!warehouse) throw new WarehouseProblem('address');
  const { setup, password } = warehouse;
  if (!(await browser.permissions.contains({ origins: originOf(setup.url) })))
    throw new WarehouseProblem('notAllowed', setup.url);
  if (!password) throw new WarehouseProblem('login');
  return { ...setup, password: password.text };
}

/** What the extension does with a warehouse; what sends is loaded only when it is needed. */
export function warehouseData(db: Database): WarehouseData {
  return {
    warehouse: (signal, next, failed) => {
      const again = (): void => void read().then(next, failed);
      watchSetup(signal, again);
      again();
    },
    allowWarehouse: (url) => browser.permissions.request({ origins: originOf(url) }),
    setUpWarehouse: async (setup, password) => {
      if (password) await writePassword(password);
      await writeSetup(setup);
    },
    forgetWarehouse: async () => {
      const setup = await readSetup();
      await writeSetup(null);
      if (setup) await browser.permissions.remove({ origins: originOf(setup.url) });
    },
    checkWarehouse: async (signal) => {
      const { check } = await import('../../../utils/exchange/clickhouse/check.ts');
      return check(await open(), signal);
    },
    makeWarehouse: async (signal) => {
      const { makeSchema } = await import('../../../utils/exchange/clickhouse/check.ts');
      await makeSchema(await open(), signal);
    },
    sendToWarehouse: (broadcasts, progress, signal) =>
      // Two windows of the dashboard must not send the same.
      navigator.locks.request('roomtally-warehouse', async () => {
        const server = await open();
        const { sendWaiting } = await import('../../../utils/exchange/clickhouse/round.ts');
        const views = await withRecorders(db, broadcasts);
        const making = { by: browser.runtime.getManifest().version, viewers: server.viewers };
        const now = moment(Date.now());
        const sending = {
          cursors: (keys: Parameters<typeof readCursors>[1]) => readCursors(server, keys),
          note: (cursor: Parameters<typeof writeCursor>[1]) => writeCursor(server, cursor),
          exported: exporting(db),
        };
        return sendWaiting(server, views, making, now, sending, progress, signal);
      }),
  };
}

/** A broadcast with its figures by our own definitions, whichever are looked at: a warehouse compares them. */
const exporting = (db: Database) => async (key: Parameters<typeof readCursors>[1][number]) => {
  const rows = await rowsOf(db, key);
  const mates = { ...(await matesOf(db, rows.recorders)), bands: {} };
  const brought = await broughtOf(db, rows.recorders);
  const [detail] = broadcastViews(rows, moment(Date.now()), { myRooms: [] }, mates, brought);
  return detail ? { detail, rows } : null;
};
