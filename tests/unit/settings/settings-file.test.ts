import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettingsFile, writeSettings } from '../../../utils/settings/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';

const HERE = { teamKey: 'c2VjcmV0', paused: [{ names: ['douyin:1'], title: 'one' }] };
const SET: Settings = {
  ...DEFAULT_SETTINGS,
  ...HERE,
  language: 'en',
  myRooms: ['douyin:1'],
  retention: { others: 3, own: 365, raw: 1 },
  benchmarks: { samenessRow: { low: 5, high: null } },
  alertsOff: ['commentsRose'],
  keyDays: 28,
  uncounted: ['twitch'],
  compliance: true,
};

describe('a file of settings', () => {
  it('brings them back as they were', () => {
    expect(readSettingsFile(writeSettings(SET), SET)).toEqual(SET);
    expect(readSettingsFile(`\uFEFF${writeSettings(SET)}`, SET)).toEqual(SET);
  });

  it('holds no secret, and leaves the one that is here', () => {
    const text = writeSettings(SET);
    expect(text).not.toContain(HERE.teamKey);
    expect(text).not.toContain('teamKey');
    const smuggled = JSON.parse(text) as { settings: Record<string, unknown> };
    smuggled.settings['teamKey'] = 'bWluZQ==';
    expect(readSettingsFile(JSON.stringify(smuggled), HERE)).toMatchObject(HERE);
    expect(readSettingsFile(text, { teamKey: null, paused: [] })).toMatchObject({
      teamKey: null,
      paused: [],
    });
  });

  it('that lacks a part gets its default, and what it does not know is left out', () => {
    const text = JSON.stringify({
      format: 'roomtally-settings',
      version: 1,
      settings: { language: 'zh', later: 1 },
    });
    expect(readSettingsFile(text, { teamKey: null, paused: [] })).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'zh',
    });
  });

  it('is refused whole, with a reason, where anything is wrong with it', () => {
    const holding = (settings: unknown, over: object = {}): string =>
      JSON.stringify({ format: 'roomtally-settings', version: 1, settings, ...over });
    expect(readSettingsFile('{', HERE)).toBe('notJson');
    expect(readSettingsFile('[]', HERE)).toBe('notSettings');
    expect(readSettingsFile('{"settings":{}}', HERE)).toBe('notSettings');
    expect(readSettingsFile(holding({}, { version: 2 }), HERE)).toBe('notSettings');
    expect(readSettingsFile(holding({ language: 'xx' }), HERE)).toBe('unsound');
    expect(readSettingsFile(holding({ retention: { others: 0, own: null, raw: 14 } }), HERE)).toBe('unsound');
    expect(readSettingsFile(holding({ retention: { others: 1.5, own: null, raw: 14 } }), HERE)).toBe(
      'unsound',
    );
    expect(readSettingsFile(' '.repeat((1 << 20) + 1), HERE)).toBe('notSettings');
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readSettingsFile(text, HERE);
      }),
    );
  });
});
