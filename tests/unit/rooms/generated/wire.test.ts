import { describe, expect, it } from 'vitest';
import { concat, delimited, encode, tag, varint } from '../../../rooms/generated/wire.ts';
import { walk } from './walk.ts';

describe('the protobuf writer', () => {
  it('writes numbers as the specification shows them', () => {
    expect([...varint(0)]).toEqual([0]);
    expect([...varint(150)]).toEqual([0x96, 0x01]);
    expect([...encode({ 1: 150 })]).toEqual([0x08, 0x96, 0x01]);
    expect([...encode({ 2: 'testing' })]).toEqual([0x12, 0x07, ...Buffer.from('testing')]);
  });

  it('keeps all 64 bits of an id', () => {
    for (const id of [2n ** 53n + 1n, 7632171016466238259n, 2n ** 63n - 1n, 2n ** 64n - 1n]) {
      expect(walk(encode({ 1: id })).number(1)).toBe(id);
    }
  });

  it('writes negative numbers as ten bytes of two’s complement', () => {
    expect(varint(-1)).toHaveLength(10);
    expect(walk(encode({ 3: -2 })).number(3)).toBe(2n ** 64n - 2n);
  });

  it('nests, repeats, and leaves out what is undefined', () => {
    const inner = encode({ 1: 'å', 7: true });
    const message = walk(encode({ 15: [inner, encode({ 1: '抖音' })], 2: undefined, 1: false, 300: 1n }));
    expect(message.fields).toEqual([1, 15, 15, 300]);
    expect(message.messages(15).map((each) => each.text(1))).toEqual(['å', '抖音']);
    expect(message.messages(15)[0]?.number(7)).toBe(1n);
    expect(message.number(1)).toBe(0n);
  });

  it('gives the parts from which broken messages are put together', () => {
    expect([...concat(tag(8, 2), varint(3))]).toEqual([0x42, 3]);
    expect([...delimited(1, Uint8Array.of(9))]).toEqual([0x0a, 1, 9]);
  });
});
