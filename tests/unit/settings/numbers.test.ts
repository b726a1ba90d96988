import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../utils/metrics/figure.ts';
import { DEFINITIONS, METRIC_IDS, type MetricId } from '../../../utils/metrics/definitions.ts';
import type { Unit } from '../../../utils/metrics/unit.ts';
import { type Language, LANGUAGES } from '../../../utils/settings/language.ts';
import { textOf, writeAmount, writeCoverage, writeFigure } from '../../../utils/settings/numbers.ts';
import { moment } from '../../../utils/units.ts';

const style = (language: Language, short = false, currency = 'CNY') => ({ language, currency, short });
const amount = (value: number, unit: Unit, language: Language, short = false, currency = 'CNY') =>
  textOf(writeAmount(value, unit, style(language, short, currency)));

const figure = (value: number | null, low: number | null, high: number | null): Figure => ({
  value,
  low,
  high,
  estimate: null,
  basis: 'observed',
  numerator: null,
  denominator: null,
  from: moment(0),
  until: moment(0),
  coverage: 1,
});
const written = (id: MetricId, of: Figure, language: Language = 'zh', short = false) => {
  const { value, bounds } = writeFigure(DEFINITIONS[id], of, style(language, short));
  return bounds === null ? textOf(value) : `${textOf(value)} · ${bounds}`;
};

describe('an amount', () => {
  it('is exact in tables and short on cards, from ten thousand on', () => {
    expect(amount(12_345, 'count', 'zh')).toBe('12,345');
    expect(amount(12_345, 'count', 'zh', true)).toBe('1.23 万');
    expect(amount(12_000, 'count', 'zh', true)).toBe('1.2 万');
    expect(amount(12_000, 'count', 'en', true)).toBe('12K');
    expect(amount(123_456_789, 'count', 'zh', true)).toBe('1.23 亿');
    expect(amount(9_999, 'count', 'zh', true)).toBe('9,999');
    expect(amount(9_999, 'count', 'en', true)).toBe('9,999');
  });

  it('of time names its two largest units', () => {
    expect(amount(403, 'seconds', 'zh')).toBe('6 分 43 秒');
    expect(amount(403, 'seconds', 'en')).toBe('6 min 43 s');
    expect(amount(11_700, 'seconds', 'zh')).toBe('3 小时 15 分');
    expect(amount(3_600, 'seconds', 'en')).toBe('1 h 0 min');
    expect(amount(59.6, 'seconds', 'en')).toBe('1 min 0 s');
    expect(amount(0, 'seconds', 'zh')).toBe('0 秒');
  });

  it('of money turns minor units into the currency’s own', () => {
    expect(amount(123_450, 'money', 'zh')).toBe('¥1,234.50');
    expect(amount(1_234_500, 'money', 'zh', true)).toBe('¥1.23 万');
    expect(amount(1_200_000, 'money', 'zh', true)).toBe('¥1.2 万');
    expect(amount(5_432_150, 'money', 'en', true)).toBe('¥54.3K');
    expect(amount(8_950, 'money', 'en', true)).toBe('¥89.50');
    expect(amount(1234, 'money', 'en', false, 'JPY')).toBe('¥1,234');
    expect(amount(1234, 'money', 'en', false, 'USD')).toBe('$12.34');
  });

  it('of a share is a percentage, finer where it is small', () => {
    expect(amount(0.0622, 'fraction', 'zh')).toBe('6.22%');
    expect(amount(0.0622, 'fraction', 'zh', true)).toBe('6.2%');
    expect(amount(0.0042, 'fraction', 'zh', true)).toBe('0.42%');
    expect(amount(0.5, 'fraction', 'en')).toBe('50%');
  });

  it('names what it counts by or in', () => {
    expect(amount(189.7, 'perMinute', 'zh')).toBe('190/分');
    expect(amount(2.72, 'perMinute', 'en')).toBe('2.7/min');
    expect(amount(19_130, 'coin', 'zh')).toBe('19,130 币');
    expect(amount(0.01123, 'number', 'en')).toBe('0.011');
  });

  it('sets its unit apart from its digits', () => {
    expect(writeAmount(12_345, 'count', style('zh', true))).toEqual([
      { text: '1.23', unit: false },
      { text: ' 万', unit: true },
    ]);
    expect(writeAmount(123_450, 'money', style('en'))).toEqual([
      { text: '¥', unit: true },
      { text: '1,234.50', unit: false },
    ]);
  });
});

describe('a figure', () => {
  it('has its bounds beside it, in the plainest unit', () => {
    expect(written('dwellPerEntry', figure(403, 402, 404))).toBe('6 分 43 秒 · 402–404');
    expect(written('entries', figure(37_000, 36_500, 37_500), 'zh', true)).toBe('3.7 万 · 36,500–37,500');
    expect(written('entriesPerMinute', figure(189.7, 187.2, 192.3), 'en')).toBe('190/min · 187–192');
  });

  it('has none where they add nothing', () => {
    expect(written('comments', figure(5312, 5312, 5312))).toBe('5,312');
    expect(written('onlineAverage', figure(2987.4, 2987.1, 2987.6), 'zh', true)).toBe('2,987 · 2,987–2,988');
    expect(written('conversion', figure(0.0622, 0.06219, 0.06221))).toBe('6.22%');
    expect(written('comments', figure(5312, null, null))).toBe('5,312');
  });

  it('is drawn as a bound where it is one', () => {
    expect(written('uniqueViewers', figure(null, 100_000, null), 'zh', true)).toBe('≥ 10 万');
    expect(written('likers', figure(1200, 1200, null))).toBe('≥ 1,200');
    expect(written('likers', figure(null, null, 1200))).toBe('≤ 1,200');
    expect(written('interactionRate', figure(0.062, 0.059, null))).toBe('6.2% · ≥ 5.9%');
  });

  it('never claims more than its one bound by rounding it', () => {
    expect(written('interactionRate', figure(0.0977, 0.0977, null), 'zh', true)).toBe('≥ 9.7%');
    expect(written('uniqueViewers', figure(null, null, 123_412), 'en', true)).toBe('≤ 124K');
    expect(written('interactionRate', figure(0.1 + 0.2, null, 0.1 + 0.2), 'en')).toBe('≤ 30%');
    expect(written('dwellPerViewer', figure(null, 59.9, null), 'en')).toBe('≥ 59 s');
  });

  it('is its range where only bounds can be told', () => {
    expect(written('conversion', figure(null, 0.022, 0.073))).toBe('2.2%–7.3%');
    expect(written('uniqueViewers', figure(null, 28_950, 29_050))).toBe('28,950–29,050');
    expect(written('uniqueViewers', figure(null, 29_000, 29_000))).toBe('29,000');
  });

  it('is a dash where nothing is known, and never 0', () => {
    expect(written('orders', figure(null, null, null))).toBe('–');
  });

  it('shows the sign only where the sign is the news', () => {
    expect(written('netFlow', figure(12.4, 12.4, 12.4))).toBe('+12/分');
    expect(written('netFlow', figure(-3.25, -3.25, -3.25), 'en')).toBe('-3.3/min');
    expect(written('netFlow', figure(0, 0, 0))).toBe('0/分');
    expect(written('comments', figure(12, 12, 12))).toBe('12');
  });

  it('can be written whatever its metric, language and numbers', () => {
    const bound = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...METRIC_IDS),
        fc.constantFrom(...LANGUAGES),
        fc.boolean(),
        bound,
        bound,
        bound,
        (id, language, short, value, low, high) => {
          const text = written(id, figure(value, low, high), language, short);
          expect(text).not.toMatch(/NaN|undefined|null|∞/);
          expect(text.trim()).toBe(text);
          expect(text === '–').toBe(value === null && low === null && high === null);
        },
      ),
    );
  });

  it('keeps every digit of a count off cards', () => {
    const counts = METRIC_IDS.filter((id) => !DEFINITIONS[id].signed && id !== 'onlineAverage').slice(0, 3);
    fc.assert(
      fc.property(fc.constantFrom(...counts), fc.nat({ max: 2 ** 40 }), (id, value) => {
        expect(Number(written(id, figure(value, value, value)).replaceAll(',', ''))).toBe(value);
      }),
    );
  });
});

describe('a coverage', () => {
  it('is 100% only when it is whole', () => {
    expect(writeCoverage(1, 'zh')).toBe('100%');
    expect(writeCoverage(0.99996, 'zh')).toBe('99.9%');
    expect(writeCoverage(0.934, 'en')).toBe('93.4%');
  });
});
