import { HOST_KINDS } from '../across/broadcasts.ts';
import { byKind, groupBy, kindsOf, type Tagged } from '../compare/groups.ts';

/** Reports ask for so many variants of whatever is tested. */
export const FEWEST_VARIANTS = 3;

/** Something of which variants are tried: a kind of tag, and what was tried of it in how many broadcasts. */
export interface Tested {
  readonly kind: string;
  readonly variants: readonly { readonly variant: string; readonly count: number }[];
}

/** The tests that broadcasts' tags tell of. Who is on air is not a test. */
export const testsOf = (broadcasts: readonly Tagged[]): Tested[] =>
  kindsOf(broadcasts)
    .filter((kind) => kind !== '' && !HOST_KINDS.includes(kind))
    .map((kind) => ({
      kind,
      variants: [...groupBy(broadcasts, byKind(kind))]
        .map(([variant, { length: count }]) => ({ variant, count }))
        .toSorted((a, b) => b.count - a.count || a.variant.localeCompare(b.variant, 'zh-CN')),
    }));
