import { describe, expect, it } from 'vitest';
import { DEFAULT_PLACE, DEFAULT_SETTINGS, parseSettings } from '../../../utils/settings/settings.ts';

describe('stored settings', () => {
  it('are the defaults where nothing is stored', () => {
    expect(parseSettings(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings('nonsense')).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what can be read when a part cannot', () => {
    const stored = {
      language: 'xx',
      myRooms: ['douyin:1'],
      overlays: { 'live.douyin.com': { shown: false } },
    };
    expect(parseSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      myRooms: ['douyin:1'],
      overlays: { 'live.douyin.com': { ...DEFAULT_PLACE, shown: false } },
    });
  });

  it('put the overlay back where it was, in the size it had', () => {
    const place = { shown: true, size: 'pill', place: { right: 24, top: 80, dock: ['top'] } } as const;
    expect(parseSettings({ overlays: { 'live.douyin.com': place } }).overlays['live.douyin.com']).toEqual(
      place,
    );
  });
});
