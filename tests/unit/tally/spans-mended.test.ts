import { expect, test } from 'vitest';
import fc from 'fast-check';
import { exactly } from '../../../utils/events/readings.ts';
import type { LogEntry } from '../../../utils/events/entry.ts';
import { fold, foldAll } from '../../../utils/tally/fold.ts';
import { NO_CARRY, spansOf } from '../../../utils/tally/spans.ts';
import type { Span } from '../../../utils/tally/slot.ts';
import { moment, type SlotIndex } from '../../../utils/units.ts';
import { anyStretches } from './arbitrary.ts';

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
const pieces = (...logs: LogEntry[][]): Map<SlotIndex, Span> => {
  let carry = NO_CARRY;
  const all = new Map<SlotIndex, Span>();
  for (const log of logs) {
    const next = spansOf(log, carry);
    carry = next.carry;
    for (const [slot, span] of next.spans) {
      const k = all.get(slot);
      all.set(slot, k ? fold(k, span) : span);
    }
  }
  return all;
};

test('what was online before a gap stays forgotten after it, though the stretch after it comes in pieces', () => {
  const log = [online(0, 100), heard(0, 5000), heard(60_000, 61_000), heard(61_000, 65_000)];
  expect(foldAll(spansOf(log).spans.values())?.online).toMatchObject({ known: 5000, area: { low: 500_000 } });
});
test('a reading in a first batch of a single frame (which no stretch closes) holds from then on', () => {
  const first = [online(0, 100)];
  const second = [heard(0, 5000)];
  expect(foldAll(pieces(first, second).values())?.online?.area.low).toBe(500_000);
});
test('a log cut anywhere has the same slots as the whole', () => {
  fc.assert(
    fc.property(anyStretches, fc.nat(40), (stretches, cut) => {
      const log = stretches.flat();
      expect(pieces(log.slice(0, cut), log.slice(cut))).toEqual(spansOf(log).spans);
    }),
    { numRuns: 1000 },
  );
});
