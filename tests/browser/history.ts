import type { Page } from 'puppeteer-core';
import { packExplained } from '../../utils/metrics/explained-rows.ts';
import { foldOf } from '../../utils/metrics/folded.ts';
import { packOpening } from '../../utils/metrics/opening.ts';
import { broadcastViews } from '../../utils/metrics/views.ts';
import type { BroadcastDetail } from '../../utils/metrics/view.ts';
import { moment } from '../../utils/units.ts';
import { history } from '../rooms/generated/history.ts';
import { writeTables } from '../tools/write-tables.ts';

/**
 * Puts a generated history into the extension's database, each broadcast with the fold that the dashboard would
 * make of it, opens one of the extension's pages anew, and answers with its broadcasts: `await storeHistory(page)` on a page of the dashboard.
 */
export async function storeHistory(
  page: Page,
  extent: Parameters<typeof history>[0] = {},
): Promise<readonly BroadcastDetail[]> {
  const rows = history(extent);
  const details = broadcastViews(rows, moment(Date.now()), { myRooms: [] });
  const caches = {
    folds: details.map(foldOf),
    explanations: details.map(packExplained),
    openings: details.map(packOpening),
  };
  await writeTables(page, { ...rows, ...caches });
  // Firefox does not say of a page of the extension when it has been loaded anew: whoever follows waits for what it needs.
  await page.evaluate(() => location.reload());
  return details;
}
