import { expect, test } from 'vitest';
import { exportFile } from '../../../utils/exchange/file.ts';
import { ndjson } from '../../../utils/exchange/ndjson/ndjson.ts';
import { minuteRows } from '../../../utils/exchange/rows.ts';
import { broadcastOf, figure, minuteOf, tally } from './broadcast.ts';

const ZONE = 'Asia/Shanghai';
const detail = broadcastOf(
  [minuteOf(0, { events: { comment: tally(3) }, online: 7 }), minuteOf(1, { coverage: 0 })],
  {
    comments: 3,
    interactionRate: figure(null, { low: 0.02, high: null, numerator: 20, denominator: 1_000 }),
  },
  {
    tags: ['主播:小美', '大促'],
    reported: { uniqueViewers: figure(null, { low: 100_000, high: null, basis: 'reported' }) },
  },
);
const lines = ndjson
  .write(detail, ZONE)
  .split('\n')
  .filter((line) => line !== '')
  .map((line): unknown => JSON.parse(line));

test('the first line sums the broadcast up, with null for what is not known', () => {
  expect(lines[0]).toMatchObject({
    type: 'broadcast',
    platform: 'douyin',
    room: '126833924894',
    title: '春季上新',
    tags: ['主播:小美', '大促'],
    startedAt: '2026-04-24T12:03:00+08:00',
    endedAt: '2026-04-24T12:05:00+08:00',
    ended: true,
    coverage: 1,
    figures: {
      comments: { value: 3, low: 3, high: 3, basis: 'observed', numerator: null, denominator: null },
      interactionRate: { value: null, low: 0.02, high: null, numerator: 20, denominator: 1_000 },
      shares: null,
      gmv: null,
    },
    reported: { uniqueViewers: { value: null, low: 100_000, high: null, basis: 'reported' } },
  });
});

test('every further line is a minute with the columns of the CSV, as numbers, texts and nulls', () => {
  expect(lines.slice(1)).toEqual(minuteRows(detail, ZONE).map((row) => ({ type: 'minute', ...row })));
  expect(lines[1]).toMatchObject({ comments: 3, from: '2026-04-24T12:03:00+08:00' });
  expect(lines[2]).toMatchObject({ comments: null, coverage: 0 });
});

test('the file ends with a line end and is named like the CSV', () => {
  expect(ndjson.write(detail, ZONE).endsWith('}\n')).toBe(true);
  expect(exportFile(ndjson, detail, ZONE).name).toBe('roomtally-douyin-126833924894-2026-04-24.ndjson');
});
