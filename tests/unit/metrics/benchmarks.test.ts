import { describe, expect, test } from 'vitest';
import { type Benchmark, BENCHMARKS } from '../../../utils/metrics/benchmarks.ts';
import { DEFINITIONS } from '../../../utils/metrics/definitions.ts';

const benchmarks: (readonly [string, Benchmark])[] = Object.entries(BENCHMARKS);

describe.each(benchmarks)('the benchmark %s', (_, { metric, kind, low, high, claim, status }) => {
  test('is a claim that nobody verified, in both languages', () => {
    expect(status).toBe('unverified');
    expect(claim.zh).toMatch(/\p{Script=Han}/u);
    expect(claim.en).toMatch(/^[^\p{Script=Han}]+$/u);
  });

  test('is a band that begins before it ends', () => {
    expect(low !== null || high !== null).toBe(true);
    expect(low ?? -Infinity).toBeLessThanOrEqual(high ?? Infinity);
  });

  test('lies where its metric can', () => {
    const unit = metric && DEFINITIONS[metric].unit;
    if (kind !== 'level' || (unit !== null && unit !== 'fraction')) return;
    expect(low ?? 0).toBeGreaterThanOrEqual(0);
    expect(high ?? 1).toBeLessThanOrEqual(1);
  });
});
