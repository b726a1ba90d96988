import { describe, expect, test } from 'vitest';
import { EVENT_KINDS } from '../../../utils/events/entry.ts';
import { READING_IDS } from '../../../utils/events/readings.ts';
import { contentScripts } from '../../../utils/platforms/manifest.ts';
import { askedOf } from '../../../utils/platforms/places.ts';
import {
  askedMatches,
  givesOf,
  pageAt,
  PLATFORMS,
  declaredMatches,
} from '../../../utils/platforms/registry.ts';
import type { PlatformId } from '../../../utils/units.ts';

const folders = Object.keys(import.meta.glob('../../../utils/platforms/*/platform.ts')).map(
  (path) => path.split('/').at(-2) ?? '',
);

/** A place of the pattern's own host. */
const within = (match: string): string => match.replace('*', '');

test('every folder of a platform is registered under its name, and nothing else is', () => {
  expect(PLATFORMS.map(({ id }) => String(id)).toSorted()).toEqual(folders.toSorted());
  expect(folders.length).toBeGreaterThan(0);
});

test('no page outside the platforms is a room or console', () => {
  for (const address of [
    'https://example.com/123456',
    'about:blank',
    'https://douyin.com.example.com/123456',
  ]) {
    expect(pageAt(new URL(address))).toBeNull();
  }
});

describe.each(PLATFORMS)('platform $id', (platform) => {
  test('has a name in both languages and a currency', () => {
    expect(platform.name.zh).not.toBe('');
    expect(platform.name.en).not.toBe('');
    expect(platform.currency).toMatch(/^[A-Z]{3}$/);
  });

  test.each([...platform.rooms, ...platform.consoles])(
    'asks for one host over TLS and no more: %s',
    (match) => {
      expect(match).toMatch(/^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[\w/@*-]*$/);
      expect(URL.canParse(within(match))).toBe(true);
    },
  );

  test('asks users for whole hosts, which is what a browser grants', () => {
    for (const match of askedOf(platform)) expect(match).toMatch(/^https:\/\/[^/]+\/\*$/);
  });

  test('asks for no host as room and console both', () => {
    const hosts = (matches: readonly string[]): Set<string> =>
      new Set(matches.map((match) => new URL(match).host));
    expect(hosts(platform.rooms).isDisjointFrom(hosts(platform.consoles))).toBe(true);
  });

  test('copies only traffic of named hosts over TLS', () => {
    for (const source of [...platform.traffic, ...platform.jsonp]) {
      const pattern = new RegExp(source);
      expect(source.startsWith('^')).toBe(true);
      for (const other of [
        'https://example.com/?https://live.douyin.com/',
        'http://live.douyin.com/',
        'data:,',
      ]) {
        expect(pattern.test(other)).toBe(false);
      }
    }
  });

  test('says only of known events and figures that its traffic has them', () => {
    const known: readonly string[] = [...EVENT_KINDS, ...READING_IDS];
    for (const what of [...platform.gives.room, ...platform.gives.console]) expect(known).toContain(what);
  });

  test('takes no page of its hosts for a room that its address does not name', () => {
    for (const match of [...platform.rooms, ...platform.consoles]) {
      expect(platform.page(new URL(within(match)))).toBeNull();
    }
  });

  test('has a console where figures need one', () => {
    const onlyConsole = platform.gives.console.filter((what) => !platform.gives.room.includes(what));
    const page = platform.page(new URL(platform.consoleUrl ?? 'about:blank'));
    expect(onlyConsole.length === 0 || page?.kind === 'console').toBe(true);
  });
});

describe('the content scripts', () => {
  const everywhere = [...declaredMatches, ...askedMatches];
  const scripts = contentScripts(PLATFORMS, everywhere);
  const isWhole = (match: string): boolean => /^https:\/\/[^/]+\/\*$/.test(match);

  test('are the tap in the page’s world, and beside it the room script after its platform’s own', () => {
    const [tap, ...others] = contentScripts(PLATFORMS, ['https://live.douyin.com/*']);
    expect([tap?.world, tap?.js]).toEqual(['MAIN', ['tap.js']]);
    expect(others.map(({ world, js }) => [world, js])).toEqual([
      ['ISOLATED', ['platforms/douyin.js', 'room.js']],
    ]);
  });

  test.each(PLATFORMS)('bring to the pages of $id no other platform', (platform) => {
    const own = scripts.filter(({ js }) => js.includes(`platforms/${platform.id}.js`));
    const matches = own.flatMap((script) => script.matches);
    expect(matches.toSorted()).toEqual([...platform.rooms, ...platform.consoles].toSorted());
  });

  test('run first, in every frame, fresh blank ones too', () => {
    for (const script of scripts) {
      expect(script).toMatchObject({ run_at: 'document_start', all_frames: true });
      // Browsers refuse a manifest that asks for fresh frames by anything narrower than a host.
      const blank = script.matches.every(isWhole)
        ? { match_origin_as_fallback: true }
        : { match_about_blank: true };
      expect(script).toMatchObject(blank);
    }
  });

  test('run on the pages they are given and on no others', () => {
    for (const matches of [declaredMatches, askedMatches, everywhere]) {
      for (const world of ['MAIN', 'ISOLATED']) {
        const covered = contentScripts(PLATFORMS, matches)
          .filter((script) => script.world === world)
          .flatMap((script) => script.matches);
        expect(covered.toSorted()).toEqual([...matches].toSorted());
      }
    }
    expect(contentScripts(PLATFORMS, [])).toEqual([]);
  });
});

describe('what a platform’s traffic tells', () => {
  const gives = givesOf('douyin' as PlatformId);

  test('is told by rooms, by consoles or never', () => {
    expect([gives('comment'), gives('orderPaid'), gives('productHidden')]).toEqual([
      'given',
      'byConsole',
      'never',
    ]);
  });

  test('is nothing for a platform that is not known', () => {
    expect(givesOf('elsewhere' as PlatformId)('comment')).toBe('never');
  });
});
