import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { moment } from '../../../utils/units.ts';
import { decoderOf } from './decoders.ts';
import { recorderOf } from '../recorder/builders.ts';
import type { Fixtures } from './fixture.ts';
import { boundsOf, countsOf, eventsOf } from './said.ts';

const FIXTURES = import.meta.glob<{ fixtures: Fixtures }>('./*/fixtures.ts', { eager: true });
const SOME_TIME = moment(1_767_225_600_000);

describe.each(PLATFORMS)('the folder of $id', (platform) => {
  const decode = decoderOf(platform);
  const { frames, planted } = FIXTURES[`./${platform.id}/fixtures.ts`]?.fixtures ?? {
    frames: [],
    planted: [],
  };

  test('has a script for its pages', () => {
    const script = new URL(`../../../utils/platforms/${platform.id}/script.ts`, import.meta.url);
    expect(existsSync(script)).toBe(true);
  });

  test('has frames beside its tests, which come from traffic that it asks for', () => {
    expect(frames.length).toBeGreaterThan(0);
    for (const { via, url } of frames) {
      const wanted = via === 'jsonp' ? platform.jsonp : platform.traffic;
      expect([url, wanted.some((source) => new RegExp(source).test(url))]).toEqual([url, true]);
    }
  });

  test('reads each of them as what it tells, and nothing else', () => {
    for (const frame of frames) {
      const decoded = decode(frame);
      expect(countsOf(decoded)).toEqual(frame.events);
      expect(boundsOf(decoded)).toMatchObject(frame.readings);
      expect([decoded.broken, decoded.foreign, decoded.unknown]).toEqual([0, 0, []]);
    }
  });

  test('says of everything in them that its traffic has it', () => {
    const { room, console } = platform.gives;
    for (const { events, readings } of frames) {
      for (const what of [...Object.keys(events), ...Object.keys(readings)]) {
        expect([...room, ...console]).toContain(what);
      }
    }
  });

  test('lets no viewer’s id, name or words leave a recorder', () => {
    const recorder = recorderOf(null, { broadcast: null });
    const decoded = frames.map((frame) => decode(frame));
    for (const each of decoded) recorder.hear(each, SOME_TIME);
    const text = JSON.stringify(recorder.take());
    if (decoded.some((each) => eventsOf(each).some(({ viewer }) => viewer !== null)))
      expect(text).toMatch(/"viewer":"[0-9a-f]{16}"/);
    for (const each of planted) expect(text).not.toContain(each);
  });
});
