import type { LogEntry } from '../events/entry.ts';
import type { Distinct, Viewers } from '../metrics/account.ts';
import { moment, type Moment, type ViewerHash } from '../units.ts';
import { groupsOf, VIEWER_GROUPS } from './groups.ts';

const ALWAYS = moment(0);
const NEVER = moment(Infinity);

/** So many things done are told of together when the first and the last of them were: most stretches skip most. */
const BLOCK = 4096;

/** Who interacted when, under one key: the distinct viewers of any stretch are counted in one pass. */
export class ViewerTrack {
  readonly #numbers = new Map<ViewerHash, number>();
  readonly #at: number[] = [];
  readonly #who: number[] = [];
  /** What was done makes its viewer one of these groups: a bit for each. */
  readonly #groups: number[] = [];
  /** The earliest and the latest moment of each block. */
  readonly #blocks: { from: number; until: number }[] = [];

  add(entry: LogEntry): void {
    if (!('viewer' in entry) || !entry.viewer) return;
    const groups = groupsOf(entry).reduce((bits, group) => bits | (1 << VIEWER_GROUPS.indexOf(group)), 0);
    if (groups === 0) return;
    const number = this.#numbers.get(entry.viewer) ?? this.#numbers.size;
    this.#numbers.set(entry.viewer, number);
    const block = (this.#blocks[Math.floor(this.#at.length / BLOCK)] ??= { from: entry.at, until: entry.at });
    block.from = Math.min(block.from, entry.at);
    block.until = Math.max(block.until, entry.at);
    this.#at.push(entry.at);
    this.#who.push(number);
    this.#groups.push(groups);
  }

  /** @param until the stretch ends before it */
  distinct(from: Moment = ALWAYS, until: Moment = NEVER): Viewers {
    const done = new Uint8Array(this.#numbers.size);
    for (const [block, { from: first, until: last }] of this.#blocks.entries()) {
      if (last < from || first >= until) continue;
      const end = Math.min(this.#at.length, (block + 1) * BLOCK);
      for (let index = block * BLOCK; index < end; index += 1) {
        const at = this.#at[index] ?? 0;
        const who = this.#who[index] ?? 0;
        if (at >= from && at < until) done[who] = (done[who] ?? 0) | (this.#groups[index] ?? 0);
      }
    }
    // How often each combination of groups: there are few of them, and many viewers.
    const alike = new Uint32Array(1 << VIEWER_GROUPS.length);
    for (const bits of done) alike[bits] = (alike[bits] ?? 0) + 1;
    const counts = VIEWER_GROUPS.map((_, group) =>
      alike.reduce((sum, count, bits) => ((bits >> group) & 1 ? sum + count : sum), 0),
    );
    const of = (group: number): Distinct => ({ count: counts[group] ?? 0, exact: true });
    return Object.fromEntries(VIEWER_GROUPS.map((group, index) => [group, of(index)])) as Viewers;
  }
}
