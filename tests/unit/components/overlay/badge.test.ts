import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../../components/overlay/badge.ts';
import type { Settings } from '../../../../utils/settings/settings.ts';
import { figures, known } from '../figures.ts';

const style = { language: 'zh', currency: 'CNY' } as const;
const recent = figures({
  online: known(3421),
  likes: known(123_456),
  gmv: known(1_234_500),
  giftValue: known(900),
});
const badge = (id: string | null, over: Partial<Settings> = {}): string =>
  badgeOf({ recent }, { badge: id, hideAmounts: false, definitions: 'roomtally', ...over }, style);

describe('the toolbar’s badge', () => {
  it('is the figure that was chosen, in as few characters as can be', () => {
    expect(badge('online')).toBe('3421');
    expect(badge('likes')).toBe('12.3万');
  });

  it('is empty where none is chosen, known or there at all', () => {
    expect(badge(null)).toBe('');
    expect(badge('comments')).toBe('');
    expect(badge('nonsense')).toBe('');
  });

  it.each(['gmv', 'giftValue'])('shows no amount of %s where amounts are hidden', (id) => {
    expect(badge(id)).toMatch(/\d/);
    expect(badge(id, { hideAmounts: true })).toBe('');
  });
});
