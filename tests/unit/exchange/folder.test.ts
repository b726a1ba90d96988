import { describe, expect, test, vi } from 'vitest';
import {
  askToWrite,
  mayWrite,
  newArchives,
  removeFrom,
  saveInto,
} from '../../../utils/exchange/copies/folder.ts';
import { fakeFolder } from './folders.ts';

const NAME = 'roomtally-douyin-1.roomtally';
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const found = async (...how: Parameters<typeof newArchives>) =>
  (await newArchives(...how)).map(({ name }) => name);

describe('a copy', () => {
  test('takes the place of the one before, whatever it is called', async () => {
    const { handle, files } = fakeFolder();
    expect(await saveInto(handle, NAME, bytes('a'), null)).toBe(NAME);
    expect(await saveInto(handle, 'another.roomtally', bytes('b'), NAME)).toBe(NAME);
    expect([...files].map(([name, { text }]) => [name, text])).toEqual([[NAME, 'b']]);
  });

  test('leaves a colleague’s of the same name alone', async () => {
    const { handle, files, put } = fakeFolder();
    put(NAME, 'theirs');
    expect(await saveInto(handle, NAME, bytes('mine'), null)).toBe('roomtally-douyin-1-2.roomtally');
    expect(files.get(NAME)?.text).toBe('theirs');
  });

  test('that cannot be written leaves nothing behind, and the one before as it was', async () => {
    const { handle, files, state } = fakeFolder();
    await saveInto(handle, NAME, bytes('a'), null);
    state.full = true;
    await expect(saveInto(handle, 'b.roomtally', bytes('b'), null)).rejects.toThrow('full');
    await expect(saveInto(handle, NAME, bytes('b'), NAME)).rejects.toThrow('full');
    expect([...files].map(([name, { text }]) => [name, text])).toEqual([[NAME, 'a']]);
  });

  test('that the user deleted is deleted without a word', async () => {
    const { handle, files } = fakeFolder();
    await removeFrom(handle, NAME);
    expect(files.size).toBe(0);
  });
});

describe('new in a folder', () => {
  test('are archives that were neither made here nor offered before', async () => {
    const { handle, put } = fakeFolder();
    for (const name of ['mine.roomtally', 'ann.roomtally', 'bea.roomtally', 'note.txt']) put(name, name, 5);
    expect(await found(handle, [{ file: 'mine.roomtally' }], { 'bea.roomtally': 5 })).toEqual([
      'ann.roomtally',
    ]);
  });

  test('is one that was written anew', async () => {
    const { handle, put } = fakeFolder();
    put('bea.roomtally', 'more', 6);
    expect(await found(handle, [], { 'bea.roomtally': 5 })).toEqual(['bea.roomtally']);
  });

  test('is nothing that is deleted while it is looked at', async () => {
    const { handle, put, files } = fakeFolder();
    put('ann.roomtally', 'a');
    put('bea.roomtally', 'b');
    const { values } = handle;
    vi.spyOn(handle, 'values').mockImplementation(async function* () {
      for await (const entry of values()) {
        files.delete('ann.roomtally');
        yield entry;
      }
      return undefined;
    });
    expect(await found(handle, [], {})).toEqual(['bea.roomtally']);
  });
});

test('whether a folder may be written to is what the browser says now', async () => {
  const { handle, state } = fakeFolder();
  expect(await mayWrite(handle)).toBe(true);
  state.permission = 'prompt';
  expect(await mayWrite(handle)).toBe(false);
  expect(await askToWrite(handle)).toBe(true);
  expect(await mayWrite(handle)).toBe(true);
});
