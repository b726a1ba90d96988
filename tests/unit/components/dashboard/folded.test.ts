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
