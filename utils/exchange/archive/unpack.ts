import { Unzip, UnzipInflate } from 'fflate-zip';
import { MOST } from './manifest.ts';
import { ArchiveRefused } from './refused.ts';

/** Deflate grows a thousandfold at most: so much at once stays small. */
const AT_ONCE = 0x4000;
/** A ZIP without a comment ends with this and 18 more bytes. */
const END = [0x50, 0x4b, 5, 6];
const END_LENGTH = 22;

/** A file of a ZIP. */
export interface Unpacked {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a ZIP in their order, each only once and only if its name is one of those looked for: a path
 * leads nowhere here. Reading stops where a size, declared or real, is beyond what the name may have: that is
 * a bomb.
 *
 * @param most how many bytes each file may unpack to, by name
 * @throws ArchiveRefused where it is not such a ZIP
 */
export function unpack(zip: Uint8Array, most: ReadonlyMap<string, number>): Unpacked[] {
  if (zip[0] !== 0x50 || zip[1] !== 0x4b) throw new ArchiveRefused('notArchive');
  if (zip.length > MOST.packed) throw new ArchiveRefused('tooLarge');
  const end = zip.subarray(-END_LENGTH);
  if (!END.every((byte, index) => end[index] === byte)) throw new ArchiveRefused('cut');

  const files: Unpacked[] = [];
  const seen = new Set<string>();
  const reader = new Unzip((file) => {
    const { name, originalSize = 0 } = file;
    const limit = most.get(name);
    if (limit === undefined || seen.has(name)) throw new ArchiveRefused('foreign', name.slice(0, 100));
    seen.add(name);
    let size = 0;
    const grow = (more: number): void => {
      size += more;
      if (size > limit) throw new ArchiveRefused('tooLarge', name);
    };
    if (originalSize > limit) grow(originalSize);
    const parts: Uint8Array[] = [];
    file.ondata = (error, part, final) => {
      if (error) throw error;
      grow(part.length);
      parts.push(part);
      if (final) files.push({ name, bytes: joined(parts) });
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let start = 0; start < zip.length; start += AT_ONCE)
      reader.push(zip.subarray(start, start + AT_ONCE), start + AT_ONCE >= zip.length);
  } catch (error) {
    throw error instanceof ArchiveRefused ? error : new ArchiveRefused('cut');
  }
  if (files.length < seen.size) throw new ArchiveRefused('cut');
  return files;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
