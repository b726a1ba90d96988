import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../../../utils/exchange/archive/read.ts';
import { ArchiveTooLarge } from '../../../../utils/exchange/archive/refused.ts';
import { writeArchive } from '../../../../utils/exchange/archive/write.ts';
import { broadcastViews } from '../../../../utils/metrics/views.ts';
import { importRows, rowsOfAll } from '../../../../utils/store/importing.ts';
import { keepFolds, makeFold, waitingKeys } from '../../../../utils/store/folding.ts';
import { newMark, putMark } from '../../../../utils/store/marks.ts';
import { newReview, putReview } from '../../../../utils/store/reviews.ts';
import type { Database } from '../../../../utils/store/database.ts';
import { previewImport } from '../../../../utils/store/preview.ts';
import { keepRaw } from '../../../../utils/store/raw.ts';
import type { RecorderRow } from '../../../../utils/store/schema.ts';
import { rowsOf, tagBroadcast } from '../../../../utils/store/upkeep.ts';
import { after, type BroadcastKey, days, type RecorderId } from '../../../../utils/units.ts';
import { database, START } from '../../store/builders.ts';
import { archiveOf, contentOf, forged, hear, heardBy, type Hearing, MADE, repacked } from './archives.ts';

const KEY = 'douyin:75' as BroadcastKey;
const LATER = after(START, days(1));

describe('an archive', () => {
  test('brought into another browser is written there with equal bytes', async () => {
    const ann = await heardBy({ id: 'ann', until: 140 }, { id: 'bea', until: 30, broadcast: '76' });
    await tagBroadcast(ann, KEY, () => ['主播:小美']);
    await putMark(ann, newMark({ recorder: 'ann' as RecorderId, at: START }, 'host', '小美'), LATER);
    const archive = await archiveOf(ann);
    const other = database();
    await importRows(other, readArchive(archive));
    expect(await archiveOf(other)).toEqual(archive);
  });

  test('is the same whatever order the rows come in', async () => {
    const rows = await rowsOf(await heardBy({ id: 'ann', until: 20 }, { id: 'bea', until: 20 }));
    const turned = {
      recorders: rows.recorders.toReversed(),
      chunks: rows.chunks.toReversed(),
      slots: rows.slots.toReversed(),
      sketches: rows.sketches.toReversed(),
      marks: rows.marks.toReversed(),
      broadcasts: rows.broadcasts.toReversed(),
    };
    expect(writeArchive(turned, MADE)).toEqual(writeArchive(rows, MADE));
  });

  test('that no reader would take is not written, packed or by one of its tables', async () => {
    const db = await heardBy({ id: 'ann', until: 5 });
    // The largest table is one of which a character takes more than a byte.
    const long = '秒杀'.repeat(20_000);
    await putMark(db, newMark({ recorder: 'ann' as RecorderId, at: START }, 'note', long), START);
    const rows = await rowsOf(db);
    const whole = writeArchive(rows, MADE);
    const largest = Math.max(...Object.values(unzipSync(whole)).map(({ length }) => length));
    const most = { packed: whole.length, table: largest };
    expect(writeArchive(rows, MADE, most)).toEqual(whole);
    for (const less of [{ packed: whole.length - 1 }, { table: largest - 1 }])
      expect(() => writeArchive(rows, MADE, { ...most, ...less })).toThrow(ArchiveTooLarge);
  });

  test('holds none of the keys that viewers are hashed with', async () => {
    const db = await heardBy({ id: 'ann', until: 5 });
    await db.viewerKeys.put({ id: 'key', secret: new Uint8Array(32).fill(7), bornAt: START, diesAt: START });
    expect(Object.keys(readArchive(await archiveOf(db)))).not.toContain('viewerKeys');
    expect(Buffer.from(await archiveOf(db)).includes(btoa('\u0007'.repeat(30)))).toBe(false);
  });

  test('holds nothing of the raw traffic that is kept beside what it tells', async () => {
    const [plain, db] = [await heardBy({ id: 'ann', until: 5 }), database()];
    await keepRaw(db, { recorder: 'ann' as RecorderId, on: true }, START);
    const frame = { at: START, via: 'socket', url: 'wss://x/', body: 'hi', base64: false } as const;
    await hear(db, {
      id: 'ann',
      until: 5,
      over: { raw: { page: 'https://x/', frames: [frame], dropped: 0 } },
    });
    expect(await db.raw.count()).toBe(5);
    expect(await archiveOf(db)).toEqual(await archiveOf(plain));
  });

  test('of the first layout, which had no marks, is read', async () => {
    const archive = await archiveOf(await heardBy({ id: 'ann', until: 5 }));
    const older = repacked(archive, (files) => {
      const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as {
        schema: number;
        files: Record<string, unknown>;
      };
      manifest.schema = 1;
      delete manifest.files['marks'];
      delete files['marks.ndjson'];
      files['manifest.json'] = new TextEncoder().encode(`${JSON.stringify(manifest)}\n`);
    });
    expect(readArchive(older)).toEqual(readArchive(archive));
  });

  test('of a version that told less of its recorders is read, what is missing being unknown', async () => {
    const db = await heardBy({ id: 'ann', until: 5 });
    const older = await forged(await archiveOf(db), 'recorders', (lines) =>
      lines.map((line) => {
        const { version: _, diagnostics, ...row } = JSON.parse(line) as RecorderRow;
        const { unread: __, unreadSince: ___, ...counts } = diagnostics;
        return JSON.stringify({ ...row, diagnostics: counts });
      }),
    );
    expect(readArchive(older)).toEqual(readArchive(await archiveOf(db)));
  });
});

describe('what was decided at reviews', () => {
  const WEEK = 'week/2026-04-20';
  const decided = (text: string, period = WEEK) => newReview(period, { text, metric: 'gmv' }, START);
  const written = async (db: Database) => writeArchive(await rowsOfAll(db, [KEY]), MADE);
  const texts = async (db: Database) => (await db.reviews.toArray()).map(({ text }) => text).toSorted();

  test('goes with the broadcasts of its period, and no other’s does', async () => {
    const ann = await heardBy({ id: 'ann', until: 5 });
    const notes = [decided('换话术'), decided('月', 'month/2026-04-01'), decided('别的', 'day/2026-05-09')];
    for (const note of notes) await putReview(ann, note, LATER);
    const ben = database();
    const there = readArchive(await written(ann));
    expect((await previewImport(ben, there)).news.reviews).toBe(2);
    await importRows(ben, there);
    expect(await texts(ben)).toEqual(['换话术', '月']);
    expect(await written(ben)).toEqual(await written(ann));
    expect((await previewImport(ben, there)).news.reviews).toBe(0);
  });

  test('stands as it was edited last, on either side, and goes where it was deleted', async () => {
    const [ann, ben] = [await heardBy({ id: 'ann', until: 5 }), database()];
    const note = decided('一');
    await putReview(ann, note, LATER);
    await importRows(ben, readArchive(await written(ann)));
    await putReview(ben, { ...note, text: '二' }, after(LATER, days(1)));
    await importRows(ben, readArchive(await written(ann)));
    expect(await texts(ben)).toEqual(['二']);
    await importRows(ann, readArchive(await written(ben)));
    expect(await texts(ann)).toEqual(['二']);
    await putReview(ann, { ...note, deleted: true }, after(LATER, days(2)));
    await importRows(ben, readArchive(await written(ann)));
    expect(await ben.reviews.toArray()).toMatchObject([{ text: '', deleted: true }]);
  });

  test('is taken back with the import', async () => {
    const [ann, ben] = [await heardBy({ id: 'ann', until: 5 }), database()];
    const note = decided('一');
    await putReview(ann, { ...note, text: '二' }, after(LATER, days(1)));
    await putReview(ann, decided('新'), LATER);
    await putReview(ben, note, LATER);
    const back = await importRows(ben, readArchive(await written(ann)));
    expect(await texts(ben)).toEqual(['二', '新']);
    await back();
    expect(await texts(ben)).toEqual(['一']);
  });

  test('is missing from archives of the layout before, which are read', async () => {
    const archive = await archiveOf(await heardBy({ id: 'ann', until: 5 }));
    const older = repacked(archive, (files) => {
      const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as {
        schema: number;
        files: Record<string, unknown>;
      };
      manifest.schema = 3;
      delete manifest.files['reviews'];
      delete files['reviews.ndjson'];
      files['manifest.json'] = new TextEncoder().encode(`${JSON.stringify(manifest)}\n`);
    });
    expect(readArchive(older)).toEqual(readArchive(archive));
  });
});

describe('an import', () => {
  test('brings another’s marks, and takes away what they deleted', async () => {
    const [ann, ben] = [await heardBy({ id: 'ann', until: 20 }), database()];
    const mark = newMark({ recorder: 'ann' as RecorderId, at: START }, 'price', '99');
    await putMark(ann, mark, LATER);
    await importRows(ben, readArchive(await archiveOf(ann)));
    expect(await ben.marks.toArray()).toMatchObject([{ kind: 'price', text: '99', deleted: false }]);
    await putMark(ann, { ...mark, deleted: true }, after(LATER, days(1)));
    await importRows(ben, readArchive(await archiveOf(ann)));
    expect(await ben.marks.toArray()).toMatchObject([{ text: '', deleted: true }]);
    await putMark(ben, mark, LATER);
    await importRows(ben, readArchive(await archiveOf(ann)));
    expect(await ben.marks.toArray()).toMatchObject([{ text: '99', deleted: false }]);
  });

  test('done twice changes nothing the second time, and says so before', async () => {
    const there = readArchive(await archiveOf(await heardBy({ id: 'ann', until: 80 })));
    const db = await heardBy({ id: 'bea', from: 60, until: 120 });
    await importRows(db, there);
    const once = await contentOf(db);
    expect((await previewImport(db, there)).changes.map(({ change }) => change)).toEqual(['nothing']);
    await importRows(db, there);
    expect(await contentOf(db)).toEqual(once);
  });

  test('of several archives gives the same in any order', async () => {
    const stories = [
      { id: 'ann', until: 90 },
      { id: 'ann', until: 140 },
      { id: 'bea', from: 50, until: 70 },
      { id: 'cy', until: 9, broadcast: '76' },
    ];
    const archives = await Promise.all(stories.map(async (story) => archiveOf(await heardBy(story))));
    const inOrder = async (order: readonly number[]) => {
      const db = database();
      for (const index of order) await importRows(db, readArchive(archives[index] ?? expect.unreachable()));
      return contentOf(db);
    };
    const straight = await inOrder([0, 1, 2, 3]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
        expect(await inOrder(order)).toEqual(straight);
      }),
      { numRuns: 4 },
    );
  });

  test('taken back leaves what was there before', async () => {
    const there = readArchive(
      await archiveOf(await heardBy({ id: 'ann', until: 140 }, { id: 'cy', until: 5, broadcast: '76' })),
    );
    const db = await heardBy({ id: 'ann', until: 70 }, { id: 'bea', until: 30 });
    const before = await contentOf(db);
    const back = await importRows(db, there);
    expect(await contentOf(db)).not.toEqual(before);
    await back();
    expect(await contentOf(db)).toEqual(before);
  });

  test('that fails half way leaves what was there before', async () => {
    const there = readArchive(await archiveOf(await heardBy({ id: 'ann', until: 20 })));
    const db = await heardBy({ id: 'bea', until: 20 });
    const before = await contentOf(db);
    db.slots.hook('creating', () => {
      throw new Error('disk full');
    });
    await expect(importRows(db, there)).rejects.toThrow();
    expect(await contentOf(db)).toEqual(before);
  });

  test('lets the list read anew what has changed, and only that', async () => {
    const db = await heardBy({ id: 'ann', until: 20 }, { id: 'cy', until: 5, broadcast: '76' });
    const waiting = () => waitingKeys(db, LATER);
    const fold = async () =>
      keepFolds(db, await Promise.all((await waiting()).map((key) => makeFold(db, key, LATER))));
    const there = readArchive(
      await archiveOf(
        await heardBy(
          { id: 'bea', from: 21, until: 40 },
          { id: 'cy', until: 5, broadcast: '76' },
          { id: 'dan', until: 5, broadcast: '77' },
        ),
      ),
    );
    await fold();
    const back = await importRows(db, there);
    expect(await waiting()).toEqual([KEY, 'douyin:77']);
    await fold();
    expect(await db.folds.toCollection().primaryKeys()).toEqual([KEY, 'douyin:76', 'douyin:77']);
    await back();
    expect(await waiting()).toEqual([KEY, 'douyin:77']);
    await fold();
    expect(await db.folds.toCollection().primaryKeys()).toEqual([KEY, 'douyin:76']);
    await importRows(db, readArchive(await archiveOf(db)));
    expect(await waiting()).toEqual([]);
  });

  test('touches no row of a recorder that goes on', async () => {
    const running = await heardBy({ id: 'ann', until: 30 });
    const older = readArchive(await archiveOf(await heardBy({ id: 'ann', until: 20 })));
    const before = await contentOf(running);
    await importRows(running, older);
    expect(await contentOf(running)).toEqual(before);
  });
});

describe('what an import would change', () => {
  const of = async (here: readonly Hearing[], there: readonly Hearing[]) =>
    (await previewImport(await heardBy(...here), await rowsOf(await heardBy(...there)))).changes;

  test('is a new broadcast with the time that was heard', async () => {
    const [change] = await of([], [{ id: 'ann', until: 120 }]);
    expect(change).toMatchObject({ key: KEY, change: 'new', recorders: 1, heard: 120_000, conflicts: [] });
  });

  test('is the gap that another’s recording fills, not all that it heard', async () => {
    const [change] = await of([{ id: 'ann', until: 60 }], [{ id: 'bea', from: 31, until: 120 }]);
    expect(change).toMatchObject({ change: 'gains', recorders: 1, heard: 60_000 });
  });

  test('changes nothing by being looked at', async () => {
    const db = await heardBy({ id: 'ann', until: 10 });
    const before = await contentOf(db);
    await previewImport(db, await rowsOf(await heardBy({ id: 'bea', until: 30 })));
    expect(await contentOf(db)).toEqual(before);
  });
});

describe('two operators’ recordings of one broadcast', () => {
  test('fill each other’s gaps, and count nothing twice where both heard', async () => {
    const ann = await heardBy({ id: 'ann', until: 60 });
    const bea = await heardBy({ id: 'bea', from: 41, until: 120 });
    const whole = await heardBy({ id: 'cy', until: 120 });
    await importRows(ann, readArchive(await archiveOf(bea)));
    const [merged] = broadcastViews(await rowsOf(ann), START, { myRooms: [] });
    const [alone] = broadcastViews(await rowsOf(whole), START, { myRooms: [] });
    expect(merged?.coverage).toBe(1);
    expect(merged?.gaps).toEqual([]);
    expect(merged?.figures.comments).toEqual(alone?.figures.comments);
    expect(merged?.figures.onlineAverage).toEqual(alone?.figures.onlineAverage);
  });
});
