import type { Total } from '../tally/slot.ts';

import type { Account } from './account.ts';
import { bridged } from './bridge.ts';

/** How long those present will still stay, as a multiple of the mean stay: what is likely, and between what. */
export interface Rests {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** Into how many blocks a span is cut, and the fewest slots of one. */
const BLOCKS = 24;
const SHORTEST_BLOCK = 3;
/** What the ratio is before anything is known of a room: 1 where nobody's leaving depends on how long they are there. */
const USUAL = { ratio: 2, error: 2 };
/** Stays that are all alike give 1/2, the least there is. */
const LEAST = 0.5;
const MOST = 16;
/** A record sees only the stays that it is long enough for: the more uneven they are, the more lies beyond. */
const TAIL = 2.5;

interface Block {
  readonly entries: number;
  /** Viewer-seconds. */
  readonly area: number;
  readonly change: number;
  /** What the change would be if it came of the entries alone. */
  readonly driven: number;
}

/** The room's own record of rests. */
export function restsOf(account: Account): Rests {
  const told = fit(blocksOf(account));
  const { ratio, error } = told ? weighed(told, USUAL) : USUAL;
  const most = ratio + 2 * error;
  return {
    ratio: Math.max(LEAST, ratio),
    low: Math.max(LEAST, Math.min(1, ratio) - 2 * error),
    high: Math.min(MOST, Math.max(most, most ** TAIL)),
  };
}

type Estimate = { readonly ratio: number; readonly error: number };

/** Two estimates as one, each by its precision. */
function weighed(a: Estimate, b: Estimate): Estimate {
  const [one, other] = [1 / a.error ** 2, 1 / b.error ** 2];
  return { ratio: (a.ratio * one + b.ratio * other) / (one + other), error: 1 / Math.sqrt(one + other) };
}

/**
 * Over any block ∫N dt = entries × W − change of N × R + chance, with W the mean stay and R the mean rest.
 * Chance moves N too, so that R is found by an instrument: the changes that follow from the entries alone.
 */
function fit(blocks: readonly Block[]): Estimate | null {
  const sum = (term: (block: Block) => number): number => blocks.reduce((total, block) => total + term(block), 0);
  const a = sum(({ entries }) => entries * entries);
  const b = -sum(({ entries, change }) => entries * change);
  const c = sum(({ driven, entries }) => driven * entries);
  const d = -sum(({ driven, change }) => driven * change);
  const y = sum(({ entries, area }) => entries * area);
  const z = sum(({ driven, area }) => driven * area);
  const determinant = a * d - b * c;
  const stay = (y * d - b * z) / determinant;
  const rest = (a * z - c * y) / determinant;
  const spread = sum(({ entries, area, change, driven }) => {
    const chance = area - stay * entries + rest * change;
    return (chance * ((a * driven - c * entries) / determinant)) ** 2;
  });
  const estimate = { ratio: rest / stay, error: Math.sqrt(spread) / stay };
  return stay > 0 && Number.isFinite(estimate.ratio) && estimate.error > 0 ? estimate : null;
}

function blocksOf(account: Account): Block[] {
  const pieces = bridged(account.claims, account.from, account.until);
  const levels = new Map<number, { area: number; length: number }>();
  for (const { slot, value, length } of pieces) {
    const known = levels.get(slot) ?? { area: 0, length: 0 };
    levels.set(slot, { area: known.area + value, length: known.length + length });
  }
  const slots = [...levels].flatMap(([slot, { area, length }]) =>
    length > 0 ? [{ slot, online: area / length, seconds: length / 1000 }] : [],
  );
  const entered = entriesBySlot(account);
  const first = slots[0];
  const size = Math.max(SHORTEST_BLOCK, Math.ceil(slots.length / BLOCKS));
  if (!first || slots.length < 3 * size) return [];
  const stay =
    slots.reduce((sum, { online, seconds }) => sum + online * seconds, 0) /
    Math.max(1, slots.reduce((sum, { slot }) => sum + (entered.get(slot) ?? 0), 0));
  const blocks: Block[] = [];
  let [driven, before, drivenBefore] = [first.online, first.online, first.online];
  for (let start = 0; start + size <= slots.length; start += size) {
    let [entries, area, online] = [0, 0, before];
    for (const place of slots.slice(start, start + size)) {
      const came = entered.get(place.slot) ?? 0;
      driven = driven * Math.exp(-place.seconds / stay) + came * Math.exp(-place.seconds / 2 / stay);
      entries += came;
      area += place.online * place.seconds;
      ({ online } = place);
    }
    blocks.push({ entries, area, change: online - before, driven: driven - drivenBefore });
    [before, drivenBefore] = [online, driven];
  }
  return blocks;
}

/** How many entered in each slot; what came since the last reading is spread over the slots between. */
function entriesBySlot({ claims, base }: Account): Map<number, number> {
  const entered = new Map<number, number>();
  let last: Total['top'] | undefined = base?.totals.entries?.top;
  let since: number | null = null;
  for (const { slot, span } of claims) {
    const total = span.totals.entries;
    if (!total) continue;
    const rise = Math.max(0, middle(total.top) - middle(last ?? total.first));
    const from: number = since === null ? slot - 1 : Math.min(since, slot - 1);
    for (let place = from + 1; place <= slot; place += 1) {
      entered.set(place, (entered.get(place) ?? 0) + rise / (slot - from));
    }
    [last, since] = [total.top, slot];
  }
  return entered;
}

const middle = ({ low, high }: { low: number; high: number | null }): number => (low + (high ?? low)) / 2;
