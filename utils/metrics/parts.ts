import { fold } from '../tally/fold.ts';
import type { Span } from '../tally/slot.ts';
import { type Account, accountIn, type Beside, indexFrom, type Part } from './account.ts';

/** An account of any part of a broadcast, with what else is known of that part. */
export type Parts = (part: Part, known?: Partial<Pick<Beside, 'viewers' | 'explanations'>>) => Account | null;

/** The parts of an account: what came before each of them is folded once for all, when first asked for. */
export function partsOf({ claims, pages, polled, gives }: Account): Parts {
  /** What was heard up to and with each of the claims. */
  let befores: Span[] | null = null;
  const baseOf = (slot: number): Span | null => {
    if (!befores) {
      befores = [];
      for (const { span } of claims) {
        const last = befores.at(-1);
        befores.push(last ? fold(last, span) : span);
      }
    }
    return befores[indexFrom(claims, slot) - 1] ?? null;
  };
  return (part, known = {}) =>
    accountIn(
      { claims, pages, polled },
      { gives, viewers: {}, products: new Map(), ...known, ...part },
      baseOf,
    );
}
