import { duration, type Duration, type Moment } from '../../units.ts';
import type { Heard, Kind } from './sent.ts';

/** A kind that used to come and comes no more. */
export interface Missing {
  readonly kind: Kind;
  /** When it last came, and by which version of the extension it was read. */
  readonly last: Moment;
  readonly lastVersion: string | null;
  /** The first recorder without it: when it began, and the extension's version. */
  readonly since: Moment;
  readonly sinceVersion: string | null;
}

/** A kind is missing where chance alone would leave it out less often than this. */
const RARE = 1 / 20;
/** A page says that a kind is missing only if it was heard for longer than so many of the pages waited for it. */
const WAITED = 0.9;

/**
 * The kinds that a platform's pages used to be sent and the last of them were not. Recorders are those of one
 * platform's pages of one kind, oldest first. Those heard too briefly for a kind say nothing of it, except
 * where it came.
 *
 * Of `n` earlier recorders `k` had the kind. If all are alike and nothing is known of how often it comes, the
 * chance that the next `m` go without is that of Laplace's rule of succession, m times over:
 * ∏ (n − k + 1 + j) / (n + 2 + j) for j from 0 to m − 1.
 */
export function missingIn(heard: readonly Heard[]): Missing[] {
  const kinds = new Set(heard.flatMap((each) => [...each.kinds.keys()]));
  return [...kinds].flatMap((kind) => missing(kind, heard) ?? []);
}

function missing(kind: Kind, heard: readonly Heard[]): Missing | null {
  const index = heard.findLastIndex(({ kinds }) => kinds.has(kind));
  const had = heard[index];
  const last = had?.kinds.get(kind)?.last;
  if (!had || last === undefined) return null;
  const enough = enoughFor(kind, heard);
  const long = (each: Heard): boolean => each.length >= enough;
  const before = heard.slice(0, index + 1).filter(long);
  const without = heard.slice(index + 1).filter(long);
  const [first] = without;
  const having = before.filter(({ kinds }) => kinds.has(kind)).length;
  if (!first || chanceOf(before.length, having, without.length) >= RARE) return null;
  return {
    kind,
    last,
    lastVersion: had.recorder.version,
    since: first.recorder.openedAt,
    sinceVersion: first.recorder.version,
  };
}

/** How long a page must have been heard for a kind's absence to mean something. */
function enoughFor(kind: Kind, heard: readonly Heard[]): Duration {
  const waits = heard.flatMap(({ kinds }) => kinds.get(kind)?.waited ?? []).toSorted((a, b) => a - b);
  return waits[Math.ceil(waits.length * WAITED) - 1] ?? duration(0);
}

/** The chance of `m` without a kind after `k` of `n` with it. */
function chanceOf(n: number, k: number, m: number): number {
  let chance = 1;
  for (let j = 0; j < m; j += 1) chance *= (n - k + 1 + j) / (n + 2 + j);
  return chance;
}
