import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { provideBrotli } from '../../../utils/platforms/brotli.ts';
import type { Sighting } from '../../../utils/platforms/platform.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { unbrotli } from '../../../utils/platforms/unbrotli.ts';
import { moment } from '../../../utils/units.ts';
import { decoderOf } from './decoders.ts';
import { recorderOf } from '../recorder/builders.ts';
import type { Fixtures } from './fixture.ts';
import { boundsOf, countsOf, eventsOf } from './said.ts';

const FIXTURES = import.meta.glob<{ fixtures: Fixtures }>('./*/fixtures.ts', { eager: true });
/** No figures of their own: the end, and what closes an explanation. */
const BESIDE: ReadonlySet<string> = new Set(['end', 'productHidden']);
const nameOf = (said: Sighting): string => (said.kind === 'reading' ? said.reading : said.kind);
const isOfAnItem = (said: Sighting): boolean => said.kind === 'reading' && said.item !== null;
const SOME_TIME = moment(1_767_225_600_000);

provideBrotli(unbrotli);

describe.each(PLATFORMS)('the folder of $id', (platform) => {
  const decode = decoderOf(platform);
  const { frames, others, planted } = FIXTURES[`./${platform.id}/fixtures.ts`]?.fixtures ?? {
    frames: [],
    others: [],
    planted: [],
  };
  const decoded = [...frames, ...others].map((frame) => decode(frame));

  test('has a script for its pages', () => {
    const script = new URL(`../../../utils/platforms/${platform.id}/script.ts`, import.meta.url);
    expect(existsSync(script)).toBe(true);
  });

  test('has frames beside its tests, which come from traffic that it asks for', () => {
    expect(frames.length).toBeGreaterThan(0);
    for (const { via, url } of [...frames, ...others]) {
      const { jsonp, state, traffic, text = {}, feed = [] } = platform;
      const named = via === 'state' ? state : [...Object.values(text).flat(), ...feed];
      const wanted = (via === 'jsonp' ? jsonp : traffic).some((source) => new RegExp(source).test(url));
      expect([url, wanted || named.includes(url)]).toEqual([url, true]);
    }
  });

  test('reads each of them as what it tells, and nothing else', () => {
    for (const frame of frames) {
      const told = decode(frame);
      expect(countsOf(told)).toEqual(frame.events);
      expect(boundsOf(told)).toMatchObject(frame.readings);
    }
  });

  test('knows every message that it is known to be sent', () => {
    for (const { broken, foreign, unknown } of decoded)
      expect([broken, foreign, unknown]).toEqual([0, 0, []]);
  });

  test('hands what viewers write on to be looked at', () => {
    const comments = decoded.flatMap(eventsOf).filter(({ kind }) => kind === 'comment');
    expect(comments.length === 0 || comments.some(({ text }) => text !== null)).toBe(true);
  });

  test('says of everything in them that its traffic has it, and of nothing else', () => {
    const given = new Set<string>([...platform.gives.room, ...platform.gives.console]);
    const said = decoded.flatMap(({ sightings }) => sightings);
    const worth = decoded.flatMap(eventsOf).some((event) => event.kind === 'gift' && event.worth > 0);
    const told = new Set([...said.map(nameOf), ...(worth ? ['giftValue'] : [])]);
    expect(given.difference(told)).toEqual(new Set());
    const whole = new Set(said.filter((each) => !isOfAnItem(each)).map(nameOf));
    expect(whole.difference(given).difference(BESIDE)).toEqual(new Set());
  });

  test('lets no viewer’s id, name or words leave a recorder', () => {
    const recorder = recorderOf(null, { broadcast: null });
    for (const each of decoded) recorder.hear(each, SOME_TIME);
    const text = JSON.stringify(recorder.take());
    if (decoded.some((each) => eventsOf(each).some(({ viewer }) => viewer !== null)))
      expect(text).toMatch(/"viewer":"[0-9a-f]{16}"/);
    for (const each of planted) expect(text).not.toContain(each);
  });
});
