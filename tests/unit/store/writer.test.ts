import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../utils/store/writer.ts';

describe('a storage error', () => {
  test('is "full" where the disk or the quota is, also as the reason of an aborted transaction', () => {
    const quota = new DOMException('Quota', 'QuotaExceededError');
    expect(failureOf(new Dexie.QuotaExceededError('no space'))).toBe('full');
    expect(failureOf(quota)).toBe('full');
    expect(failureOf(new Dexie.AbortError('aborted', quota))).toBe('full');
  });

  test('is a fault in any other case', () => {
    for (const error of [new Error('no'), new Dexie.AbortError('aborted'), 'text', null]) {
      expect(failureOf(error)).toBe('fault');
    }
  });
});
