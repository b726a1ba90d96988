import { describe, expect, test } from 'vitest';
import { isOfMoney } from '../../../utils/alerts/alert.ts';

describe('an alert', () => {
  test.each(['gmv', 'averageOrderValue', 'giftValue'] as const)('of %s names amounts', (metric) => {
    expect(isOfMoney({ metric })).toBe(true);
  });

  test.each(['online', 'orders', 'gifts', 'refundRate', 'interactionsPerMinute'] as const)(
    'of %s names none',
    (metric) => {
      expect(isOfMoney({ metric })).toBe(false);
    },
  );
});
