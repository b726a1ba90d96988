import { expect, test } from 'vitest';
import { METRIC_IDS } from '../../../utils/metrics/definitions.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import { RUNNING } from '../../../utils/store/broadcast-key.ts';
import { commit } from '../../../utils/store/commit.ts';
import { keepFolds, makeFold } from '../../../utils/store/folding.ts';
import { importRows } from '../../../utils/store/importing.ts';
import { storedOpening } from '../../../utils/store/opening.ts';
import { deleteBroadcast, rowsOf } from '../../../utils/store/upkeep.ts';
import { after, type BroadcastKey, days, duration, moment } from '../../../utils/units.ts';
import { history } from '../../rooms/generated/history.ts';
import { at, database, second, store } from './builders.ts';

const KEY = 'douyin:7500000000000000001' as BroadcastKey;
const LATER = after(at(30), duration(RUNNING + 60_000));

test('a broadcast opens from what was kept of it as it reads from all that is stored', async () => {
  const db = database();
  const now = moment(Date.UTC(2026, 4, 1));
  await importRows(db, history({ broadcasts: 2, days: 2, minutes: 10, until: now }));
  const later = after(now, days(1));
  for (const view of broadcastViews(await rowsOf(db), later, { myRooms: [] })) {
    expect(await storedOpening(db, view.key, DEFAULT_SETTINGS)).toBeNull();
    await keepFolds(db, [await makeFold(db, view.key, later)]);
    const opening = await storedOpening(db, view.key, DEFAULT_SETTINGS);
    if (!opening) return expect.unreachable();
    for (const part of [
      'title',
      'from',
      'until',
      'ended',
      'minutes',
      'gaps',
      'lossSeries',
      'reported',
    ] as const)
      expect([part, opening[part]]).toEqual([part, view[part]]);
    expect(opening.tags).toEqual(view.tags);
    for (const id of METRIC_IDS) {
      const [shown, known] = [opening.figures[id], view.figures[id]];
      if ('figure' in known) expect(shown).toMatchObject({ figure: { value: known.figure.value } });
      else expect(shown).toEqual(known);
    }
    expect(opening.explained.map(({ item, from, until }) => [item, from, until])).toEqual(
      view.explained.map(({ item, from, until }) => [item, from, until]),
    );
    expect(opening.complete).toBe(false);
  }
});

test('nothing opens from what was kept before a broadcast went on, or after it was deleted', async () => {
  const db = database();
  await store(db, 30);
  await keepFolds(db, [await makeFold(db, KEY, LATER)]);
  expect((await storedOpening(db, KEY, DEFAULT_SETTINGS))?.key).toBe(KEY);
  await commit(db, [second(31)]);
  expect(await storedOpening(db, KEY, DEFAULT_SETTINGS)).toBeNull();
  await deleteBroadcast(db, KEY);
  expect(await db.openings.count()).toBe(0);
});
