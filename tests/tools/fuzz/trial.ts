import { decoderTrial } from './decoders.ts';
import { readerTrial } from './readers.ts';
import type { Target, Trial } from './target.ts';

/** How a target is tried. */
export const trialOf = (target: Target, seed: number): Promise<Trial> =>
  readerTrial(target, seed) ?? decoderTrial(target, seed);
