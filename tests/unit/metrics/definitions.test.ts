import { NAMES } from '../../../utils/metrics/names.ts';
import { describe, expect, it } from 'vitest';
import { READING_IDS } from '../../../utils/events/readings.ts';
import { DEFINITIONS, GROUPS, METRIC_IDS, metricsOf } from '../../../utils/metrics/definitions.ts';
import { alternativesOf, figuresOf } from '../../../utils/metrics/figures.ts';
import { saysOf } from '../../../utils/metrics/says.ts';
import { definitionOf, otherwise, SET_IDS, SETS, summaryOf } from '../../../utils/metrics/sets.ts';
import { SOURCES } from '../../../utils/metrics/sources.ts';
import { LANGUAGES } from '../../../utils/settings/language.ts';
import { happened, heard, nobodySeen, roomAccount, told } from './accounts.ts';

describe.each(METRIC_IDS)('the definition of %s', (id) => {
  it('has a name and a formula in both languages, and says where its parts come from', () => {
    const { source } = DEFINITIONS[id];
    const says = saysOf(id, 'roomtally');
    for (const language of LANGUAGES) {
      expect(NAMES[id][language].trim()).not.toBe('');
      expect(says[language]).toMatch(/[.。）]$/);
      expect(SOURCES[source][language]).not.toBe('');
    }
  });
});

it('no two metrics share a name', () => {
  for (const language of LANGUAGES) {
    const names = METRIC_IDS.map((id) => NAMES[id][language]);
    expect(names.length).toBe(new Set(names).size);
  }
});

it('every metric stands in one group, every reading is a metric', () => {
  expect(GROUPS.flatMap(metricsOf).toSorted()).toEqual(METRIC_IDS.toSorted());
  for (const id of READING_IDS) expect(METRIC_IDS).toContain(id);
});

describe.each(SET_IDS)('the definition set %s', (set) => {
  it('sums a broadcast up by three metrics', () => {
    expect(new Set(summaryOf(set)).size).toBe(3);
  });

  it('defines only what it takes differently', () => {
    for (const id of METRIC_IDS) {
      const own = Object.hasOwn(SETS[set].own, id);
      expect(definitionOf(id, set) === DEFINITIONS[id]).toBe(!own);
    }
  });
});

describe('a share of persons', () => {
  const account = (comment: number) =>
    roomAccount([told(0, 'uniqueViewers', 0), told(60, 'uniqueViewers', 200), heard(0, 60)], {
      viewers: { ...nobodySeen, comment: { count: comment, exact: true } },
    });
  const chance = (comment: number) => {
    const known = figuresOf(account(comment)).commentRate;
    return 'figure' in known ? known.figure.chance : known.unknown;
  };

  it('carries Wilson’s interval where both outcomes are seen at least five times, else says there are too few', () => {
    expect(chance(20)).toMatchObject({ low: expect.closeTo(0.0657, 3) as number });
    expect(chance(4)).toBe('few');
    expect(chance(197)).toBe('few');
  });

  it('is never more than the whole', () => {
    const known = figuresOf(account(260)).commentRate;
    expect('figure' in known && known.figure.high).toBeLessThanOrEqual(1);
  });
});

describe('one broadcast by several definitions', () => {
  const account = roomAccount(
    [
      told(0, 'online', 100),
      told(0, 'entries', 1000),
      told(0, 'uniqueViewers', 900),
      ...Array.from({ length: 60 }, (_, index) => told(10 * index + 10, 'online', 100)),
      happened(30, 'comment'),
      told(600, 'entries', 2000),
      told(600, 'uniqueViewers', 1500),
      heard(0, 600),
    ],
    { viewers: { ...nobodySeen, comment: { count: 60, exact: true } } },
  );
  const value = (set: (typeof SET_IDS)[number], id: (typeof METRIC_IDS)[number]) => {
    const known = figuresOf(account, set)[id];
    return 'figure' in known ? known.figure.value : known.unknown;
  };

  it('is computed anew by each', () => {
    expect(value('taobao', 'dwellPerEntry')).toBeCloseTo(60, 0);
    // New watchers only: 600 of them, not the 100 who were there.
    expect(value('weixin', 'commentRate')).toBeCloseTo(0.1, 6);
    expect(value('roomtally', 'commentRate')).toBeCloseTo(60 / 700, 6);
  });

  it('stands beside itself wherever a set makes something else of it, and nowhere else', () => {
    const alternatives = alternativesOf(account, 'roomtally');
    expect(alternatives.commentRate?.map(({ set }) => set)).toEqual(['weixin']);
    expect(alternatives.comments).toBeUndefined();
    expect(otherwise('commentRate', 'weixin').map(({ set }) => set)).toContain('roomtally');
  });

  it('keeps what a set does not define otherwise', () => {
    expect(figuresOf(account, 'weixin').comments).toEqual(figuresOf(account).comments);
  });
});
