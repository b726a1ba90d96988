import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sign } from '../../../utils/events/signs.ts';
import { Crowd } from '../../../utils/recorder/crowd.ts';
import { RULE_SENTENCES } from '../../../utils/recorder/rule-sentences.ts';
import { RULES } from '../../../utils/recorder/rules.ts';
import type { ViewerHash } from '../../../utils/units.ts';
import { at } from './builders.ts';

type Said = readonly [second: number, viewer: string, text: string];

const signsOf = (said: readonly Said[]): (Sign | null)[] => {
  const crowd = new Crowd();
  return said.map(([second, viewer, text]) => crowd.judge(viewer as ViewerHash, text, at(second)));
};
/** The same text from one viewer after another, so many seconds apart. */
const wave = (text: string, viewers: number, apart: number, from = 0): Said[] =>
  Array.from({ length: viewers }, (_, index) => [from + index * apart, `v${from}-${index}`, text]);
/** So many viewers who each say something of their own. */
const talk = (viewers: number, from: number, until: number): Said[] =>
  Array.from({ length: viewers }, (_, index) => [
    from + ((until - from) * index) / viewers,
    `talker-${index}`,
    `这是第${index}位观众的一句话`,
  ]);
const inOrder = (...parts: readonly (readonly Said[])[]): Said[] =>
  parts.flat().toSorted(([a], [b]) => a - b);

describe('a wave that the host calls for', () => {
  test('is signed as a password from its fourth viewer on, however it is spelt', () => {
    const texts = [
      '主播最棒买它',
      '主播最棒 买它!',
      '主播最棒买它[赞]',
      '主播最棒，买它',
      '主播最棒买它买它',
    ];
    const said = texts.map((text, index): Said => [index * 8, `v${index}`, text]);
    expect(signsOf(said)).toEqual([null, null, null, 'password', null]);
  });

  test('is signed as a token from its fifth viewer on', () => {
    expect(signsOf(wave('扣1', 7, 5))).toEqual([null, null, null, null, 'token', 'token', 'token']);
    expect(signsOf(wave('666', 6, 5)).at(-1)).toBe('token');
  });

  test('is over a minute later: what was said before counts for nothing', () => {
    expect(signsOf([...wave('主播最棒买它', 3, 1), [70, 'late', '主播最棒买它']]).at(-1)).toBeNull();
    expect(signsOf(wave('扣1', 20, 20))).toEqual(Array(20).fill(null));
  });

  test('is a wave only where it is a share of what is said', () => {
    const few = wave('想要', 6, 8);
    expect(signsOf(few).at(-1)).toBe('token');
    expect(new Set(signsOf(inOrder(talk(400, 0, 50), few)))).toEqual(new Set([null]));
  });

  test('is of several viewers: one alone makes none', () => {
    const one = Array.from({ length: 3 }, (_, index): Said => [index * 5, 'same', '主播最棒买它']);
    expect(signsOf([...one, [20, 'other', '主播最棒买它']])).toEqual([null, null, null, null]);
  });

  test('of laughter or pictures is no wave', () => {
    for (const text of ['哈哈哈', '[比心]', '🎉', '2333']) {
      expect(new Set(signsOf(wave(text, 30, 1)))).toEqual(new Set([null]));
    }
  });
});

describe('a burst', () => {
  const line = '今天直播间全场包邮赶紧下单';
  test('of one long text within seconds is signed as copied before it is a wave', () => {
    expect(signsOf(wave(line, 4, 1))).toEqual([null, null, 'copied', 'password']);
  });

  test('that takes longer is none', () => {
    expect(signsOf(wave(line, 3, 6))).toEqual([null, null, null]);
  });
});

describe('one viewer', () => {
  test('who sends the same again and again is signed from the fourth time within a minute', () => {
    const said = Array.from({ length: 6 }, (_, index): Said => [
      index * 10,
      'same',
      `多少钱${'？'.repeat(index)}`,
    ]);
    expect(signsOf(said)).toEqual([null, null, null, 'repeat', 'repeat', 'repeat']);
    expect(new Set(signsOf(said.map(([second, ...rest]): Said => [second * 3, ...rest])))).toEqual(
      new Set([null]),
    );
  });

  test('who sends more than a person types is signed, whatever it is that is sent', () => {
    const said = Array.from({ length: 20 }, (_, index): Said => [index * 2, 'same', `第${index}句话`]);
    const signs = signsOf(said);
    expect(signs.slice(0, 15)).toEqual(Array(15).fill(null));
    expect(signs.slice(15)).toEqual(Array(5).fill('flood'));
  });

  test('who does both bears the more serious sign, and none for others’ words', () => {
    const flooding = Array.from({ length: 20 }, (_, index): Said => [index, 'same', '主播最棒买它']);
    expect(signsOf(inOrder(wave('主播最棒买它', 6, 1), flooding)).at(-1)).toBe('flood');
  });
});

test('whatever is said, a comment’s sign does not hang on what comes after it', () => {
  const anySaid = fc.array(
    fc.tuple(
      fc.nat(3),
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      fc.constantFrom('1', '主播最棒买它', '🎉', 'x'),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(anySaid, fc.nat(60), (steps, cut) => {
      let second = 0;
      const said = steps.map(([pause, viewer, text]): Said => [(second += pause), viewer, text]);
      expect(signsOf(said.slice(0, cut))).toEqual(signsOf(said).slice(0, cut));
    }),
  );
});

describe('what is remembered has an end', () => {
  /** What the fourth of a wave bears when one viewer made so many remarks since the third. */
  const fourthAfter = (noise: number): Sign | null => {
    const loud = Array.from({ length: noise }, (_, index): Said => [
      20 + index / 1000,
      'loud',
      `第${index}句`,
    ]);
    return signsOf([...wave('主播最棒买它', 3, 1), ...loud, [40, 'fourth', '主播最棒买它']]).at(-1) ?? null;
  };

  test('however much is sent within a minute', () => {
    expect(fourthAfter(1000)).toBe('password');
    expect(fourthAfter(10_000)).toBeNull();
  });

  test('however long the texts are: they are told apart by their beginnings', () => {
    const long = '很长的一句话'.repeat(1000);
    expect(
      signsOf(['甲', '乙', '丙', '丁'].map((end, index): Said => [index * 8, `v${index}`, long + end])),
    ).toEqual([null, null, null, 'password']);
  });
});

test('every rule is told in a sentence that names its numbers, in both languages', () => {
  expect(RULE_SENTENCES.password.en).toContain(`at least ${RULES.password.others} other viewers, and 2%`);
  for (const { zh, en } of Object.values(RULE_SENTENCES)) {
    expect(zh).toMatch(/\d.*。$/);
    expect(en).toMatch(/\d.*\.$/);
  }
});
