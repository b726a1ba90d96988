import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { EXTENSION } from '../../../utils/exchange/archive/manifest.ts';
import {
  filesOfZip,
  type Found,
  type Place,
  placeOf,
  type TableFile,
} from '../../../utils/exchange/clickhouse/import/exports.ts';

type Loose = TableFile & Place & { readonly at: number };

/** Everything exported that lies in a folder, however deep; what is no part of an export is left alone. */
export async function exportsIn(dir: string): Promise<Found[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const found: Found[] = [];
  const loose: Loose[] = [];
  for (const path of paths.toSorted()) {
    const name = relative(dir, path).replaceAll(sep, '/');
    const at = Math.floor((await stat(path)).mtimeMs);
    const read = async (): Promise<Uint8Array> => readFile(path);
    if (name.endsWith(`.${EXTENSION}`)) found.push({ name, version: at, content: { archive: read } });
    else if (name.endsWith('.zip'))
      found.push({ name, version: at, content: { files: async () => filesOfZip(await read(), name) } });
    else {
      const place = placeOf(name);
      if (place) loose.push({ ...place, name, at, read });
    }
  }
  for (const [folder, files] of Map.groupBy(loose, (file) => file.folder)) {
    const version = files.reduce((most, { at }) => Math.max(most, at), 0);
    found.push({ name: folder || '.', version, content: { files: async () => files } });
  }
  return found;
}
