import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRows } from '../../../utils/store/merge.ts';
import type { Rows } from '../../../utils/store/schema.ts';
import { rowsOf } from '../../../utils/store/upkeep.ts';
import { commit } from '../../../utils/store/commit.ts';
import { anySpan } from '../tally/arbitrary.ts';
import { batch, comment, database, header } from './builders.ts';

const RECORDERS = ['ann', 'ben'];
const anyRevision = fc.nat(3);
const anyName = fc.constantFrom(...RECORDERS);
const anyHash = fc.nat(9).map((digit) => String(digit).repeat(16));

/** Copies of a few recorders' rows at different times, which may contradict one another in anything. */
const anyRows = fc.record({
  recorders: fc.array(
    fc.record({ id: anyName, lastSeq: fc.nat(5), title: fc.constantFrom('a', 'b'), revision: anyRevision }),
  ),
  chunks: fc.array(
    fc.record({
      recorder: anyName,
      first: fc.integer({ min: 1, max: 4 }),
      length: fc.nat(3),
      log: fc.uint8Array({ maxLength: 2 }),
      revision: anyRevision,
    }),
  ),
  slots: fc.array(fc.record({ recorder: anyName, slot: fc.nat(3), span: anySpan, revision: anyRevision })),
  sketches: fc.array(
    fc.record({
      recorder: anyName,
      viewerKey: fc.constantFrom('young', 'old'),
      part: fc.constantFrom('sealed', 'fresh'),
      viewers: fc.record({ comment: fc.array(anyHash), organic: fc.array(anyHash) }),
    }),
  ),
  marks: fc.array(
    fc.record({
      id: fc.constantFrom('first', 'second'),
      recorder: anyName,
      text: fc.constantFrom('', 'a', 'b'),
      deleted: fc.boolean(),
      editedAt: fc.nat(3),
    }),
  ),
  broadcasts: fc.array(
    fc.record({
      key: fc.constantFrom('one', 'two'),
      kept: fc.boolean(),
      tags: fc.array(fc.constantFrom('sale', 'host:Amy', 'A')),
    }),
  ),
});
const rows: fc.Arbitrary<Rows> = anyRows.map(
  ({ chunks, ...rest }) =>
    ({
      ...rest,
      chunks: chunks.map(({ length, ...chunk }) => ({ ...chunk, last: chunk.first + length })),
    }) as unknown as Rows,
);

const bytes = (merged: Rows): string =>
  JSON.stringify(merged, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value));

describe('merging what several browsers stored', () => {
  test('gives the same bytes in any order', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        expect(bytes(mergeRows(a, b))).toBe(bytes(mergeRows(b, a)));
      }),
    );
  });

  test('gives the same bytes however it is grouped', () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        const once = bytes(mergeRows(a, b, c));
        expect(bytes(mergeRows(mergeRows(a, b), c))).toBe(once);
        expect(bytes(mergeRows(a, mergeRows(b, c)))).toBe(once);
      }),
    );
  });

  test('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const once = mergeRows(a, b);
        expect(bytes(mergeRows(once, a))).toBe(bytes(once));
        expect(bytes(mergeRows(once, once))).toBe(bytes(once));
      }),
    );
  });

  test('of an older and a newer copy of one recorder is the newer, batches that were sealed since not told twice', async () => {
    const db = database();
    const hand = async (from: number, until: number): Promise<void> => {
      for (let seq = from; seq <= until; seq += 1) {
        await commit(db, [batch(seq, [comment(seq)], { header: header('ann') })]);
      }
    };
    await hand(1, 100);
    const older = await rowsOf(db);
    await hand(101, 140);
    const newer = await rowsOf(db);
    expect(older.chunks).toHaveLength(100);
    const merged = mergeRows(older, newer);
    expect(
      merged.chunks.map(({ first, last }) => last - first + 1).reduce((sum, length) => sum + length),
    ).toBe(140);
    expect(bytes(merged)).toBe(bytes(mergeRows(newer)));
  });
});
