import { download } from '../broadcast/download.ts';

/** A file on its way to the user's disk. */
export interface Saving {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly done: () => Promise<void>;
  /** Gives it up; whether nothing is left behind. */
  readonly drop: () => Promise<boolean>;
}

/** Not every browser has these, and the compiler's library does not know them. */
interface Picking {
  readonly showSaveFilePicker?: (options: { suggestedName: string }) => Promise<Picked>;
}
type Picked = FileSystemFileHandle & { readonly remove?: () => Promise<void> };

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
  const picked = await chosen(showSaveFilePicker({ suggestedName: name }));
  return picked && writingTo(picked);
}

async function chosen(picking: Promise<Picked>): Promise<Picked | null> {
  try {
    return await picking;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

async function writingTo(picked: Picked): Promise<Saving> {
  try {
    const stream = await picked.createWritable();
    return {
      write: (bytes) => stream.write(bytes),
      done: () => stream.close(),
      drop: async () => {
        await stream.abort();
        return removed(picked);
      },
    };
  } catch (error) {
    await removed(picked);
    throw error;
  }
}

/** Picking made the file, or emptied the one that was there; whether it could be taken away again. */
async function removed(picked: Picked): Promise<boolean> {
  if (!picked.remove) return false;
  try {
    await picked.remove();
    return true;
  } catch (error) {
    if (error instanceof DOMException) return error.name === 'NotFoundError';
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
      return true;
    },
  };
}
