import type { Bounds } from '../events/readings.ts';
import type { SlotIndex } from '../units.ts';
import type { Account } from './account.ts';
import { middle } from './bounds.ts';
import { bridged } from './bridge.ts';

/** One slot: viewers online, who entered, and its length in seconds. */
export interface Step {
  readonly online: number;
  readonly entries: number;
  readonly seconds: number;
}

/** Several slots in a row. */
export interface Block {
  readonly entries: number;
  /** Viewer-seconds. */
  readonly area: number;
  /** By how many more were online at its end than at its beginning. */
  readonly change: number;
  /** By how much the entries alone moved the level, each fading away over the block's memory. */
  readonly driven: number;
}

/** Into how many blocks a span is cut, and the fewest slots of one. */
const BLOCKS = 24;
const SHORTEST = 3;

/** An account slot by slot. */
export function stepsOf(account: Account): Step[] {
  const entered = entriesBySlot(account);
  const pieces = bridged(account.claims, account.from, account.until);
  return [...Map.groupBy(pieces, ({ slot }) => slot)].flatMap(([slot, parts]) => {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const area = parts.reduce((sum, part) => sum + part.value, 0);
    if (length === 0) return [];
    return [{ online: area / length, entries: entered.get(slot) ?? 0, seconds: length / 1000 }];
  });
}

/**
 * The steps in blocks of equal length; none where there are too few.
 *
 * @param memory seconds over which an entry's effect on the level fades to a third
 * @param stay the mean stay in seconds: the level before the first step came of entries at a steady rate
 */
export function blocksOf(steps: readonly Step[], memory: number, stay: number): Block[] {
  const size = Math.max(SHORTEST, Math.ceil(steps.length / BLOCKS));
  const first = steps[0];
  if (!first || steps.length < 3 * size) return [];
  const blocks: Block[] = [];
  let level = (first.online * memory) / stay;
  let [levelBefore, before] = [level, first.online];
  for (let start = 0; start + size <= steps.length; start += size) {
    let [area, came, online] = [0, 0, before];
    for (const step of steps.slice(start, start + size)) {
      const fading = Math.exp(-step.seconds / memory);
      level = level * fading + step.entries * Math.sqrt(fading);
      area += step.online * step.seconds;
      came += step.entries;
      ({ online } = step);
    }
    blocks.push({ entries: came, area, change: online - before, driven: level - levelBefore });
    [before, levelBefore] = [online, level];
  }
  return blocks;
}

/** Who entered in each slot: what came since the reading before is spread over the slots between. */
function entriesBySlot({ claims, base }: Account): Map<SlotIndex, number> {
  const entered = new Map<SlotIndex, number>();
  let last: { slot: SlotIndex; top: Bounds } | null = null;
  for (const { slot, span } of claims) {
    const total = span.totals.entries;
    if (!total) continue;
    const start: Bounds = last?.top ?? base?.totals.entries?.top ?? total.first;
    const since = Math.min(last?.slot ?? slot - 1, slot - 1);
    const each = Math.max(0, middle(total.top) - middle(start)) / (slot - since);
    for (let place = since + 1; place <= slot; place += 1) {
      const index = place as SlotIndex;
      entered.set(index, (entered.get(index) ?? 0) + each);
    }
    last = { slot, top: total.top };
  }
  return entered;
}
