import type { Frame, Via } from '../../../utils/platforms/platform.ts';
import type { Fixtures } from '../../unit/platforms/fixture.ts';
import { random } from '../../rooms/generated/random.ts';
import { spoilt } from '../../rooms/generated/spoilt.ts';

/** A platform's decoder, by one of the ways that its traffic comes. */
export interface Decoder {
  readonly platform: string;
  readonly via: Via;
}

/** The sound frames beside a platform's tests. */
async function soundOf(platform: string): Promise<readonly Frame[]> {
  const folder = new URL(`../../unit/platforms/${platform}/fixtures.ts`, import.meta.url);
  const { fixtures } = (await import(folder.href)) as { readonly fixtures: Fixtures };
  return [...fixtures.frames, ...fixtures.others];
}

export async function decodersOf(platform: string): Promise<Decoder[]> {
  const ways = new Set((await soundOf(platform)).map(({ via }) => via));
  return [...ways].map((via) => ({ platform, via }));
}

/** The frames that a seed stands for: any of them can be had again by its number alone. */
export async function framesOf({ platform, via }: Decoder, seed: number): Promise<(at: number) => Frame> {
  const [first, ...rest] = (await soundOf(platform)).filter((frame) => frame.via === via);
  if (!first) throw new Error(`${platform} has no frames that come by ${via}`);
  return (at) => spoilt([first, ...rest], random(seed, `${platform}/${via}/${at}`));
}

export const frameAt = async (decoder: Decoder, seed: number, at: number): Promise<Frame> =>
  (await framesOf(decoder, seed))(at);
