import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactly } from '../../../utils/events/readings.ts';
import { fold, foldAll } from '../../../utils/tally/fold.ts';
import type { Span, Total } from '../../../utils/tally/slot.ts';
import { duration, moment } from '../../../utils/units.ts';
import { anySpan } from './arbitrary.ts';

const span = (over: Partial<Span>): Span => ({
  from: moment(0),
  until: moment(10),
  heard: duration(10),
  events: {},
  totals: {},
  stated: {},
  online: null,
  endedAt: null,
  signs: {},
  topics: {},
  watched: duration(0),
  lost: 0,
  ...over,
});

describe('folding', () => {
  test('is commutative', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        expect(fold(a, b)).toEqual(fold(b, a));
      }),
      { numRuns: 2000 },
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(anySpan, anySpan, anySpan, (a, b, c) => {
        expect(fold(fold(a, b), c)).toEqual(fold(a, fold(b, c)));
      }),
      { numRuns: 2000 },
    );
  });

  test('of many spans is the same in any order and any grouping', () => {
    fc.assert(
      fc.property(
        fc.array(anySpan, { minLength: 1, maxLength: 8 }),
        fc.nat(8),
        fc.nat(8),
        (spans, turn, cut) => {
          const turned = [...spans.slice(turn), ...spans.slice(0, turn)];
          const parts = [turned.slice(0, cut), turned.slice(cut)].flatMap((part) => foldAll(part) ?? []);
          expect(foldAll(parts)).toEqual(foldAll(spans));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of nothing is nothing, and of one span that span', () => {
    expect(foldAll([])).toBeNull();
    fc.assert(
      fc.property(anySpan, (one) => {
        expect(foldAll([one])).toEqual(one);
      }),
    );
  });

  test('changes neither of its spans', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const before = structuredClone([a, b]);
        fold(a, b);
        expect([a, b]).toEqual(before);
      }),
    );
  });
});

describe('of two spans', () => {
  test('events, worth and time heard add up', () => {
    const a = span({ events: { gift: { events: 1, count: 5, value: 50 } } });
    const b = span({
      events: { gift: { events: 2, count: 2, value: 8 }, comment: { events: 1, count: 1, value: 0 } },
    });
    const whole = fold(a, b);
    expect(whole.events.gift).toEqual({ events: 3, count: 7, value: 58 });
    expect(whole.events.comment?.count).toBe(1);
    expect(whole.heard).toBe(20);
  });

  test('signed events, time watched and losses add up', () => {
    const one = { events: 1, count: 1, value: 0 };
    const a = span({ signs: { token: one }, watched: duration(4000), lost: 2 });
    const b = span({ signs: { token: one, flood: one }, watched: duration(500), lost: 1 });
    expect(fold(a, b)).toMatchObject({
      signs: { token: { events: 2 }, flood: { events: 1 } },
      watched: 4500,
      lost: 3,
    });
  });

  test('an event that was placed outside what was heard does not stretch it', () => {
    const stray = span({ from: moment(-500), until: moment(-500), heard: duration(0) });
    expect(fold(span({}), stray)).toMatchObject({ from: 0, until: 10 });
  });
});

describe('a running total', () => {
  const total = (at: number, value: number): Total => ({
    firstAt: moment(at),
    first: exactly(value),
    lastAt: moment(at),
    top: exactly(value),
  });
  const join = (...totals: readonly Total[]) =>
    foldAll(totals.map((likes) => span({ totals: { likes } })))?.totals.likes;

  test('runs from its first reading to its highest', () => {
    expect(join(total(2, 30), total(1, 10), total(3, 70))).toMatchObject({
      first: exactly(10),
      top: exactly(70),
    });
  });

  test('that steps back keeps the height it had', () => {
    expect(join(total(1, 10), total(2, 70), total(3, 65))?.top).toEqual(exactly(70));
  });

  test('read twice at once was the lower one first', () => {
    expect(join(total(1, 70), total(1, 10))).toMatchObject({ first: exactly(10), top: exactly(70) });
  });

  test('that is open above at the end is open above', () => {
    const open = { ...total(2, 0), top: { low: 100_000, high: null } };
    expect(join(total(1, 99_000), open)?.top).toEqual({ low: 100_000, high: null });
  });
});
