import { gzipSync } from 'node:zlib';
import { bilibili } from '../../utils/platforms/bilibili/platform.ts';
import { scriptOf } from '../../utils/platforms/manifest.ts';
import { PLATFORMS } from '../../utils/platforms/registry.ts';

/** Scripts that load together, and what they weigh at most: in bytes, gzipped. */
export interface Load {
  readonly where: string;
  readonly scripts: readonly string[];
  readonly most: number;
}

const KB = 1024;
/** A decoder of brotli, which Bilibili's traffic needs and Chromium does not have: larger than all the rest. */
const BROTLI = 67 * KB;

export const LOADS: readonly Load[] = [
  { where: 'the page’s own world', scripts: ['tap.js'], most: 3 * KB },
  ...PLATFORMS.map((platform) => ({
    where: `beside the pages of ${platform.id}`,
    scripts: ['room.js', `${scriptOf(platform)}.js`],
    most: 60 * KB + (platform.id === bilibili.id ? BROTLI : 0),
  })),
  { where: 'the background', scripts: ['background.js'], most: 60 * KB },
];

/** What only the extension's own pages may load. */
const HEAVY = /\/components\/(?:charts|dashboard)\/|\/utils\/(?:exchange|metrics\/compare)\/|\/uplot\//;

/** A script of a build: its code, and the modules that it is made of. */
export interface Script {
  readonly name: string;
  readonly code: string | Uint8Array;
  readonly modules: readonly string[];
}

/** What is wrong with a build's weight, in sentences; nothing where it is light enough. */
export function tooHeavy(scripts: readonly Script[]): string[] {
  const named = new Map(scripts.map((script) => [script.name, script]));
  return LOADS.flatMap(({ where, scripts: names, most }) => {
    const loaded = names.flatMap((name) => named.get(name) ?? []);
    const missing = names.filter((name) => !named.has(name));
    const weight = loaded.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
    return [
      ...missing.map((name) => `${where}: ${name} is not there`),
      ...(weight > most ? [`${where}: ${weight} bytes gzipped, at most ${most} are allowed`] : []),
      ...loaded.flatMap(({ name, modules }) =>
        modules.filter((module) => HEAVY.test(module)).map((module) => `${where}: ${name} brings ${module}`),
      ),
    ];
  });
}
