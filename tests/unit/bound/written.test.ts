import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWritten } from '../../../utils/bound/written.ts';

const boundsOf = (text: string) => {
  const read = readWritten(text);
  return read && [read.low, read.high].map((end) => end && Math.round(end * 1e6) / 1e6);
};

describe('a written figure', () => {
  test.each([
    ['1,567', [1567, 1567], 'count', null],
    ['33.0万', [329_500, 330_500], 'count', null],
    ['10万+', [100_000, null], 'count', null],
    ['1.2万+人', [12_000, null], 'count', null],
    ['３３．０万', [329_500, 330_500], 'count', null],
    ['１，２３４人', [1234, 1234], 'count', null],
    ['1 234 567', [1_234_567, 1_234_567], 'count', null],
    ['12.3K', [12_250, 12_350], 'count', null],
    ['1.5M', [1_450_000, 1_550_000], 'count', null],
    ['2B', [1_500_000_000, 2_500_000_000], 'count', null],
    ['1.08亿', [107_500_000, 108_500_000], 'count', null],
    ['3千万', [25_000_000, 35_000_000], 'count', null],
    ['7.5w~10w', [75_000, 100_000], 'count', null],
    ['5-10万', [50_000, 100_000], 'count', null],
    ['¥100~¥200', [100, 200], 'money', '¥'],
    ['￥1,234.50', [1234.5, 1234.5], 'money', '¥'],
    ['¥ 1,234', [1233.5, 1234.5], 'money', '¥'],
    ['¥1.2万', [11_500, 12_500], 'money', '¥'],
    ['1.2万元', [11_500, 12_500], 'money', '元'],
    ['us$12.3k', [12_250, 12_350], 'money', 'US$'],
    ['3.4%', [0.0335, 0.0345], 'share', null],
    ['３．４％', [0.0335, 0.0345], 'share', null],
    ['3分20秒', [199.5, 200.5], 'time', null],
    ['02:15', [134.5, 135.5], 'time', null],
    ['1小时5分', [3870, 3930], 'time', null],
    ['  88 \n 人次 ', [88, 88], 'count', null],
    ['0', [0, 0], 'count', null],
  ] as const)('“%s” is read by the digits that it shows', (text, bounds, kind, currency) => {
    expect(boundsOf(text)).toEqual(bounds);
    expect(readWritten(text)).toMatchObject({ kind, currency });
  });

  test.each(
    [
      [
        '',
        '--',
        '–',
        'GMV',
        '万',
        '¥',
        '第3名',
        '3月5日',
        '2026-04-24',
        '1,2345',
        '1,23',
        '1.2.3',
        '-5',
        '1/2',
      ],
      ['12人观看', '4折', '买2送1', 'v1.2', '3:2', '1e5', '5‰', '10-5', '¥5~3分', '１２a', '1'.repeat(41)],
    ].flat(),
  )('“%s” is none', (text) => {
    expect(readWritten(text)).toBeNull();
  });

  test('is null or within its bounds, whatever the text', () => {
    const near = fc.stringMatching(/^[¥$\d.,万亿KM%+~ 人元:分秒]{0,14}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const read = readWritten(text);
        if (!read) return;
        expect(read.low).toBeGreaterThanOrEqual(0);
        expect(read.high ?? Infinity).toBeGreaterThanOrEqual(read.low);
        expect(Number.isFinite(read.low)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

/** How pages write a number, each with what it may be written as. */
const grouped = (value: number, mark: string): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, mark);
const wide = (text: string): string =>
  text.replaceAll(/[\d.,%+¥]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
const scaled = (value: number, unit: number, name: string, decimals: number): string =>
  `${(value / unit).toFixed(decimals)}${name}`;
const floored = (value: number, unit: number, name: string): string => `${Math.floor(value / unit)}${name}+`;

const anyScale = fc.constantFrom(
  [1e3, '千'],
  [1e3, 'K'],
  [1e4, '万'],
  [1e4, 'w'],
  [1e6, 'M'],
  [1e8, '亿'],
  [1e9, 'B'],
) as fc.Arbitrary<[number, string]>;
const anyCount = fc.oneof(fc.nat(9999), fc.nat(1_000_000), fc.nat(2_000_000_000));

/** A hair, for numbers that are no binary fractions. */
const HAIR = 1e-9;
function expectHeld(text: string, truth: number, kind: string): void {
  const read = readWritten(text);
  expect(read, text).toMatchObject({ kind });
  expect(read?.low, text).toBeLessThanOrEqual(truth * (1 + HAIR) + HAIR);
  expect(read?.high ?? Infinity, text).toBeGreaterThanOrEqual(truth * (1 - HAIR) - HAIR);
}

describe('what was written is within what is read', () => {
  test('of whole numbers, with any mark between the thousands', () => {
    fc.assert(
      fc.property(anyCount, fc.constantFrom('', ',', ' '), fc.boolean(), (value, mark, isWide) => {
        const text = grouped(value, mark);
        expectHeld(isWide ? wide(text) : text, value, 'count');
        expect(boundsOf(text)).toEqual([value, value]);
      }),
    );
  });

  test('of rounded and of cut numbers, in any unit', () => {
    fc.assert(
      fc.property(anyCount, anyScale, fc.nat(3), (value, [unit, name], decimals) => {
        expectHeld(scaled(value, unit, name, decimals), value, 'count');
        expectHeld(floored(value, unit, name), value, 'count');
        expectHeld(wide(scaled(value, unit, name, decimals)), value, 'count');
      }),
    );
  });

  test('of money, to the fen, to the yuan and in 万', () => {
    fc.assert(
      fc.property(anyCount, fc.constantFrom('¥', '￥', '$', '€', 'RM'), (minor, sign) => {
        const amount = minor / 100;
        expectHeld(`${sign}${amount.toFixed(2)}`, amount, 'money');
        expectHeld(`${sign} ${grouped(Math.round(amount), ',')}`, amount, 'money');
        expectHeld(`${sign}${scaled(amount, 1e4, '万', 2)}`, amount, 'money');
        expectHeld(`${amount.toFixed(2)}元`, amount, 'money');
      }),
    );
  });

  test('of shares, times and ranges', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(2), fc.nat(35_999), (share, decimals, seconds) => {
        expectHeld(`${(share / 1000).toFixed(decimals)}%`, share / 100_000, 'share');
        const [minute, second] = [Math.floor(seconds / 60), seconds % 60];
        expectHeld(`${minute}分${second}秒`, seconds, 'time');
        expectHeld(`${share}~${share + seconds}`, share + seconds / 2, 'count');
        expectHeld(
          `${scaled(share, 1e4, 'w', 1)}~${scaled(share + 90_000, 1e4, 'w', 1)}`,
          share + 50_000,
          'count',
        );
      }),
    );
  });
});

describe('a figure on a page of another language', () => {
  const told = (text: string, language: string) => {
    const read = readWritten(text, language);
    return read && [read.low, read.high];
  };

  test.each([
    ['1.234,56 €', 'de', [1234.56, 1234.56]],
    ['1 234,56 €', 'fr', [1234.56, 1234.56]],
    ['R$ 1.234,56', 'pt-BR', [1234.56, 1234.56]],
    ['1.234.567', 'id', [1_234_567, 1_234_567]],
    ['12,5%', 'es', [0.1245, 0.1255]],
    ['1,234', 'en-US', [1234, 1234]],
    ['1,234', 'zh-CN', [1234, 1234]],
    ['¥1.234,56', 'zh-CN', [1234.56, 1234.56]],
    ['1,234.56 €', 'de', [1234.56, 1234.56]],
    ['1,234', 'no language', [1234, 1234]],
  ] as const)('“%s” in %s is read by that language’s marks', (text, language, bounds) => {
    const [low, high] = told(text, language) ?? [];
    expect(low).toBeCloseTo(bounds[0], 6);
    expect(high).toBeCloseTo(bounds[1], 6);
  });

  test('is not read where its groups are none', () => {
    expect(['1.23,45', '1.2345,6', '12.34.56'].map((text) => told(text, 'de'))).toEqual([null, null, null]);
  });
});
