import { describe, expect, test } from 'vitest';
import { type AcrossFigure, returningViewers } from '../../../../utils/metrics/across/returning.ts';
import { type BroadcastViewers, seenIn } from '../../../../utils/metrics/across/viewers.ts';
import { broadcast, onDay, range } from './builders.ts';

/** The figure, or why there is none. */
const returning = (one: BroadcastViewers, others: readonly BroadcastViewers[]) =>
  returningViewers(one, others).returning as AcrossFigure;

const BEFORE = broadcast(1, range(0, 100), ['old']);
const LATER = broadcast(10, range(60, 180), ['young', 'old']);

describe('viewers who return', () => {
  test('are those seen in any earlier broadcast, each once; the rest are new', () => {
    const between = broadcast(5, range(90, 130), ['old']);
    const { returning: back, fresh } = returningViewers(LATER, [BEFORE, between]);
    expect(back).toEqual({
      value: 70,
      low: 70,
      high: 70,
      basis: 'observed',
      numerator: 70,
      denominator: 120,
      from: BEFORE.from,
      until: LATER.until,
    });
    expect(fresh).toMatchObject({ value: 50, low: 50, high: 50, numerator: 50, denominator: 120 });
  });

  test('are found under whichever key both broadcasts have', () => {
    expect(returning(LATER, [broadcast(9, range(60, 70), ['young'])]).value).toBe(10);
    expect(returning(LATER, [broadcast(9, range(60, 70), ['young', 'old']), BEFORE]).value).toBe(40);
  });

  test('are not known before there is an earlier broadcast; later ones and itself are none', () => {
    const unknown = { returning: { unknown: 'notYet' }, fresh: { unknown: 'notYet' } };
    expect(returningViewers(BEFORE, [])).toEqual(unknown);
    expect(returningViewers(BEFORE, [BEFORE, LATER])).toEqual(unknown);
  });

  test('have bounds only, from none to all, where no key is shared', () => {
    const strangers = broadcast(1, range(0, 100), ['long dead']);
    const { returning: back, fresh } = returningViewers(LATER, [strangers]);
    expect(back).toMatchObject({ value: null, low: 0, high: 100, numerator: null, denominator: 120 });
    expect(fresh).toMatchObject({ value: null, low: 20, high: 120 });
  });

  test('are told of the broadcasts that compare, from the first of them on, where others do not', () => {
    const strangers = broadcast(1, range(0, 1000), ['long dead']);
    const near = broadcast(2, range(0, 100), ['old']);
    expect(returning(LATER, [strangers, near])).toMatchObject({ value: 40, from: onDay(2) });
  });

  test('have bounds where one key compares with some and the other with others', () => {
    const young = broadcast(9, range(60, 70), ['young']);
    const old = broadcast(8, range(60, 90), ['old']);
    expect(returning(LATER, [young, old])).toMatchObject({ value: null, low: 30, high: 40 });
  });
});

describe('viewers of several broadcasts', () => {
  test('are one number under a common key', () => {
    expect(seenIn([BEFORE, LATER])).toMatchObject({ value: 180, low: 180, high: 180, basis: 'observed' });
  });

  test('lie across keys between the most and the sum, and are no number', () => {
    const other = broadcast(70, range(0, 30), ['new']);
    expect(seenIn([BEFORE, other])).toMatchObject({ value: null, low: 100, high: 130 });
    expect(seenIn([BEFORE, LATER, other])).toMatchObject({ value: null, low: 180, high: 250 });
  });

  test('under a key that not every recorder had are a floor', () => {
    const whole = broadcast(3, range(0, 50), ['old']);
    const half = broadcast(3, range(0, 20), ['old', 'young']);
    const parts = new Map([...half.byKey].map(([key, keyed]) => [key, { ...keyed, whole: false }]));
    expect(seenIn([whole, { ...half, byKey: parts }])).toMatchObject({ value: null, low: 50, high: 90 });
  });
});
