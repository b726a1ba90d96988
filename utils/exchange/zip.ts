import { Zip, ZipDeflate, ZipPassThrough } from 'fflate-zip';
import type { Out } from './format.ts';

/** ZIP's earliest time, by any computer's clock: that of the files says nothing and would make bytes differ. */
export const NO_TIME = new Date(1980, 0, 1);

/** A file within a ZIP, written as it comes. */
export interface ZippedFile {
  readonly write: Out;
  readonly end: () => void;
}

/** A ZIP written as it comes, one file after the other. */
export class ZipWriter {
  readonly #zip: Zip;

  constructor(out: Out) {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      out(bytes);
    });
  }

  /** Begins a file; the one before must have ended. What is packed already is not packed again. */
  file(name: string, packed: boolean): ZippedFile {
    const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = NO_TIME;
    this.#zip.add(file);
    return { write: (bytes) => file.push(bytes), end: () => file.push(new Uint8Array(), true) };
  }

  end(): void {
    this.#zip.end();
  }
}
