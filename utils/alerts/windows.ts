import { type Account, accountOf, type Part } from '../metrics/account.ts';
import { figuresOf } from '../metrics/figures.ts';
import type { SetId } from '../metrics/sets.ts';
import { foldAll } from '../tally/fold.ts';
import { type Claim, resolve } from '../tally/resolve.ts';
import type { SlotIndex } from '../units.ts';
import { type Bands, bandsOf, isHeard, type Values, valuesIn } from './than-usual.ts';

/** A stretch of a broadcast: what their figures are computed from, as little as it can be. */
export interface Window extends Required<Part>, Pick<Account, 'viewers'> {
  /** Resolved; what was heard before the window is one slot for each kind of page. */
  readonly claims: readonly Claim[];
}

/** Slots as a window holds them: what is before it is only looked at for the rise of running totals. */
export function windowClaims(claims: readonly Claim[], since: SlotIndex): Claim[] {
  const resolved = resolve(claims);
  return [...basesOf(resolved, since), ...resolved.filter(({ slot }) => slot >= since)];
}

/** What was heard before a slot, as one slot for each kind of page. */
export function basesOf(resolved: readonly Claim[], since: SlotIndex): Claim[] {
  const earlier = Map.groupBy(
    resolved.filter(({ slot }) => slot < since),
    ({ page }) => page,
  );
  return [...earlier.values()].flatMap((own) => {
    const [last, span] = [own.at(-1), foldAll(own.map((claim) => claim.span))];
    return last && span ? [{ ...last, span }] : [];
  });
}

/** What some windows of earlier broadcasts were, by a definition set. */
export const bandsIn = (windows: readonly Window[], set: SetId, gives: Account['gives']): Bands =>
  bandsOf(windows.map((window) => valuesOf(window, set, gives)));

/** Everything heard in a window; null where that is nothing. */
export const accountIn = ({ claims, ...told }: Window, gives: Account['gives']): Account | null =>
  accountOf(claims, { ...told, gives, products: new Map() });

/** Nothing of a window of which too little was heard. */
function valuesOf(window: Window, set: SetId, gives: Account['gives']): Values {
  const account = accountIn(window, gives);
  return account && isHeard(account) ? valuesIn(figuresOf(account, set)) : {};
}
