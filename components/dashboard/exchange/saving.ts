import { download } from '../broadcast/download.ts';

/** A file on its way to the user's disk. */
export interface Saving {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly done: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly drop: () => Promise<void>;
}

/** Not every browser has it, and the compiler's library does not know it. */
interface Picking {
  readonly showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/**
 * Begins a file. Where the browser can write to a file that the user picks, bytes go to the disk as they come
 * and stand under its name only once all of them are there; else they are gathered, which browsers do outside
 * of the page's own memory, and handed over as a download.
 *
 * Must be called within a click; null where the user thinks better of it.
 */
export async function beginSaving(name: string): Promise<Saving | null> {
  const { showSaveFilePicker }: Picking = window as Picking;
  if (!showSaveFilePicker) return gathering(name);
  try {
    const handle = await showSaveFilePicker({ suggestedName: name });
    const stream = await handle.createWritable();
    return {
      write: (bytes) => stream.write(bytes),
      done: () => stream.close(),
      drop: () => stream.abort(),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

const TYPE = 'application/octet-stream';

function gathering(name: string): Saving {
  let parts: Blob[] = [];
  return {
    write: async (bytes) => {
      parts.push(new Blob([bytes]));
    },
    done: async () => download(name, new Blob(parts, { type: TYPE })),
    drop: async () => {
      parts = [];
    },
  };
}
