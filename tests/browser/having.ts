import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
}

/** A copy of a build, in a folder of its own, that has from the first what Chromium would ask for by a prompt. */
export async function havingAlready(build: string, permission: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roomtally-build-'));
  await cp(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  const { permissions, optional_permissions: optional } = manifest;
  const changed = {
    ...manifest,
    permissions: [...permissions, permission],
    optional_permissions: optional.filter((each) => each !== permission),
  };
  await writeFile(file, JSON.stringify(changed));
  return folder;
}
