import { expect, test } from 'vitest';
import { packLog, unpackLog } from '../../../utils/events/packing.ts';
const gift = (item: string) =>
  [{ kind: 'gift', at: 0, viewer: null, count: 1, value: 0, item, sign: null }] as never;
test('a log cut within an item’s name throws a RangeError', () => {
  const packed = packLog(gift('abcdef'));
  for (let size = 2; size < packed.length; size += 1)
    expect(() => unpackLog(packed.subarray(0, size)), String(size)).toThrow(RangeError);
});
test('an item’s name keeps a byte order mark', () =>
  expect(unpackLog(packLog(gift('\uFEFFa')))).toEqual(gift('\uFEFFa')));
