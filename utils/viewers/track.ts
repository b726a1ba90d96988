import type { LogEntry } from '../events/entry.ts';
import type { Distinct, Viewers } from '../metrics/account.ts';
import { moment, type Moment, type ViewerHash } from '../units.ts';
import { groupsOf, VIEWER_GROUPS } from './groups.ts';

const ALWAYS = moment(0);
const NEVER = moment(Infinity);

/** Who interacted when, under one key: the distinct viewers of any stretch are counted in one pass. */
export class ViewerTrack {
  readonly #numbers = new Map<ViewerHash, number>();
  readonly #at: number[] = [];
  readonly #who: number[] = [];
  /** What was done makes its viewer one of these groups: a bit for each. */
  readonly #groups: number[] = [];

  add(entry: LogEntry): void {
    if (!('viewer' in entry) || !entry.viewer) return;
    const groups = groupsOf(entry).reduce((bits, group) => bits | (1 << VIEWER_GROUPS.indexOf(group)), 0);
    if (groups === 0) return;
    const number = this.#numbers.get(entry.viewer) ?? this.#numbers.size;
    this.#numbers.set(entry.viewer, number);
    this.#at.push(entry.at);
    this.#who.push(number);
    this.#groups.push(groups);
  }

  /** @param until the stretch ends before it */
  distinct(from: Moment = ALWAYS, until: Moment = NEVER): Viewers {
    const done = new Uint8Array(this.#numbers.size);
    for (let index = 0; index < this.#at.length; index += 1) {
      const at = this.#at[index] ?? 0;
      const who = this.#who[index] ?? 0;
      if (at >= from && at < until) done[who] = (done[who] ?? 0) | (this.#groups[index] ?? 0);
    }
    const counts = VIEWER_GROUPS.map(() => 0);
    for (const bits of done)
      for (const [group, count] of counts.entries()) counts[group] = count + ((bits >> group) & 1);
    const of = (group: number): Distinct => ({ count: counts[group] ?? 0, exact: true });
    return Object.fromEntries(VIEWER_GROUPS.map((group, index) => [group, of(index)])) as Viewers;
  }
}
