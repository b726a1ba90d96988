import { describe, expect, it } from 'vitest';
import { random } from '../../../rooms/generated/random.ts';

const many = (draw: () => number): number[] => Array.from({ length: 20_000 }, draw);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('chance', () => {
  it('is the same for the same seed and stream only', () => {
    const draws = (seed: number, stream: string): number[] => {
      const chance = random(seed, stream);
      return Array.from({ length: 5 }, () => chance.next());
    };
    expect(draws(1, 'a')).toEqual(draws(1, 'a'));
    expect(draws(1, 'a')).not.toEqual(draws(2, 'a'));
    expect(draws(1, 'a')).not.toEqual(draws(1, 'b'));
  });

  it('stays within what was asked for', () => {
    const chance = random(1, 'range');
    expect(new Set(many(() => chance.int(2, 4)))).toEqual(new Set([2, 3, 4]));
    expect(many(() => chance.next()).every((value) => value >= 0 && value < 1)).toBe(true);
    expect(chance.digits(19)).toMatch(/^[1-9]\d{18}$/);
    expect(chance.bytes(7)).toHaveLength(7);
  });

  it('has the means that its distributions promise', () => {
    const chance = random(1, 'means');
    expect(mean(many(() => chance.exponential(40)))).toBeCloseTo(40, -0.5);
    expect(mean(many(() => chance.poisson(12)))).toBeCloseTo(12, 0);
    expect(many(() => chance.logNormal(60, 0.8)).toSorted((a, b) => a - b)[10_000]).toBeCloseTo(60, -1);
    expect(mean(many(() => Number(chance.chance(0.3))))).toBeCloseTo(0.3, 1);
  });
});
