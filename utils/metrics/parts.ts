import { foldAll } from '../tally/fold.ts';
import type { Claim } from '../tally/resolve.ts';
import type { Span } from '../tally/slot.ts';
import { type Account, accountIn, type Beside, indexFrom, type Part } from './account.ts';

/** An account of any part of a broadcast, with what else is known of that part. */
export type Parts = (part: Part, known?: Partial<Pick<Beside, 'viewers' | 'explanations'>>) => Account | null;

/** What came before is folded once for so many claims; what lies behind the last of these, when asked for. */
const BLOCK = 64;

/** The parts of an account: what came before each of them is folded once for all, when first asked for. */
export function partsOf({ claims, pages, polled, gives }: Account): Parts {
  let befores: readonly (Span | null)[] | null = null;
  const baseOf = (slot: number): Span | null => {
    befores ??= beforesOf(claims);
    const index = indexFrom(claims, slot);
    const block = Math.floor(index / BLOCK);
    return foldOn(befores[block] ?? null, claims.slice(block * BLOCK, index));
  };
  return (part, known = {}) =>
    accountIn(
      { claims, pages, polled },
      { gives, viewers: {}, products: new Map(), ...known, ...part },
      baseOf,
    );
}

/** What was heard before each block of claims. */
function beforesOf(claims: readonly Claim[]): (Span | null)[] {
  const befores: (Span | null)[] = [null];
  for (let from = 0; from < claims.length; from += BLOCK)
    befores.push(foldOn(befores.at(-1) ?? null, claims.slice(from, from + BLOCK)));
  return befores;
}

const foldOn = (before: Span | null, claims: readonly Claim[]): Span | null =>
  foldAll([...(before ? [before] : []), ...claims.map(({ span }) => span)]);
