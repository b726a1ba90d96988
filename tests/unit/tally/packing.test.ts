import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packSlots, type SlotSpan, unpackSlots } from '../../../utils/tally/packing.ts';
import { moment, type SlotIndex } from '../../../utils/units.ts';
import { anySpan } from './arbitrary.ts';

const anySlots: fc.Arbitrary<SlotSpan[]> = fc.array(
  fc.tuple(
    fc.nat(180_000_000).map((slot) => slot as SlotIndex),
    anySpan,
  ),
  { maxLength: 8 },
);

describe('packed slots', () => {
  test('are the same slots again, in their order', () => {
    fc.assert(
      fc.property(anySlots, (slots) => {
        expect(unpackSlots(packSlots(slots))).toEqual(slots);
      }),
    );
  });

  test('keep large and broken numbers as they are', () => {
    const level = (value: number) => ({ low: value, high: value });
    fc.assert(
      fc.property(
        anySpan,
        fc.double({ noNaN: true }).filter((odd) => !Object.is(odd, -0)),
        fc.maxSafeNat(),
        (span, odd, large) => {
          const slots: SlotSpan[] = [
            [
              178_000_000 as SlotIndex,
              {
                ...span,
                from: moment(1_780_000_000_000),
                online: span.online && { ...span.online, last: level(odd), area: { low: large, high: odd } },
              },
            ],
          ];
          expect(unpackSlots(packSlots(slots))).toEqual(slots);
        },
      ),
    );
  });

  test('that are cut throw a RangeError, or end between two slots', () => {
    fc.assert(
      fc.property(anySlots, fc.nat(), (slots, length) => {
        const bytes = packSlots(slots);
        const cut = bytes.subarray(0, length % bytes.length);
        try {
          const left = unpackSlots(cut);
          expect(left).toEqual(slots.slice(0, left.length));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });

  test('of a newer version throw a RangeError', () => {
    expect(() => unpackSlots(Uint8Array.of(2))).toThrow(RangeError);
  });
});
