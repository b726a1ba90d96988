import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { exactly } from '../../../utils/events/readings.ts';
import { SIGN_IDS } from '../../../utils/events/signs.ts';
import { fold, foldAll } from '../../../utils/tally/fold.ts';
import { SLOT, slotOf, slotStart, type Span } from '../../../utils/tally/slot.ts';
import { NO_CARRY, spansOf } from '../../../utils/tally/spans.ts';
import { moment, type SlotIndex } from '../../../utils/units.ts';
import { anyStretches, type Stretch } from './arbitrary.ts';

type Spans = ReadonlyMap<SlotIndex, Span>;

const online = (at: number, viewers: number): LogEntry => ({
  kind: 'reading',
  at: moment(at),
  reading: 'online',
  ...exactly(viewers),
  item: null,
});
const heard = (at: number, until: number): LogEntry => ({
  kind: 'heard',
  at: moment(at),
  until: moment(until),
});
const whole = (log: readonly LogEntry[]): Span | null => foldAll(spansOf(log).spans.values());

function together(a: Spans, b: Spans): Spans {
  const both = new Map(a);
  for (const [slot, span] of b) {
    const known = both.get(slot);
    both.set(slot, known ? fold(known, span) : span);
  }
  return both;
}

/** The slots of a log that is handed over in pieces. */
function piecewise(pieces: readonly Stretch[]): Spans {
  let carry = NO_CARRY;
  return pieces.reduce<Spans>((slots, piece) => {
    const next = spansOf(piece, carry);
    carry = next.carry;
    return together(slots, next.spans);
  }, new Map());
}

describe('a log that is handed over in pieces', () => {
  test('has the same slots as the whole', () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        expect(piecewise(stretches)).toEqual(spansOf(stretches.flat()).spans);
      }),
      { numRuns: 500 },
    );
  });

  test('has the same slots wherever it is cut behind a stretch', () => {
    fc.assert(
      fc.property(anyStretches, fc.nat(6), (stretches, cut) => {
        const [a, b] = [stretches.slice(0, cut).flat(), stretches.slice(cut).flat()];
        const first = spansOf(a);
        expect(together(first.spans, spansOf(b, first.carry).spans)).toEqual(spansOf([...a, ...b]).spans);
      }),
      { numRuns: 500 },
    );
  });
});

describe('every slot', () => {
  test('holds ten seconds, and what was heard of them', () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        for (const [slot, span] of spansOf(stretches.flat()).spans) {
          expect(slotOf(span.from)).toBe(slot);
          expect(span.until).toBeLessThanOrEqual(slotStart(slot) + SLOT);
          expect(span.heard).toBeLessThanOrEqual(span.until - span.from);
          expect(span.online?.known ?? 0).toBeLessThanOrEqual(span.heard);
        }
      }),
    );
  });

  test('together hold every event, its count and worth, and all the time heard', () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        const log = stretches.flat();
        const span = whole(log);
        const time = log.reduce(
          (sum, entry) => sum + (entry.kind === 'heard' ? entry.until - entry.at : 0),
          0,
        );
        expect(span?.heard).toBe(time);
        const counted = Object.values(span?.events ?? {}).reduce((sum, { count }) => sum + count, 0);
        expect(counted).toBe(log.reduce((sum, entry) => sum + ('value' in entry ? entry.count : 0), 0));
      }),
    );
  });

  test('together hold what of the events is signed, all the time watched and every loss', () => {
    fc.assert(
      fc.property(anyStretches, (stretches) => {
        const log = stretches.flat();
        const span = whole(log);
        const sum = (of: (entry: LogEntry) => number): number =>
          log.reduce((all, entry) => all + of(entry), 0);
        for (const sign of SIGN_IDS) {
          const events = sum((entry) => ('sign' in entry && entry.sign === sign ? 1 : 0));
          expect(span?.signs[sign]?.events ?? 0).toBe(events);
        }
        expect(span?.watched).toBe(sum((entry) => (entry.kind === 'watched' ? entry.until - entry.at : 0)));
        expect(span?.lost).toBe(sum((entry) => (entry.kind === 'lost' ? entry.count : 0)));
      }),
    );
  });
});

describe('viewers online', () => {
  test('hold from one reading to the next: ∫N dt of the step function', () => {
    const log = [online(0, 100), online(4000, 200), online(9000, 50), heard(0, 20_000)];
    const area = 4000 * 100 + 5000 * 200 + 11_000 * 50;
    expect(whole(log)?.online).toMatchObject({
      first: exactly(100),
      last: exactly(50),
      peak: exactly(200),
      area: { low: area, high: area },
      known: 20_000,
    });
  });

  test('are the same whatever the order in which the readings of a stretch were written', () => {
    const log = [online(9000, 50), online(0, 100), online(4000, 200), heard(0, 20_000)];
    expect(spansOf(log)).toEqual(
      spansOf([online(0, 100), online(4000, 200), online(9000, 50), heard(0, 20_000)]),
    );
  });

  test('hold over a slot without a reading of its own', () => {
    const spans = spansOf([online(1000, 30), heard(0, 30_000)]).spans;
    expect([...spans.values()].map((span) => span.online?.area.low)).toEqual([270_000, 300_000, 300_000]);
    expect([...spans.values()].map((span) => span.online?.first)).toEqual([
      exactly(30),
      exactly(30),
      exactly(30),
    ]);
  });

  test('are not known before the first reading', () => {
    expect(whole([online(6000, 10), heard(0, 10_000)])?.online?.known).toBe(4000);
  });

  test('say nothing of the time after a gap', () => {
    const log = [online(0, 100), heard(0, 5000), heard(60_000, 65_000)];
    expect(whole(log)?.online).toMatchObject({ known: 5000, area: { low: 500_000 } });
  });

  test('rounded carry their bounds into the area; open above, their floor', () => {
    const rounded: LogEntry = {
      kind: 'reading',
      at: moment(0),
      reading: 'online',
      low: 10,
      high: 20,
      item: null,
    };
    expect(whole([rounded, heard(0, 1000)])?.online?.area).toEqual({ low: 10_000, high: 20_000 });
    expect(whole([{ ...rounded, high: null }, heard(0, 1000)])?.online?.area).toEqual({
      low: 10_000,
      high: 10_000,
    });
  });

  test('of any unbroken log are what a second-by-second sum makes of it', () => {
    const steps = fc.array(fc.record({ after: fc.integer({ min: 1, max: 30 }), viewers: fc.nat(500) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(steps, (changes) => {
        let second = 0;
        let sum = 0;
        const log = changes.flatMap(({ after, viewers }) => {
          const at = second;
          second += after;
          sum += viewers * after * 1000;
          return [online(at * 1000, viewers), heard(at * 1000, second * 1000)];
        });
        expect(whole(log)?.online?.area).toEqual({ low: sum, high: sum });
      }),
    );
  });
});

test('a figure of one product is not the broadcast’s', () => {
  const log: LogEntry[] = [{ kind: 'reading', at: moment(0), reading: 'gmv', ...exactly(5), item: '3501' }];
  expect([...spansOf(log).spans.values()].every(({ totals }) => totals.gmv === undefined)).toBe(true);
});
