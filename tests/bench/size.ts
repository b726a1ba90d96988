import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension } from '../tools/build.ts';
import { LOADS } from '../tools/weights.ts';
import type { Bench, Measured } from './measured.ts';

const KB = 1024;

/** What loads together, gzipped as the build itself weighs it. */
export const sizeBench: Bench = async () => {
  const folder = await buildExtension('chromium', new AbortController().signal);
  return Promise.all(
    LOADS.map(async ({ where, scripts, most }): Promise<Measured> => {
      const codes = await Promise.all(scripts.map((name) => readFile(join(folder, name))));
      const bytes = codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
      return { what: `Size of ${where}`, unit: 'KB', values: [bytes / KB], goal: { most: most / KB } };
    }),
  );
};
