import { csvParse, csvParseRows } from 'd3-dsv';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS } from '../../../utils/exchange/columns.ts';
import { csvCell } from '../../../utils/exchange/csv/cell.ts';
import { csv } from '../../../utils/exchange/csv/csv.ts';
import { exportFile } from '../../../utils/exchange/file.ts';
import type { PlatformId, RoomId } from '../../../utils/units.ts';
import { broadcastOf, minuteOf, tally } from './broadcast.ts';

const ZONE = 'Asia/Shanghai';
const BOM = '\uFEFF';

describe('a CSV of a broadcast', () => {
  const detail = broadcastOf([minuteOf(0, { events: { comment: tally(3) } }), minuteOf(1, { coverage: 0 })], {
    comments: 3,
  });
  const text = csv.write(detail, ZONE);

  test('begins with a byte order mark, so that Excel reads Chinese', () => {
    expect(text.startsWith(BOM)).toBe(true);
    expect(text.indexOf(BOM, 1)).toBe(-1);
  });

  test('ends every record with CRLF, as RFC 4180 says, the last one too', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has a heading and one record a minute, unknown cells empty', () => {
    const rows = csvParse(text.slice(BOM.length));
    expect(rows.columns).toEqual(COLUMNS.map(({ name }) => name));
    expect(rows.map((row) => row['comments'])).toEqual(['3', '']);
  });

  test('is named after platform, room and day', () => {
    expect(exportFile(csv, detail, ZONE).name).toBe('roomtally-douyin-126833924894-2026-04-24.csv');
  });

  test('is named after the broadcast where the room has no name', () => {
    const nameless = { ...detail, room: null };
    expect(exportFile(csv, nameless, ZONE).name).toBe('roomtally-douyin-7632171016466238259-2026-04-24.csv');
  });

  test('has a name that no file system reads as a path', () => {
    const odd = { ...detail, room: '../a:b\\c?' as RoomId, platform: 'x/y' as PlatformId };
    expect(exportFile(csv, odd, ZONE).name).toBe('roomtally-x_y-_a_b_c_-2026-04-24.csv');
  });
});

describe('a cell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1'])(
    'that a spreadsheet would run as a formula is made text: %j',
    (text) => expect(csvCell(text)).toBe(`'${text}`),
  );

  test('with a number below zero stays a number', () => expect(csvCell(-3)).toBe('-3'));

  test('with a large whole number is written exactly', () => {
    expect(csvCell(Number.MAX_SAFE_INTEGER)).toBe('9007199254740991');
    expect(csvCell(1e21)).toBe('1000000000000000000000');
  });

  test('with nothing known is empty', () => expect(csvCell(null)).toBe(''));
});

test('any room name comes back from a CSV parser as it was, but for the guard', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), (room, comments) => {
      const detail = broadcastOf([minuteOf(0, { events: { comment: tally(comments) } })], { comments });
      const text = csv.write({ ...detail, room: room as RoomId }, ZONE);
      const [row] = csvParse(text.slice(BOM.length));
      expect(row?.['room']).toBe(csvCell(room));
      expect([room, `'${room}`]).toContain(row?.['room']);
      expect(row?.['comments']).toBe(String(comments));
    }),
  );
});

test('any number of minutes parses to that many records of the same length', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { maxLength: 30 }), (online) => {
      const detail = broadcastOf(
        online.map((value, index) => minuteOf(index, { online: value })),
        { online: 1 },
      );
      const rows = csvParseRows(csv.write(detail, ZONE).slice(BOM.length));
      expect(rows).toHaveLength(online.length + 1);
      expect(rows.every((row) => row.length === COLUMNS.length)).toBe(true);
    }),
  );
});
