import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENT_KINDS, type LogEntry } from '../../../utils/events/entry.ts';
import { packLog, unpackLog } from '../../../utils/events/packing.ts';
import { READING_IDS } from '../../../utils/events/readings.ts';
import { SIGN_IDS } from '../../../utils/events/signs.ts';
import { moment, type ViewerHash } from '../../../utils/units.ts';
import { anyEntry } from './arbitrary.ts';

const anyLog = fc.array(anyEntry, { maxLength: 40 });

const comment = (at: number): LogEntry => ({
  kind: 'comment',
  at: moment(at),
  viewer: '00ff00ff00ff00ff' as ViewerHash,
  count: 1,
  value: 0,
  item: null,
  sign: null,
});

describe('a log', () => {
  test('of any entries comes back as it was', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(unpackLog(packLog(log))).toEqual(log);
      }),
    );
  });

  test('unpacks from the middle of a larger buffer', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const packed = packLog(log);
        const larger = new Uint8Array(packed.length + 20);
        larger.set(packed, 10);
        expect(unpackLog(larger.subarray(10, 10 + packed.length))).toEqual(log);
      }),
    );
  });

  test('of nothing is a version and nothing else', () => {
    expect(packLog([])).toHaveLength(1);
    expect(unpackLog(packLog([]))).toEqual([]);
  });

  test('takes a dozen bytes for a comment, most of them the viewer', () => {
    const log = Array.from({ length: 1000 }, (_, index) => comment(1_777_000_000_000 + index * 700));
    expect(packLog(log).length / log.length).toBeLessThan(13);
  });

  test('takes one byte more for a sign, and none where there is none', () => {
    const [organic, signed] = [comment(0), { ...comment(0), sign: 'token' } as LogEntry];
    expect(packLog([signed]).length).toBe(packLog([organic]).length + 1);
  });

  test('takes one byte more for what a comment is about, also where that is nothing', () => {
    const [unread, read] = [comment(0), { ...comment(0), topics: 0 } as LogEntry];
    expect(packLog([read]).length).toBe(packLog([unread]).length + 1);
    expect(unpackLog(packLog([unread, read]))).toEqual([unread, read]);
  });

  test('writes a product’s name once, however often it is named', () => {
    const name = 'x'.repeat(100);
    const shown: LogEntry = {
      kind: 'productShown',
      at: moment(0),
      viewer: null,
      count: 1,
      value: 0,
      item: name,
      sign: null,
    };
    const log = Array.from({ length: 50 }, () => shown);
    expect(packLog(log).length).toBeLessThan(100 + 50 * 5);
  });
});

describe('bytes that are not a log', () => {
  const outcome = (bytes: Uint8Array): LogEntry[] | 'RangeError' => {
    try {
      return unpackLog(bytes);
    } catch (error) {
      if (error instanceof RangeError) return 'RangeError';
      throw error;
    }
  };

  test('throw a RangeError or unpack, and never anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        outcome(Uint8Array.of(2, ...bytes));
      }),
      { numRuns: 20_000 },
    );
  });

  test('because they are cut throw a RangeError, or end between two entries', () => {
    const itemless = anyLog.map((log) =>
      log.map((entry) => ('item' in entry ? { ...entry, item: null } : entry)),
    );
    fc.assert(
      fc.property(itemless, (log) => {
        const packed = packLog(log);
        for (let size = 1; size < packed.length; size += 1) {
          const left = outcome(packed.subarray(0, size));
          if (left !== 'RangeError') expect(left).toEqual(log.slice(0, left.length));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of a newer version throw a RangeError', () => {
    expect(outcome(Uint8Array.of(4))).toBe('RangeError');
  });

  test('that name an event or reading of a newer version throw a RangeError', () => {
    for (const code of [EVENT_KINDS.length, 63, 64 + READING_IDS.length, 123, 255]) {
      expect(outcome(Uint8Array.of(1, code, 0, 0, 0, 0, 0, 0))).toBe('RangeError');
    }
  });

  test('that name a sign of a newer version throw a RangeError', () => {
    expect(outcome(Uint8Array.of(2, 0, 16, 0, SIGN_IDS.length))).toBe('RangeError');
  });

  test('that name an item before it was introduced throw a RangeError', () => {
    expect(outcome(Uint8Array.of(1, 0, 8, 0, 5))).toBe('RangeError');
  });
});

test('a log that an earlier version stored is still read', () => {
  const stored =
    '01020ff0d5c2dab767deadbeefdeadbeef0a01000000000000044000033436330000cf0f4102a01fb89c2888ac28420800c09a0c007ecf0fe8077fd00f';
  const bytes = Uint8Array.from(stored.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const [at, viewer] = [1_777_003_419_000, 'deadbeefdeadbeef'];
  expect(unpackLog(bytes)).toEqual([
    { kind: 'gift', at, viewer, count: 5, value: 2.5, item: '463', sign: null },
    { kind: 'comment', at: at - 1000, viewer: null, count: 1, value: 0, item: null, sign: null },
    { kind: 'reading', at: at + 1000, reading: 'entries', low: 329_500, high: 330_500, item: null },
    { kind: 'reading', at: at + 1000, reading: 'uniqueViewers', low: 100_000, high: null, item: '463' },
    { kind: 'heard', at, until: at + 1000 },
    { kind: 'end', at: at + 1000 },
  ]);
});

test('signs, time watched and losses are read as they are on disk', () => {
  const stored = '020011f0d5c2dab767deadbeefdeadbeef04001a00040003343633017d00e8077c01ac02';
  const bytes = Uint8Array.from(stored.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const [at, viewer] = [1_777_003_419_000, 'deadbeefdeadbeef'];
  expect(unpackLog(bytes)).toEqual([
    { kind: 'comment', at, viewer, count: 1, value: 0, item: null, sign: 'flood' },
    { kind: 'comment', at, viewer: null, count: 2, value: 0, item: '463', sign: 'token' },
    { kind: 'watched', at, until: at + 1000 },
    { kind: 'lost', at: at - 1, count: 300 },
  ]);
});
