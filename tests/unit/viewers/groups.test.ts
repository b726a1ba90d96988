import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventKind, LogEntry } from '../../../utils/events/entry.ts';
import { moment, type ViewerHash } from '../../../utils/units.ts';
import { GROUPS, groupsOf, KEPT_GROUPS, VIEWER_GROUPS } from '../../../utils/viewers/groups.ts';
import { hashesOf, mergeSets, setsOf, sketchesOf, type ViewerSets } from '../../../utils/viewers/sets.ts';
import { Sketch } from '../../../utils/viewers/sketch.ts';
import { hashes } from './hashes.ts';

function did(kind: EventKind, sign: 'copied' | null = null): LogEntry {
  const entry = { kind, at: moment(0), viewer: null, count: 1, value: 0, item: null, sign };
  return entry;
}

describe('what a viewer did', () => {
  test.each<readonly [EventKind, readonly string[]]>([
    ['comment', ['comment', 'any', 'cardInteractors', 'organic']],
    ['share', ['share', 'any', 'cardInteractors', 'organic']],
    ['gift', ['gift', 'any', 'organic']],
    ['follow', ['follow', 'any', 'organic']],
    ['entry', []],
    ['orderPaid', []],
  ])('%s makes one of %j', (kind, groups) => {
    expect(groupsOf(did(kind))).toEqual(groups);
  });

  test('makes no organic one where it carries a sign', () => {
    expect(groupsOf(did('comment', 'copied'))).toEqual(['comment', 'any', 'cardInteractors']);
    expect(groupsOf(did('comment', null))).toContain('organic');
  });

  test('is none of a reading, of time heard, of the end', () => {
    expect(groupsOf({ kind: 'end', at: moment(0) })).toEqual([]);
  });
});

describe('the sets of viewers', () => {
  const kinds = fc.constantFrom('comment', 'like', 'gift', 'follow', 'share', 'entry' as EventKind);
  const deeds = fc.array(fc.tuple(kinds, fc.nat(30), fc.constantFrom(null, 'copied' as const)), {
    maxLength: 80,
  });
  const viewers = hashes(31, 1);

  const setsIn = (log: readonly (readonly [EventKind, number, 'copied' | null])[]): ViewerSets => {
    const sketches = sketchesOf();
    for (const [kind, viewer, sign] of log) {
      for (const group of groupsOf(did(kind, sign))) sketches.get(group)?.add(viewers[viewer] as ViewerHash);
    }
    return setsOf(sketches);
  };

  test('that are kept say who is in those that are not', () => {
    fc.assert(
      fc.property(deeds, (log) => {
        const sets = setsIn(log);
        for (const group of VIEWER_GROUPS) {
          const members = log.filter(([kind, , sign]) => groupsOf(did(kind, sign)).includes(group));
          const expected = new Set(members.map(([, viewer]) => viewers[viewer]));
          expect(new Set(hashesOf(sets, group))).toEqual(expected);
        }
      }),
    );
    expect(KEPT_GROUPS.length).toBeLessThan(VIEWER_GROUPS.length);
    expect(GROUPS.any.kinds).toEqual(GROUPS.organic.kinds);
  });

  test('merge to the sets of the whole, in any order, and any part twice', () => {
    fc.assert(
      fc.property(deeds, deeds, (one, other) => {
        const [a, b] = [setsIn(one), setsIn(other)];
        expect(mergeSets(a, b)).toEqual(setsIn([...one, ...other]));
        expect(mergeSets(b, a, b)).toEqual(mergeSets(a, b));
        expect(mergeSets(a, {})).toEqual(a);
      }),
    );
  });
});

test('a group’s size does not depend on whether its set is kept: each viewer is one', () => {
  const [ann, ben] = hashes(2, 3) as [ViewerHash, ViewerHash];
  const sets: ViewerSets = { comment: [ann], like: [ann, ben], gift: [ben] };
  expect(new Sketch(hashesOf(sets, 'any')).distinct().count).toBe(2);
});
