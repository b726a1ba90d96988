import { describe, expect, test } from 'vitest';
import { unitOf } from '../../../../utils/metrics/compare/units.ts';
import type { BroadcastView } from '../../../../utils/metrics/view.ts';
import type { Figure } from '../../../../utils/metrics/figure.ts';
import { broadcastOf, figure, START } from '../../exchange/broadcast.ts';

const unit = (comments: number | Figure | undefined, over: Partial<BroadcastView> = {}) =>
  unitOf({ ...broadcastOf([], comments === undefined ? {} : { comments }), ...over }, 'comments');

describe('a broadcast is compared', () => {
  test('by its figure’s value, at the time it began', () => {
    expect(unit(30)).toEqual({ from: START, value: 30, floor: false });
    expect(unit(0)).toEqual({ from: START, value: 0, floor: false });
  });

  test('by the least its figure may be where that is the value, and says so', () => {
    expect(unit(figure(30, { high: null }))).toMatchObject({ value: 30, floor: true });
  });

  test('by what the figure probably was where gaps were filled', () => {
    expect(unit(figure(30, { high: null, estimate: 36 }))).toMatchObject({ value: 36, floor: false });
  });
});

describe('a broadcast is left out', () => {
  test('while it runs, for its figure may still change', () => {
    expect(unit(30, { live: true })).toEqual({ leftOut: 'running' });
  });

  test('where its figure is not known, and why', () => {
    expect(unit(undefined)).toEqual({ leftOut: 'notSent' });
  });

  test('where only bounds are known: the middle of them is not a figure', () => {
    expect(unit(figure(null, { low: 10, high: 20 }))).toEqual({ leftOut: 'boundsOnly' });
  });
});
