import { EXTENSION } from '../archive/manifest.ts';
import type { Copy } from './copies.ts';

/** What the compiler's library does not know of folders yet. */
type Folder = FileSystemDirectoryHandle & {
  readonly queryPermission: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
  readonly values: () => AsyncIterable<FileSystemFileHandle | FileSystemDirectoryHandle>;
};
interface Picking {
  readonly showDirectoryPicker?: (how: { mode: 'readwrite'; id: string }) => Promise<Folder>;
}

/** Whether this browser lets a folder be chosen at all: Firefox does not. */
export const hasFolders = (): boolean => 'showDirectoryPicker' in globalThis;

/** Within a click: the folder that the user chooses; null where they think better of it. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const { showDirectoryPicker }: Picking = globalThis as Picking;
    return (await showDirectoryPicker?.({ mode: 'readwrite', id: 'roomtally' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether files may be written there without asking; the browser forgets it from time to time. */
export const mayWrite = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  (await (folder as Folder).queryPermission({ mode: 'readwrite' })) === 'granted';

/** Within a click: asks for it again. */
export const askToWrite = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  (await (folder as Folder).requestPermission({ mode: 'readwrite' })) === 'granted';

/**
 * Puts a file into the folder: in the place of one that was put there before, else under a name that is free, for
 * colleagues who share the folder copy the same broadcasts. It stands there only once it is whole.
 *
 * @returns what it is called there
 */
export async function saveInto(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  former: string | null,
): Promise<string> {
  const own = former ?? (await freeName(folder, name));
  const file = await folder.getFileHandle(own, { create: true });
  const stream = await file.createWritable();
  try {
    await stream.write(bytes);
    await stream.close();
  } catch (error) {
    if (former === null) await removeFrom(folder, own);
    throw error;
  }
  return own;
}

async function freeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const taken = new Set<string>();
  for await (const entry of (folder as Folder).values()) taken.add(entry.name);
  const numbered = (number: number): string => name.replace(`.${EXTENSION}`, `-${number}.${EXTENSION}`);
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = numbered(number);
  return free;
}

const isMissing = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError';

/** Deletes a copy from the folder; the user may have done so. */
export async function removeFrom(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** A file of the folder; null where somebody deleted it meanwhile. */
async function fileIn(handle: FileSystemFileHandle): Promise<File | null> {
  try {
    return await handle.getFile();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Which archives were offered: by name, when each was last written. */
export type Offered = Readonly<Record<string, number>>;

/** The archives in the folder that were neither made here nor offered before. */
export async function newArchives(
  folder: FileSystemDirectoryHandle,
  copies: readonly Pick<Copy, 'file'>[],
  offered: Offered,
): Promise<File[]> {
  const own = new Set(copies.map(({ file }) => file));
  const found: File[] = [];
  for await (const entry of (folder as Folder).values()) {
    if (entry.kind !== 'file' || !entry.name.endsWith(`.${EXTENSION}`) || own.has(entry.name)) continue;
    const file = await fileIn(entry);
    if (file && offered[file.name] !== file.lastModified) found.push(file);
  }
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
