import { moment } from '../../../utils/units.ts';
import { recordings } from '../../bench/recordings.ts';
import { random } from '../../rooms/generated/random.ts';
import { judge, type Verdict } from './judge.ts';
import type { Kind } from './kinds.ts';
import { type Heard, Theatre } from './theatre.ts';

/** The recording of a real broadcast as its decoder reads it; null where it is not at hand. */
export async function recordedFrames(): Promise<readonly Heard[] | null> {
  const [recording] = await recordings();
  if (!recording) return null;
  const { frames, decode, url } = recording;
  return frames.map(({ at, body }) => ({
    at: moment(at),
    decoded: decode({ via: 'socket', url, body }, null),
  }));
}

/** One replay in which a kind of thing goes wrong; the same number gives the same replay. */
export async function replayed(
  all: readonly Heard[],
  kind: Kind,
  number: number,
): Promise<Verdict & { readonly tries: number }> {
  const chance = random(number, kind.what);
  const count = Math.min(kind.frames, all.length);
  const first = chance.int(0, all.length - count);
  const frames = all.slice(first, first + count);
  const theatre = new Theatre(frames[0]?.decoded.broadcast ?? null);
  const { tries, lost, played = frames } = await kind.play(frames, chance, theatre);
  return { tries, ...judge(played, lost, await theatre.end()) };
}
