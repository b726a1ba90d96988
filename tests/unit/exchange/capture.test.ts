import { existsSync, readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ColumnName } from '../../../utils/exchange/columns.ts';
import { csv } from '../../../utils/exchange/csv/csv.ts';
import { exportFile } from '../../../utils/exchange/file.ts';
import { ndjson } from '../../../utils/exchange/ndjson/ndjson.ts';
import type { BroadcastDetail } from '../../../utils/metrics/view.ts';
import { captureFrom, readCapture } from '../../rooms/capture.ts';
import { generateShop } from '../../rooms/generated/shop.ts';
import { replayed } from './replayed.ts';

const RECORDED = new URL('../../../../shared/captures/douyin-2026-04-24', import.meta.url).pathname;
const ZONE = 'Asia/Shanghai';

type Sums = (name: ColumnName) => number | null;

/** Sums of a column's known values; null where it has none. */
const sumOf = (values: readonly unknown[]): number | null => {
  const known = values.filter((value) => value !== '' && value !== null && value !== undefined).map(Number);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
};

function sumsOfCsv(detail: BroadcastDetail): Sums {
  const rows = csvParse(exportFile(csv, detail, ZONE).text.replace('\uFEFF', ''));
  return (name) => sumOf(rows.map((row) => row[name]));
}

function sumsOfNdjson(detail: BroadcastDetail): Sums {
  const lines = exportFile(ndjson, detail, ZONE).text.trimEnd().split('\n');
  const minutes = lines.slice(1).map((line) => JSON.parse(line) as Record<string, unknown>);
  return (name) => sumOf(minutes.map((minute) => minute[name]));
}

const ADDITIVE = [
  'comments',
  'follows',
  'shares',
  'clubJoins',
  'gifts',
  'giftValue',
  'likes',
  'entries',
  'orders',
  'itemsSold',
  'gmv',
] as const satisfies ColumnName[];

/** Columns whose sum is not the broadcast's figure, as both formats hold them. */
function wrong(detail: BroadcastDetail): unknown[] {
  return [sumsOfCsv(detail), sumsOfNdjson(detail)].flatMap((sums) =>
    ADDITIVE.flatMap((name) => {
      const known = detail.figures[name];
      const figure = 'figure' in known ? known.figure.value : null;
      return sums(name) === figure ? [] : [{ name, sum: sums(name), figure }];
    }),
  );
}

describe.skipIf(!existsSync(`${RECORDED}.har`))(
  'the files of the recorded broadcast (if it is at hand)',
  () => {
    let detail: BroadcastDetail;
    beforeAll(async () => {
      detail = replayed(await readCapture(`${RECORDED}.har`));
    });

    test('add up to the figures of the dashboard', () => expect(wrong(detail)).toEqual([]));

    test('add up to what was counted from the source', () => {
      const truth = JSON.parse(readFileSync(`${RECORDED}.truth.json`, 'utf8')) as {
        figures: Record<'comments' | 'follows' | 'gifts' | 'giftValue', number>;
        likes_by_running_total: number;
      };
      for (const sums of [sumsOfCsv(detail), sumsOfNdjson(detail)]) {
        for (const name of ['comments', 'follows', 'gifts', 'giftValue'] as const)
          expect(sums(name)).toBe(truth.figures[name]);
        expect(sums('likes')).toBe(truth.likes_by_running_total);
        expect(sums('orders')).toBeNull();
        expect(sums('gmv')).toBeNull();
      }
    });
  },
);

describe('the files of a generated broadcast with its console', () => {
  const shop = generateShop({ startedAt: Date.UTC(2026, 3, 24, 4), minutes: 8 });
  const detail = replayed(captureFrom(shop.har, 'generated'));

  test('add up to the figures of the dashboard', () => expect(wrong(detail)).toEqual([]));

  test('hold orders and money', () => {
    const sums = sumsOfCsv(detail);
    expect(sums('orders')).toBeGreaterThan(0);
    expect(sums('gmv')).toBeGreaterThan(0);
  });

  test('hold none of the viewers’ names, ids and words', () => {
    const text = exportFile(csv, detail, ZONE).text + exportFile(ndjson, detail, ZONE).text;
    const { nicknames, ids, secUids, comments } = shop.identities;
    // A short word may well be part of another: names of columns, of the product.
    const telling = [...nicknames, ...ids, ...secUids, ...comments].filter((word) => word.length > 5);
    expect(telling.length).toBeGreaterThan(100);
    expect(telling.filter((word) => text.includes(word))).toEqual([]);
  });
});
