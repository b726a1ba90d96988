import type { PlannedItem } from '../metrics/plan.ts';
import type { Database } from './database.ts';
import type { PlanPlace } from './schema.ts';

/** The run of show of a room on a day; empty where there is none. */
export const readPlan = async (
  db: Database,
  { platform, room, day }: PlanPlace,
): Promise<readonly PlannedItem[]> => (await db.plans.get([platform, room, day]))?.items ?? [];

/** Stores a run of show in place of what was there, and answers with what brings that back. */
export async function putPlan(
  db: Database,
  { platform, room, day }: PlanPlace,
  items: readonly PlannedItem[],
): Promise<() => Promise<void>> {
  const place = { platform, room, day };
  const former = await db.transaction('rw', db.plans, async () => {
    const before = await readPlan(db, place);
    if (items.length > 0) await db.plans.put({ ...place, items });
    else await db.plans.delete([platform, room, day]);
    return before;
  });
  return async () => {
    await putPlan(db, place, former);
  };
}
