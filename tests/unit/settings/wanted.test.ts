import { describe, expect, it } from 'vitest';
import { pausing, resuming } from '../../../utils/settings/pausing.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import { isWanted, namesOf } from '../../../utils/settings/wanted.ts';
import type { RecorderHeader } from '../../../utils/messages/messages.ts';
import {
  type BroadcastId,
  moment,
  type PlatformId,
  type RecorderId,
  type RoomId,
} from '../../../utils/units.ts';

const header = (over: Partial<RecorderHeader> = {}): RecorderHeader => ({
  id: 'recorder' as RecorderId,
  platform: 'douyin' as PlatformId,
  page: 'room',
  room: '1' as RoomId,
  broadcast: null,
  title: null,
  openedAt: moment(0),
  ...over,
});
const console = header({ page: 'console', room: null, broadcast: '77' as BroadcastId });
const whole = { names: [header(), console].flatMap(namesOf), title: '阿宁家居' };

describe('a paused broadcast', () => {
  const paused = pausing(whole)(DEFAULT_SETTINGS);

  it('is not wanted on any of its pages, by room or by its own id', () => {
    expect(isWanted(header(), DEFAULT_SETTINGS)).toBe(true);
    expect(isWanted(header(), paused)).toBe(false);
    expect(isWanted(console, paused)).toBe(false);
  });

  it('leaves others alone, whose ids are the same elsewhere', () => {
    expect(isWanted(header({ room: '77' as RoomId }), paused)).toBe(true);
    expect(isWanted(header({ platform: 'tiktok' as PlatformId }), paused)).toBe(true);
    expect(isWanted(header({ room: null }), paused)).toBe(true);
  });

  it('is wanted again once the user goes on, however often it was paused', () => {
    const settings = resuming({ names: namesOf(header()), title: '' })(pausing(whole)(paused));
    expect(settings.paused).toEqual([]);
    expect(isWanted(console, settings)).toBe(true);
  });
});
