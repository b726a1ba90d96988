import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { listedBroadcasts, preparing } from '../../../../components/dashboard/folded.ts';
import { importRows } from '../../../../utils/store/importing.ts';
import { deleteBroadcast } from '../../../../utils/store/upkeep.ts';
import { days, before, moment } from '../../../../utils/units.ts';
import { history } from '../../../rooms/generated/history.ts';
import { database } from '../../store/builders.ts';

test('a list has all broadcasts once they are prepared, and those again that were deleted and brought back', async () => {
  const db = database();
  await importRows(
    db,
    history({ broadcasts: 6, days: 2, minutes: 3, until: before(moment(Date.now()), days(1)) }),
  );
  const left = new AbortController();
  const failed = vi.fn<(error: unknown) => void>();
  let shown: readonly string[] = [];
  listedBroadcasts(db)(left.signal, ({ views }) => (shown = views.map(({ key }) => key)), failed);
  preparing(db)(left.signal, () => {}, failed);
  await vi.waitFor(() => expect(shown).toHaveLength(6), { timeout: 8000 });
  const [first, second] = shown as typeof shown & readonly [never, never];
  const backs = [await deleteBroadcast(db, first), await deleteBroadcast(db, second)];
  await vi.waitFor(() => expect(shown).toHaveLength(4), { timeout: 8000 });
  for (const back of backs) await back();
  await vi.waitFor(() => expect(shown).toHaveLength(6), { timeout: 4000 });
  expect(failed).not.toHaveBeenCalled();
  left.abort();
}, 30_000);

test('what is brought in while others are prepared is prepared with them', async () => {
  const db = database();
  const until = before(moment(Date.now()), days(1));
  await importRows(db, history({ broadcasts: 60, days: 2, minutes: 1, until }));
  const left = new AbortController();
  const failed = vi.fn<(error: unknown) => void>();
  const told: number[] = [];
  const brought: Promise<unknown>[] = [];
  preparing(db)(
    left.signal,
    (waiting) => {
      told.push(waiting);
      if (told.length === 1)
        brought.push(importRows(db, history({ broadcasts: 1, days: 1, minutes: 1, seed: 2, until })));
    },
    failed,
  );
  await vi.waitFor(() => expect(told).toContain(0), { timeout: 20_000 });
  await Promise.all(brought);
  expect(await db.unfolded.count()).toBe(0);
  expect(await db.folds.count()).toBe(61);
  expect(failed).not.toHaveBeenCalled();
  left.abort();
}, 30_000);
