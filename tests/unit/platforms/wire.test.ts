import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Wire } from '../../../utils/platforms/wire.ts';
import { BYTES, concat, encode, FIXED32, FIXED64, tag, varint } from '../../rooms/generated/wire.ts';

/** One value of a message: which field, and what is in it. */
const value = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  fc.maxSafeNat(),
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array({ maxLength: 40 }),
);
const fields = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 ** 29 - 1 }), value), { maxLength: 8 });

const written = (parts: readonly (readonly [number, string | number | bigint | Uint8Array])[]): Uint8Array =>
  concat(...parts.map(([field, each]) => encode({ [field]: each })));

/** Passes over everything, and answers the fields seen. */
function walk(bytes: Uint8Array): { fields: number[]; broken: boolean } {
  const wire = new Wire(bytes);
  const seen: number[] = [];
  while (wire.next()) seen.push(wire.field);
  return { fields: seen, broken: wire.broken };
}

describe('a message', () => {
  test('of any fields reads as it was written', () => {
    fc.assert(
      fc.property(fields, (parts) => {
        const wire = new Wire(written(parts));
        for (const [field, each] of parts) {
          expect(wire.next()).toBe(true);
          expect(wire.field).toBe(field);
          if (typeof each === 'bigint') expect(wire.id()).toBe(String(each));
          else if (typeof each === 'number') expect(wire.number()).toBe(each);
          else if (typeof each === 'string') expect(wire.text()).toBe(each);
          else expect([...wire.bytes()]).toEqual([...each]);
        }
        expect(wire.next()).toBe(false);
        expect(wire.broken).toBe(false);
      }),
    );
  });

  test('of any fields can be passed over', () => {
    fc.assert(
      fc.property(fields, (parts) => {
        expect(walk(written(parts))).toEqual({ fields: parts.map(([field]) => field), broken: false });
      }),
    );
  });

  test('that is cut is read up to a field, or says that it is broken', () => {
    fc.assert(
      fc.property(fields, (parts) => {
        const whole = written(parts);
        const ends = new Set(parts.map((_, count) => written(parts.slice(0, count)).length));
        for (let size = 0; size < whole.length; size += 1) {
          expect(walk(whole.subarray(0, size)).broken).toBe(!ends.has(size));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('of any bytes at all is read to an end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(walk(bytes).fields.length).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('an id', () => {
  test.each([0n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n])(
    'of %d is exact',
    (id) => {
      const wire = new Wire(encode({ 3: id }));
      wire.next();
      expect(wire.id()).toBe(String(id));
    },
  );
});

describe('a value of another kind than asked for', () => {
  const reads: readonly (readonly [string, (wire: Wire) => unknown, unknown])[] = [
    ['number', (wire) => wire.number(), 0],
    ['id', (wire) => wire.id(), '0'],
  ];
  test.each(reads)('breaks the message: text read as a %s', (_, read, nothing) => {
    const wire = new Wire(encode({ 1: 'text' }));
    wire.next();
    expect(read(wire)).toBe(nothing);
    expect(wire.broken).toBe(true);
    expect(wire.next()).toBe(false);
  });

  test('breaks the message: a number read as text', () => {
    const wire = new Wire(encode({ 1: 5 }));
    wire.next();
    expect(wire.text()).toBe('');
    expect(wire.broken).toBe(true);
  });

  test('breaks the message: a value read twice', () => {
    const wire = new Wire(encode({ 1: 5, 2: 6 }));
    wire.next();
    wire.number();
    expect(wire.number()).toBe(0);
    expect(wire.broken).toBe(true);
  });
});

describe('what the format forbids breaks the message', () => {
  test.each([
    ['field 0', tag(0, 0)],
    ['a group', tag(1, 3)],
    ['a wire type that does not exist', tag(1, 7)],
    ['a number of eleven bytes', concat(tag(1, 0), new Uint8Array(11).fill(0x80))],
    ['a length beyond the end', concat(tag(1, BYTES), varint(5), new Uint8Array(4))],
    ['a length beyond 2^32', concat(tag(1, BYTES), varint(2n ** 40n))],
  ])('%s', (_, bytes) => expect(walk(bytes).broken).toBe(true));

  test.each([
    ['four', FIXED32, 4],
    ['eight', FIXED64, 8],
  ])('but fixed values of %s bytes are passed over', (_, type, size) => {
    const bytes = concat(tag(1, type), new Uint8Array(size), encode({ 2: 7 }));
    expect(walk(bytes)).toEqual({ fields: [1, 2], broken: false });
    expect(walk(bytes.subarray(0, size)).broken).toBe(true);
  });
});

test('a nested message that is broken breaks the one around it', () => {
  const wire = new Wire(encode({ 1: Uint8Array.of(0x08) }));
  wire.next();
  wire.message((inner) => inner.number());
  expect(wire.broken).toBe(true);
});

test('nested bytes are a view of the message, not a copy', () => {
  const bytes = encode({ 1: Uint8Array.of(1, 2, 3) });
  const wire = new Wire(bytes);
  wire.next();
  expect(wire.bytes().buffer).toBe(bytes.buffer);
});
