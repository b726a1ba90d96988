import { describe, expect, test } from 'vitest';
import { provideBrotli } from '../../../utils/platforms/brotli.ts';
import type { Frame, Via } from '../../../utils/platforms/platform.ts';
import { PLATFORMS } from '../../../utils/platforms/registry.ts';
import { unbrotli } from '../../../utils/platforms/unbrotli.ts';
import { random } from '../../rooms/generated/random.ts';
import { spoilt } from '../../rooms/generated/spoilt.ts';
import { decoderOf } from './decoders.ts';
import type { Fixtures } from './fixture.ts';
import { isSound } from './sound.ts';

const FIXTURES = import.meta.glob<{ fixtures: Fixtures }>('./*/fixtures.ts', { eager: true });
/** A sample of what `npm run fuzz` tries. */
const TRIES = 1000;

provideBrotli(unbrotli);

const soundOf = (id: string): readonly Frame[] => {
  const { frames = [], others = [] } = FIXTURES[`./${id}/fixtures.ts`]?.fixtures ?? {};
  return [...frames, ...others];
};

describe.each(PLATFORMS)('the decoder of $id', (platform) => {
  const decode = decoderOf(platform);
  const sound = soundOf(platform.id);

  test.each([...new Set(sound.map(({ via }) => via))])('never throws, whatever comes by %s', (via: Via) => {
    const [first, ...rest] = sound.filter((frame) => frame.via === via);
    const chance = random(1, `${platform.id}/${via}`);
    const tried = first ? Array.from({ length: TRIES }, () => spoilt([first, ...rest], chance)) : [];
    const unsound = tried.find((frame) => !isSound(decode(frame)));
    expect(tried).toHaveLength(TRIES);
    expect(unsound).toBeUndefined();
  });
});
