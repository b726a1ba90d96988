import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cut, cutOf, placed, type Recording } from '../../../../utils/exchange/cuts/cut.ts';
import { type CutFormat, cutFile } from '../../../../utils/exchange/cuts/write.ts';
import { between, duration, type Moment, moment } from '../../../../utils/units.ts';

const BEGAN = moment(Date.UTC(2026, 3, 24, 12));
const at = (second: number): Moment => moment(BEGAN + second * 1000);
const recording = (over: Partial<Recording> = {}): Recording => ({
  name: '四月 直播.mp4',
  startsAt: BEGAN,
  length: duration(3_600_000),
  ...over,
});
const anyCut = fc
  .tuple(fc.integer({ min: -5000, max: 9000 }), fc.integer({ min: 1, max: 4000 }), fc.string())
  .map(([from, length, name]): Cut => ({ name, from: at(from), until: at(from + length) }));

describe('a cut', () => {
  test('of a marked moment has what led to it and what came of it', () => {
    const cut = cutOf({ from: at(100), until: null }, '报价');
    expect(between(cut.from, at(100))).toBeGreaterThan(0);
    expect(between(at(100), cut.until)).toBeGreaterThan(0);
  });

  test('of what lasted is as long as that', () => {
    expect(cutOf({ from: at(100), until: at(400) }, 'a')).toEqual({
      name: 'a',
      from: at(100),
      until: at(400),
    });
  });

  test('lies within its recording, whatever was marked, and is no longer than what was', () => {
    fc.assert(
      fc.property(fc.array(anyCut), fc.integer({ min: 1, max: 7200 }), (cuts, length) => {
        const found = placed(cuts, recording({ length: duration(length * 1000) }));
        for (const { in: from, out: until, ...cut } of found) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(until).toBeLessThanOrEqual(length * 1000);
          expect(until - from).toBeGreaterThan(0);
          expect(until - from).toBeLessThanOrEqual(between(cut.from, cut.until));
        }
        expect(found.map((cut) => cut.in)).toEqual(found.map((cut) => cut.in).toSorted((a, b) => a - b));
      }),
    );
  });

  test('moves with the recording: begun later by so much, everything lies earlier by as much', () => {
    const cuts = [{ name: 'a', from: at(600), until: at(700) }];
    const [before] = placed(cuts, recording());
    const [later] = placed(cuts, recording({ startsAt: at(60) }));
    expect((before?.in ?? 0) - (later?.in ?? 0)).toBe(60_000);
    expect((before?.out ?? 0) - (later?.out ?? 0)).toBe(60_000);
  });
});

describe('a cut list', () => {
  const cuts = [
    { name: '连衣裙 "A"; $(rm)', from: at(61.5), until: at(122) },
    { name: '=1+1', from: at(3000), until: at(3060) },
  ];
  const text = (format: CutFormat, of = recording()): string =>
    cutFile(format, placed(cuts, of), of, 'Asia/Shanghai').text;

  test('as a table has each cut with its time and its places, and no formula', () => {
    const rows = csvParse(text('csv').slice(1));
    expect(rows.map(({ in: from, out, seconds }) => [from, out, seconds])).toEqual([
      ['00:01:01.500', '00:02:02.000', '60.5'],
      ['00:50:00.000', '00:51:00.000', '60'],
    ]);
    expect(rows[0]?.['from']).toBe('2026-04-24T20:01:01.500+08:00');
    expect(rows[1]?.['name']).toBe("'=1+1");
  });

  test('as an EDL lays the cuts one after the other', () => {
    const events = text('edl')
      .split('\r\n')
      .filter((line) => /^\d{3} /.test(line))
      .map((line) => line.split(/\s+/).slice(4));
    expect(events).toEqual([
      ['00:01:01:12', '00:02:02:00', '00:00:00:00', '00:01:00:12'],
      ['00:50:00:00', '00:51:00:00', '00:01:00:12', '00:02:00:12'],
    ]);
  });

  test('as commands names files by nothing that a shell would run', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1, maxLength: 4 }), (names) => {
        const list = names.map(([name], index) => ({
          name,
          from: at(index * 60),
          until: at(index * 60 + 30),
        }));
        const of = recording({ name: names[0]?.[1] ?? '' });
        const lines = cutFile('ffmpeg', placed(list, of), of, 'UTC').text.trimEnd().split('\n');
        expect(lines).toHaveLength(names.length);
        for (const line of lines)
          expect(line).toMatch(
            /^ffmpeg -ss [\d:.]+ -to [\d:.]+ -i "[\p{L}\p{N} _.()][\p{L}\p{N} _.()-]*" -c copy "\d\d-[\p{L}\p{N}_-]*\.\w+"$/u,
          );
      }),
    );
  });
});
