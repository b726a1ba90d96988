import { unfold } from '../../../utils/metrics/folded.ts';
import type { Listed } from '../../../utils/metrics/view.ts';
import { readSetup } from '../../../utils/exchange/clickhouse/setup.ts';
import { readSettings } from '../../../utils/settings/settings.ts';
import type { Database } from '../../../utils/store/database.ts';
import { keepFolds, makeFold, waitingKeys } from '../../../utils/store/folding.ts';
import { writing } from '../../../utils/store/writer.ts';
import { moment } from '../../../utils/units.ts';
import { warehouseData } from '../warehouse/stored.ts';
import { exchangeData } from './stored.ts';

/**
 * Copies and sends the broadcasts that are over, as the open dashboard would. One that fails stops
 * not the other, and is taken up again, and told, by the next dashboard that opens.
 */
export async function seeToWhatIsOver(db: Database): Promise<void> {
  const now = moment(Date.now());
  for (const key of await waitingKeys(db, now)) {
    const made = await makeFold(db, key, now);
    await writing(() => keepFolds(db, [made]));
  }
  const { copies, legalDays } = await readSettings();
  const views = await overIn(db);
  const never = new AbortController().signal;
  await Promise.allSettled([
    copies && exchangeData(db).copyWhatIsDue(views, { ...copies, legalDays }),
    (await readSetup())?.automatic && warehouseData(db).sendToWarehouse(views, () => undefined, never),
  ]);
}

/** The broadcasts that are prepared, as the dashboard lists them. */
export async function overIn(db: Database): Promise<Listed[]> {
  const said = new Map((await db.broadcasts.toArray()).map((row) => [row.key, row]));
  const { myRooms, definitions } = await readSettings();
  const folds = await db.folds.toArray();
  return folds.map((fold) => unfold(fold, { said: said.get(fold.key), myRooms, definitions }));
}
