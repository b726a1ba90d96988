import { provideBrotli } from '../../../utils/platforms/brotli.ts';
import type { Frame, Platform } from '../../../utils/platforms/platform.ts';
import { unbrotli } from '../../../utils/platforms/unbrotli.ts';
import type { Fixtures } from '../../unit/platforms/fixture.ts';
import { isSound } from '../../unit/platforms/sound.ts';
import { random } from '../../rooms/generated/random.ts';
import { spoilt } from '../../rooms/generated/spoilt.ts';
import type { Target, Trial } from './target.ts';

/** The sound frames beside a platform's tests. */
export async function soundOf(platform: string): Promise<readonly Frame[]> {
  const folder = new URL(`../../unit/platforms/${platform}/fixtures.ts`, import.meta.url);
  const { fixtures } = (await import(folder.href)) as { readonly fixtures: Fixtures };
  return [...fixtures.frames, ...fixtures.others];
}

/** A platform's decoder, once for each way that its traffic comes. */
export async function decodersOf(platform: string): Promise<Target[]> {
  const ways = new Set((await soundOf(platform)).map(({ via }) => via));
  return [...ways].map((way) => ({ of: platform, way }));
}

export async function decodeOf(platform: string): Promise<Platform['decode']> {
  const file = `../../../utils/platforms/${platform}/decode.ts`;
  const { decode } = (await import(file)) as Pick<Platform, 'decode'>;
  provideBrotli(unbrotli);
  return decode;
}

export async function decoderTrial({ of: platform, way }: Target, seed: number): Promise<Trial> {
  const decode = await decodeOf(platform);
  const [first, ...rest] = (await soundOf(platform)).filter(({ via }) => via === way);
  if (!first) throw new Error(`${platform} has no frames that come by ${way}`);
  return {
    inputAt: (at) => spoilt([first, ...rest], random(seed, `${platform}/${way}/${at}`)),
    isSound: (input) => isSound(decode({ ...input, via: first.via })),
  };
}
