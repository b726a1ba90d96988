import { describe, expect, test } from 'vitest';
import { type Alert, foremostOf } from '../../../utils/alerts/alert.ts';
import { DEFAULT_RULES } from '../../../utils/alerts/rules.ts';
import {
  writeAlert,
  writeChance,
  writeChange,
  writeThanUsual,
  writeTry,
} from '../../../utils/settings/alerts.ts';
import { LANGUAGES } from '../../../utils/settings/language.ts';
import { minutes, moment, after } from '../../../utils/units.ts';

const AT = moment(new Date(2026, 3, 24, 20, 3).getTime());
const alert = (over: Partial<Alert> = {}): Alert => ({
  rule: 'commentsFell',
  severity: 'yellow',
  metric: 'commentsPerMinute',
  since: AT,
  from: after(AT, minutes(1)),
  until: null,
  before: 300.4,
  now: 150.2,
  product: null,
  byChance: { count: 0.02, per: 'day' },
  ...over,
});
const zh = { language: 'zh', currency: 'CNY', short: false } as const;
const en = { ...zh, language: 'en' } as const;

describe('an alert', () => {
  test('says what changed, from what to what, by how much, and what to try', () => {
    expect(writeAlert(alert(), zh)).toBe('评论变少：每分钟 300 → 150 条');
    expect(writeAlert(alert(), en)).toBe('Fewer comments: 300 → 150 a minute');
    expect(writeChange(alert(), en)).toBe('-50%');
    expect(writeChange(alert({ now: 601 }), en)).toBe('+100%');
    expect(writeTry(alert(), zh)).not.toBe('');
  });

  test('says since when nothing is heard, without numbers that do not exist', () => {
    const silence = alert({ rule: 'silence', metric: 'coverage', before: null, now: null, byChance: null });
    expect(writeAlert(silence, en)).toBe('No data since 20:03');
    expect(writeChange(silence, en)).toBe('–');
    expect(writeChance(silence.byChance, en)).toContain('not inferred');
  });

  test('is written in its metric’s unit, by the minute where that is what is compared', () => {
    const lower = { rule: 'lowerThanUsual', broadcasts: 8 } as const;
    expect(writeAlert(alert({ ...lower, metric: 'gmv', before: 250_000, now: 90_050 }), zh)).toMatch(
      /成交金额 ¥900\.50\/分，低于最近 8 场同一时刻（中位数 ¥2,500\.00\/分）/,
    );
    expect(writeAlert(alert({ ...lower, metric: 'likes', before: 1200, now: 300 }), zh)).toContain('300/分');
    expect(writeAlert(alert({ ...lower, metric: 'online', before: 1200, now: 300.6 }), zh)).toContain(
      ' 301，',
    );
    expect(writeAlert(alert({ ...lower, metric: 'conversion', before: 0.02, now: 0.011 }), en)).toMatch(
      /1\.1%, lower than the last 8 broadcasts at this minute \(median 2%\)/,
    );
  });

  test('says how often chance would raise it', () => {
    expect(writeChance({ count: 0.02, per: 'day' }, en)).toContain('once in 50 days');
    expect(writeChance({ count: 1 / 9, per: 'broadcast' }, zh)).toContain('每 9 场');
  });

  test.each(LANGUAGES)('of any rule leaves no placeholder empty in %s', (language) => {
    for (const { id } of DEFAULT_RULES) {
      const written = writeAlert(alert({ rule: id, metric: 'online', broadcasts: 7 }), { ...zh, language });
      expect(written).not.toMatch(/[{}]|undefined|null/);
    }
  });
});

test('of several that last the gravest stands, and of these the newest', () => {
  const red = alert({ severity: 'red' });
  const newer = alert({ severity: 'red', from: after(AT, minutes(5)) });
  const over = alert({ severity: 'red', from: after(AT, minutes(9)), until: after(AT, minutes(10)) });
  expect(foremostOf([alert(), red, newer, over, alert({ severity: 'blue' })])).toBe(newer);
  expect(foremostOf([over])).toBeNull();
});

test('a figure than usual names the earlier broadcasts and their range', () => {
  const band = { median: 1500, low: 1200, high: 1850, broadcasts: 8 };
  const fact = { metric: 'online', verdict: 'lower', now: 1000, band, chance: 1 / 9 } as const;
  expect(writeThanUsual(fact, zh)).toBe('近 10 分钟 1,000，低于最近 8 场同一时刻（1,200–1,850）');
});
