import { describe, expect, test } from 'vitest';
import type { Belonging } from '../../../utils/bound/sites.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { exactly } from '../../../utils/events/readings.ts';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import { holds, isStopped, lastReadings, placeBound } from '../../../utils/store/bound.ts';
import { commit } from '../../../utils/store/commit.ts';
import { join } from '../../../utils/store/joining.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import type { BroadcastKey, PlatformId, RoomId } from '../../../utils/units.ts';
import { at, batch, comment, database, header, heard } from './builders.ts';

const SITE = 'mms.example/live/*';
const PAGE = header('eve', { page: 'bound', room: SITE as RoomId, broadcast: null, title: null });
const A = 'douyin:7500000000000000001' as BroadcastKey;
const belonging = (over: Partial<Belonging> = {}): Belonging => ({
  key: A,
  platform: 'douyin' as PlatformId,
  currency: 'CNY',
  title: null,
  confirmedAt: at(0),
  ...over,
});
const gmv = (second: number, fen: number): LogEntry => ({
  kind: 'reading',
  at: at(second),
  reading: 'gmv',
  ...exactly(fen),
  item: null,
});
const ENDED: LogEntry = { kind: 'end', at: at(705) };

describe('a page with bound figures', () => {
  test('joins the broadcast that the user confirmed, and its figures say where they are from', async () => {
    const db = database();
    await commit(db, [batch(1, [comment(0), heard(0, 9)])]);
    expect(await placeBound(db, PAGE, belonging(), at(1))).toBe(true);
    await join(db, PAGE, at(1));
    await commit(db, [batch(1, [gmv(2, 1000), gmv(8, 5000), heard(2, 8)], { header: PAGE })]);
    const [view, ...others] = broadcastViews(await rowsOf(db), at(9), { myRooms: [] });
    expect(others).toEqual([]);
    expect(view).toMatchObject({ key: A, title: '春季上新', room: '126833924894', mine: false });
    expect(view?.figures.gmv).toMatchObject({ figure: { value: 4000, boundOn: SITE, basis: 'reported' } });
    expect(view?.reported.gmv).toMatchObject({ value: 5000, boundOn: SITE });
    expect(view?.figures.comments).not.toHaveProperty('figure.boundOn');
  });

  test('records nothing before the user has confirmed, nor into what is long over', async () => {
    const db = database();
    expect(await placeBound(db, PAGE, null, at(0))).toBe(false);
    expect(await holds(db, belonging(), at(599))).toBe(true);
    expect(await holds(db, belonging(), at(601))).toBe(false);
    await commit(db, [batch(1, [comment(700), heard(690, 700)], { arrival: at(700) })]);
    expect(await holds(db, belonging(), at(1200))).toBe(true);
    expect(await holds(db, belonging(), at(1301))).toBe(false);
    await commit(db, [batch(2, [ENDED], { arrival: at(705) })]);
    expect(await holds(db, belonging(), at(706))).toBe(false);
  });

  test('may tell of a broadcast that nothing else tells of: it has the name that was typed, and is kept', async () => {
    const db = database();
    const key = '拼多多商家后台:@1' as BroadcastKey;
    const platform = '拼多多商家后台' as PlatformId;
    const own = { ...PAGE, platform, title: '秋季清仓' };
    expect(await placeBound(db, own, belonging({ key, platform, title: '秋季清仓' }), at(1))).toBe(true);
    await commit(db, [batch(1, [gmv(0, 100), gmv(60, 900), heard(0, 60)], { header: own, arrival: at(60) })]);
    const [view] = broadcastViews(await rowsOf(db), at(61), { myRooms: [] });
    expect(view).toMatchObject({ key, platform, title: '秋季清仓', room: null, kept: true, coverage: 1 });
    expect(view?.figures.gmv).toMatchObject({ figure: { value: 800, low: 800, high: 800 } });
  });

  test('is stopped while the broadcast that it belongs to is paused under the name of any of its pages', async () => {
    const db = database();
    await commit(db, [batch(1, [comment(0), heard(0, 9)])]);
    await placeBound(db, PAGE, belonging(), at(1));
    await commit(db, [batch(1, [gmv(2, 1000), heard(2, 8)], { header: PAGE })]);
    const paused = (name: string) => [{ names: [name], title: '春季上新' }];
    for (const name of ['douyin:126833924894', 'douyin#7500000000000000001', `douyin:${SITE}`])
      expect(await isStopped(db, belonging(), paused(name))).toBe(true);
    expect(await isStopped(db, belonging(), paused('douyin:1'))).toBe(false);
    expect(await isStopped(db, belonging(), [])).toBe(false);
  });

  test('gives the comments of a broadcast of which no room is open, and stands beside those that were seen', async () => {
    const total = (second: number, count: number): LogEntry => {
      const place = { kind: 'reading', at: at(second), reading: 'comments', item: null } as const;
      return { ...place, ...exactly(count) };
    };
    const key = '拼多多商家后台:@1' as BroadcastKey;
    const own = { ...PAGE, platform: '拼多多商家后台' as PlatformId, title: '秋季清仓' };
    const lines = [total(2, 300), total(8, 340), heard(2, 8)];
    for (const [belongs, page, value] of [
      [belonging({ key, platform: own.platform, title: own.title }), own, 40],
      [belonging(), PAGE, 1],
    ] as const) {
      const db = database();
      if (page === PAGE) await commit(db, [batch(1, [comment(0), heard(0, 9)])]);
      await placeBound(db, page, belongs, at(1));
      await commit(db, [batch(1, lines, { header: page })]);
      const [view] = broadcastViews(await rowsOf(db), at(9), { myRooms: [] });
      expect(view?.figures.comments).toMatchObject({ figure: { value } });
      expect(view?.reported.comments).toMatchObject({ value: 340 });
    }
  });

  test('shows what was read last', async () => {
    const db = database();
    expect(await lastReadings(db, SITE)).toEqual(new Map());
    await commit(db, [batch(1, [gmv(2, 1000), gmv(8, 5000), heard(2, 8)], { header: PAGE })]);
    expect((await lastReadings(db, SITE)).get('gmv')).toMatchObject({ low: 5000, at: at(8) });
  });
});
