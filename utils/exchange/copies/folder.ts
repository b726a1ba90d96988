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

/** Puts a file into the folder, in the place of one of the same name; it stands there only once it is whole. */
export async function saveInto(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(bytes);
  await stream.close();
}

/** Deletes a copy from the folder; the user may have done so. */
export async function removeFrom(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
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
    const file = await entry.getFile();
    if (offered[file.name] !== file.lastModified) found.push(file);
  }
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
