import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byHour,
  byKind,
  byTag,
  byWeekday,
  groupBy,
  kindsOf,
  partsOf,
} from '../../../../utils/metrics/compare/groups.ts';
import { moment } from '../../../../utils/units.ts';

const broadcast = (name: string, tags: readonly string[], from = Date.UTC(2026, 3, 24, 12)) => ({
  name,
  tags,
  from: moment(from),
});
const names = (groups: ReadonlyMap<string, readonly { name: string }[]>): Record<string, string[]> =>
  Object.fromEntries([...groups].map(([key, list]) => [key, list.map(({ name }) => name)]));

describe('broadcasts are grouped', () => {
  test('by the value of a kind of tag, with either colon and spaces around it', () => {
    const list = [
      broadcast('a', ['host:小美']),
      broadcast('b', ['sale', 'host：小美 ']),
      broadcast('c', [' host : 阿强']),
      broadcast('d', ['script:new']),
    ];
    expect(names(groupBy(list, byKind('host')))).toEqual({ 小美: ['a', 'b'], 阿强: ['c'] });
  });

  test('by two hosts together apart from either alone', () => {
    const list = [
      broadcast('a', ['host:B', 'host:A']),
      broadcast('b', ['host:A', 'host:B']),
      broadcast('c', ['host:A']),
    ];
    expect(names(groupBy(list, byKind('host')))).toEqual({ 'A + B': ['a', 'b'], A: ['c'] });
  });

  test('by whether they have a free word', () => {
    const list = [broadcast('a', ['sale']), broadcast('b', []), broadcast('c', ['sale:no'])];
    expect(names(groupBy(list, byTag('sale')))).toEqual({ with: ['a'], without: ['b', 'c'] });
  });

  test('by hour and weekday of the zone, not of UTC', () => {
    const late = Date.UTC(2026, 3, 24, 20, 30); // a Friday in UTC, Saturday half past four in Shanghai
    const list = [broadcast('a', [], late)];
    expect(names(groupBy(list, byHour('Asia/Shanghai')))).toEqual({ '04': ['a'] });
    expect(names(groupBy(list, byHour('UTC')))).toEqual({ '20': ['a'] });
    expect(names(groupBy(list, byWeekday('Asia/Shanghai')))).toEqual({ 6: ['a'] });
    expect(names(groupBy(list, byWeekday('UTC')))).toEqual({ 5: ['a'] });
    expect(names(groupBy([broadcast('b', [], Date.UTC(2026, 3, 26))], byWeekday('UTC')))).toEqual({
      7: ['b'],
    });
  });

  test('into groups that share no broadcast and lose none that has the kind, whatever the tags', () => {
    const tag = fc.oneof(fc.string(), fc.constantFrom('host:a', 'host:b', 'host:', 'host：a', ':', 'sale'));
    fc.assert(
      fc.property(fc.array(fc.array(tag, { maxLength: 4 }), { maxLength: 12 }), (tags) => {
        const list = tags.map((own, index) => broadcast(String(index), own));
        const grouped = Object.values(names(groupBy(list, byKind('host')))).flat();
        const having = list.filter((one) => byKind('host')(one) !== null).map(({ name }) => name);
        expect(grouped.toSorted()).toEqual(having.toSorted());
      }),
    );
  });
});

test('a tag’s kind is what stands before its first colon', () => {
  expect(partsOf('host:小美:晚班')).toEqual({ kind: 'host', value: '小美:晚班' });
  expect(partsOf('大促')).toEqual({ kind: null, value: '大促' });
});

test('the kinds to choose from are those that the broadcasts have', () => {
  expect(kindsOf([broadcast('a', ['host:x', 'sale']), broadcast('b', ['script:y', 'host:z'])])).toEqual([
    'host',
    'script',
  ]);
});
