import { provideBrotli } from './brotli.ts';
import type { Platform, Site } from './platform.ts';

const DECODERS = import.meta.glob<Platform['decode']>('./*/decode.ts', { import: 'decode' });

/**
 * A platform with its decoder, which is loaded when it is asked for: a page of ours needs few of them. What a
 * platform's script provides on its pages is provided here.
 */
export async function withDecoder(site: Site): Promise<Platform> {
  provideBrotli((await import('./unbrotli.ts')).unbrotli);
  const decode = await DECODERS[`./${site.id}/decode.ts`]?.();
  if (!decode) throw new Error(`${site.id} has no decoder.`);
  return { ...site, decode };
}
