import { describe, expect, test, vi } from 'vitest';
import {
  allOrNone,
  NOTHING_SELECTED,
  selected,
  type Selection,
} from '../../../../components/dashboard/list/selection.ts';
import { toEach } from '../../../../components/dashboard/list/several.ts';
import type { BroadcastKey } from '../../../../utils/units.ts';

const order = ['a', 'b', 'c', 'd', 'e'] as BroadcastKey[];
const touch = (selection: Selection, key: string, reach = false): Selection =>
  selected(selection, key as BroadcastKey, order, { reach });
const keysOf = ({ keys }: Selection): string[] => [...keys].toSorted();

describe('a selection', () => {
  test('takes a broadcast in at the first touch and out at the second', () => {
    const once = touch(NOTHING_SELECTED, 'b');
    expect(keysOf(once)).toEqual(['b']);
    expect(keysOf(touch(once, 'b'))).toEqual([]);
  });

  test('reaches from the last one touched to the next, either way, and takes out the same way', () => {
    const down = touch(touch(NOTHING_SELECTED, 'b'), 'd', true);
    expect(keysOf(down)).toEqual(['b', 'c', 'd']);
    expect(keysOf(touch(touch(NOTHING_SELECTED, 'd'), 'b', true))).toEqual(['b', 'c', 'd']);
    expect(keysOf(touch(down, 'c', true))).toEqual(['b']);
  });

  test('reaches nowhere from what is not shown any more', () => {
    const gone = { keys: new Set<BroadcastKey>(), anchor: 'x' as BroadcastKey };
    expect(keysOf(touch(gone, 'c', true))).toEqual(['c']);
  });

  test('takes all that are shown, then none', () => {
    const all = allOrNone(touch(NOTHING_SELECTED, 'b'), order);
    expect(keysOf(all)).toEqual(order);
    expect(keysOf(allOrNone(all, order))).toEqual([]);
  });
});

describe('what is done to several', () => {
  test('is taken back as a whole, the last thing first', async () => {
    const said: string[] = [];
    const undo = await toEach(['a', 'b'], async (thing) => {
      said.push(thing);
      return async () => void said.push(`not ${thing}`);
    });
    await undo();
    expect(said).toEqual(['a', 'b', 'not b', 'not a']);
  });

  test('is not done to any of them where one fails', async () => {
    const back = vi.fn<() => Promise<void>>(async () => {});
    const act = async (thing: string) => (thing === 'b' ? Promise.reject(new Error('disk full')) : back);
    await expect(toEach(['a', 'b', 'c'], act)).rejects.toThrow('disk full');
    expect(back).toHaveBeenCalledOnce();
  });
});
