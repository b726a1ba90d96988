import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../../../utils/metrics/definitions.ts';
import type { Figure } from '../../../utils/metrics/figure.ts';
import { explain } from '../../../utils/settings/explain.ts';
import { minutes, moment } from '../../../utils/units.ts';

const start = moment(new Date(2026, 3, 24, 20, 3).getTime());
const figure = (over: Partial<Figure>): Figure => ({
  value: 0.0977,
  low: 0.0977,
  high: 0.0977,
  estimate: null,
  basis: 'observed',
  numerator: 2890,
  denominator: 29_580,
  from: start,
  until: moment(start + minutes(10)),
  coverage: 0.934,
  ...over,
});
const style = { language: 'zh', currency: 'CNY', short: true } as const;
const told = (facts: ReturnType<typeof explain>) =>
  Object.fromEntries(facts.map(({ name, text }) => [name, text]));

describe('the card of a figure', () => {
  it('tells the exact value, its parts, window, basis and coverage', () => {
    expect(told(explain(DEFINITIONS.interactionRate, { figure: figure({}) }, null, style))).toEqual({
      value: '9.77%',
      calculation: '2,890 ÷ 29,580',
      window: '4月24日 20:03 – 20:13',
      basis: '由播间数从页面收到的数据里逐条数出。',
      source: expect.stringContaining('哈希') as string,
      coverage: '93.4%',
    });
  });

  it('writes money over buyers as money over a count', () => {
    const spent = figure({ value: 9463, low: 9463, high: 9463, numerator: 5_432_150, denominator: 574 });
    const { calculation } = told(explain(DEFINITIONS.gmvPerBuyer, { figure: spent }, null, style));
    expect(calculation).toBe('¥54,321.50 ÷ 574');
  });

  it('sets the platform’s own figure beside ours, and stands alone where ours is unknown', () => {
    const reported = figure({ value: 0.081, low: null, high: null, basis: 'reported' });
    const ours = explain(DEFINITIONS.interactionRate, { figure: figure({}) }, reported, style);
    expect(told(ours)['reportedByPlatform']).toBe('8.1%');
    const alone = explain(DEFINITIONS.interactionRate, { unknown: 'notYet' }, reported, style);
    expect(told(alone)).toEqual({ reportedByPlatform: '8.1%' });
  });

  it('tells chance apart from measurement, and when there are too few to speak of a share', () => {
    const sure = explain(
      DEFINITIONS.conversion,
      { figure: figure({ chance: { low: 0.094, high: 0.101 } }) },
      null,
      style,
    );
    expect(told(sure)['chance']).toMatch(/^9\.4%–10\.1%/);
    const few = figure({ numerator: 3, denominator: 40, chance: 'few' });
    const facts = told(explain(DEFINITIONS.conversion, { figure: few }, null, style));
    expect(facts['value']).toBe('3 / 40 · 人数太少，不算比例');
    expect(facts['chance']).toContain('不到 5');
  });

  it('says what a floor probably was', () => {
    const seen = figure({
      value: 900,
      low: 900,
      high: null,
      estimate: 1012.4,
      numerator: null,
      denominator: null,
    });
    const facts = told(explain(DEFINITIONS.comments, { figure: seen }, null, style));
    expect(facts['value']).toBe('≥ 900 · ≈ 1,012');
    expect(facts['estimate']).toContain('缺口');
  });

  it('invents no parts for a plain count', () => {
    const counted = figure({ value: 12, low: 12, high: null, numerator: null, denominator: null });
    expect(told(explain(DEFINITIONS.comments, { figure: counted }, null, style))).not.toHaveProperty(
      'calculation',
    );
  });
});
