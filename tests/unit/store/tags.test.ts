import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { broadcastViews } from '../../../utils/metrics/views.ts';
import type { BroadcastRow } from '../../../utils/store/schema.ts';
import { LONGEST_TAG, MOST_TAGS, tidyTags } from '../../../utils/store/tags.ts';
import {
  deleteBroadcast,
  keepBroadcast,
  rowsOf,
  tagBroadcast,
  tagsUsed,
} from '../../../utils/store/upkeep.ts';
import type { BroadcastKey } from '../../../utils/units.ts';
import { at, database, store } from './builders.ts';

const ONE = 'douyin:7500000000000000001' as BroadcastKey;
const TWO = 'douyin:7500000000000000002' as BroadcastKey;

describe('tags are tidied', () => {
  test('of spaces, empty ones and doubles, and of the wide colon that Chinese keyboards write', () => {
    expect(tidyTags([' 大促 ', '', '大促', '主播：小美', '主播 : 小美', ' '])).toEqual(['大促', '主播:小美']);
  });

  test('of colons that name no kind or no value', () => {
    expect(tidyTags(['host:', ':sale', '：', 'host: :x'])).toEqual(['sale', 'host::x']);
  });

  test('into few and short ones that stay as they are when tidied again, whatever was typed', () => {
    const tag = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.stringMatching(/^[ :：a主🎉]{0,50}$/u),
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 30 }), (tags) => {
        const tidy = tidyTags(tags);
        expect(tidyTags(tidy)).toEqual(tidy);
        expect(tidy.length).toBeLessThanOrEqual(MOST_TAGS);
        expect(new Set(tidy).size).toBe(tidy.length);
        for (const each of tidy) {
          expect(Array.from(each).length).toBeLessThanOrEqual(LONGEST_TAG);
          expect(each).toBe(each.trim());
          expect(each).not.toBe('');
        }
      }),
    );
  });
});

describe('a broadcast’s tags', () => {
  const rowOf = async (db: ReturnType<typeof database>) => (await rowsOf(db, ONE)).broadcasts;

  test('are stored tidily, each change upon the one before, and can be taken back', async () => {
    const db = database();
    await tagBroadcast(db, ONE, (tags) => [...tags, ' 主播：小美']);
    const back = await tagBroadcast(db, ONE, (tags) => [...tags, '大促']);
    expect(await rowOf(db)).toEqual([{ key: ONE, kept: false, tags: ['主播:小美', '大促'], into: null }]);
    await back();
    expect(await rowOf(db)).toEqual([{ key: ONE, kept: false, tags: ['主播:小美'], into: null }]);
  });

  test('and its being kept do not undo one another', async () => {
    const db = database();
    await keepBroadcast(db, ONE, true);
    const back = await tagBroadcast(db, ONE, () => ['sale']);
    expect(await rowOf(db)).toEqual([{ key: ONE, kept: true, tags: ['sale'], into: null }]);
    await keepBroadcast(db, ONE, false);
    expect(await rowOf(db)).toEqual([{ key: ONE, kept: false, tags: ['sale'], into: null }]);
    await keepBroadcast(db, ONE, true);
    await back();
    expect(await rowOf(db)).toEqual([{ key: ONE, kept: true, tags: [], into: null }]);
  });

  test('go with it and come back with it', async () => {
    const db = database();
    await store(db, 3);
    await tagBroadcast(db, ONE, () => ['sale']);
    const undo = await deleteBroadcast(db, ONE);
    expect(await tagsUsed(db)).toEqual([]);
    await undo();
    expect(await rowOf(db)).toEqual([{ key: ONE, kept: false, tags: ['sale'], into: null }]);
  });

  test('are none where the row was written before there were tags, and it can be tagged', async () => {
    const db = database();
    await db.broadcasts.put({ key: ONE, kept: true } as BroadcastRow);
    expect(await rowOf(db)).toEqual([{ key: ONE, kept: true, tags: [], into: null }]);
    expect((await rowsOf(db)).broadcasts).toEqual([{ key: ONE, kept: true, tags: [], into: null }]);
    await tagBroadcast(db, ONE, (tags) => [...tags, 'sale']);
    expect(await rowOf(db)).toEqual([{ key: ONE, kept: true, tags: ['sale'], into: null }]);
  });

  test('are offered again, each once', async () => {
    const db = database();
    await tagBroadcast(db, ONE, () => ['host:A', 'sale']);
    await tagBroadcast(db, TWO, () => ['sale', 'host:B']);
    expect(await tagsUsed(db)).toEqual(['host:A', 'host:B', 'sale']);
  });

  test('stand in its view; a broadcast of which nothing was said has none', async () => {
    const db = database();
    await store(db, 3);
    const tags = async () => broadcastViews(await rowsOf(db), at(3), { myRooms: [] })[0]?.tags;
    expect(await tags()).toEqual([]);
    await tagBroadcast(db, ONE, () => ['sale']);
    expect(await tags()).toEqual(['sale']);
  });
});
