import { expect, test } from 'vitest';
import { readRounded } from '../../../utils/platforms/rounded.ts';
test('a number of 14 digits is that number or none, not its first 12 digits', () =>
  expect([null, 12345678901234]).toContain(readRounded('12345678901234')?.low ?? null));
test('"1.55555万" is 15,555 or none, not 2', () =>
  expect(readRounded('1.55555万')?.low ?? 15_000).toBeGreaterThan(15_000 - 1));
test('"0万" is not below 0', () => expect(readRounded('0万')?.low).toBe(0));
test('"3min" and "5 minutes" are not millions', () => expect(readRounded('3min')?.low ?? 3).toBe(3));
