import { afterEach, describe, expect, test, vi } from 'vitest';
import { beginSaving, type Saving } from '../../../../components/dashboard/exchange/saving.ts';
import { fakeFolder } from '../../exchange/folders.ts';

afterEach(() => vi.unstubAllGlobals());

const NAME = 'roomtally-douyin.csv';

/** A browser whose user saves into a folder under the name that is suggested; some browsers delete no file. */
function pickingFrom(folder: ReturnType<typeof fakeFolder>, deletes = true): void {
  const showSaveFilePicker = async ({ suggestedName }: { readonly suggestedName: string }) => {
    const handle = await folder.handle.getFileHandle(suggestedName, { create: true });
    return deletes ? handle : Object.assign(handle, { remove: undefined });
  };
  vi.stubGlobal('window', { showSaveFilePicker });
}
const begun = async (): Promise<Saving> => (await beginSaving(NAME)) ?? expect.unreachable();

describe('a file that the user picked', () => {
  test('holds the bytes as they came, once all of them are there', async () => {
    const folder = fakeFolder();
    pickingFrom(folder);
    const { write, done } = await begun();
    const bytes = new TextEncoder().encode('场次,标题\n1,秒杀 🎁\n');
    for (let at = 0; at < bytes.length; at += 5) await write(bytes.slice(at, at + 5));
    expect(folder.files.get(NAME)?.text).toBe('');
    await done();
    expect(new TextEncoder().encode(folder.files.get(NAME)?.text)).toEqual(bytes);
  });

  test('is gone when it is given up', async () => {
    const folder = fakeFolder();
    pickingFrom(folder);
    const { write, drop } = await begun();
    await write(new Uint8Array([65]));
    expect(folder.files.size).toBe(1);
    expect(await drop()).toBe(true);
    expect(folder.files.size).toBe(0);
  });

  test('is gone when it cannot be given up because the user deleted it', async () => {
    const folder = fakeFolder();
    pickingFrom(folder);
    const { drop } = await begun();
    folder.files.clear();
    expect(await drop()).toBe(true);
  });

  test('is said to be left where the browser cannot or may not delete it', async () => {
    const folder = fakeFolder();
    pickingFrom(folder, false);
    expect(await (await begun()).drop()).toBe(false);
    pickingFrom(folder);
    const { drop } = await begun();
    folder.state.permission = 'denied';
    expect(await drop()).toBe(false);
    expect(folder.files.size).toBe(1);
  });

  test('is gone when it cannot be written to', async () => {
    const folder = fakeFolder();
    pickingFrom(folder);
    folder.state.locked = true;
    await expect(beginSaving(NAME)).rejects.toThrow('locked');
    expect(folder.files.size).toBe(0);
  });

  test('is none where the user thinks better of it', async () => {
    const showSaveFilePicker = () => Promise.reject(new DOMException('', 'AbortError'));
    vi.stubGlobal('window', { showSaveFilePicker });
    expect(await beginSaving(NAME)).toBeNull();
  });
});
