import type { ViewerHash } from '../../../utils/units.ts';
import { Sketch, SKETCH_SIZE } from '../../../utils/viewers/sketch.ts';
import { random } from '../../rooms/generated/random.ts';

const word = (bits: number): string => Math.floor(bits).toString(16).padStart(8, '0');

/** So many different hashes, as even as a hash makes them; the same for the same seed. */
export function hashes(count: number, seed: number): ViewerHash[] {
  const { next } = random(seed, 'hashes');
  return Array.from({ length: count }, (_, index) => (word(next() * 2 ** 32) + word(index)) as ViewerHash);
}

/** So many hashes, ascending: each is drawn from the one before (order statistics of even numbers). */
function* ascending(count: number, seed: number): Generator<ViewerHash> {
  const { next } = random(seed, 'ascending');
  let above = 0;
  for (let index = 0; index < count; index += 1) {
    above += Math.log(1 - next()) / (count - index);
    yield (word(-Math.expm1(above) * 2 ** 32) + word(index)) as ViewerHash;
  }
}

/** The smallest of so many hashes: the others, which no sketch keeps, need not be drawn. */
export const smallestOf = (count: number, seed: number): ViewerHash[] =>
  ascending(count, seed).take(SKETCH_SIZE).toArray();

/** Sketches of two sets of these sizes that share so many, drawn as far as either keeps them. */
export function pair(a: number, b: number, shared: number, seed: number): readonly [Sketch, Sketch] {
  const { next } = random(seed, 'pair');
  const left = { both: shared, a: a - shared, b: b - shared };
  const [inA, inB] = [new Sketch(), new Sketch()];
  for (const hash of ascending(a + b - shared, seed)) {
    const draw = next() * (left.both + left.a + left.b);
    const part = draw < left.both ? 'both' : draw < left.both + left.a ? 'a' : 'b';
    left[part] -= 1;
    if (part !== 'b') inA.add(hash);
    if (part !== 'a') inB.add(hash);
    if (left.both + left.a <= a - SKETCH_SIZE && left.both + left.b <= b - SKETCH_SIZE) break;
  }
  return [inA, inB];
}
