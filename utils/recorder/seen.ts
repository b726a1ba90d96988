import type { LogEntry } from '../events/entry.ts';
import type { Distinct, Viewers } from '../metrics/account.ts';
import { between, type Duration, later, minutes, type Moment, type ViewerHash } from '../units.ts';
import { groupsOf, VIEWER_GROUPS, type ViewerGroup } from '../viewers/groups.ts';
import { hashesOf, type ViewerSets } from '../viewers/sets.ts';
import { Sketch } from '../viewers/sketch.ts';

/** How long it is remembered who did something: definition sets look back a quarter of an hour. */
const REMEMBERED: Duration = minutes(16);

/** The viewers seen to interact: how many in all, and who did so lately. */
export class Seen {
  readonly #viewers: ReadonlyMap<ViewerGroup, Sketch>;
  /** When each viewer of the last minutes last did what makes one of the group. */
  readonly #lately = new Map(VIEWER_GROUPS.map((group) => [group, new Map<ViewerHash, Moment>()]));

  /** @param viewers those that earlier recorders saw */
  constructor(viewers: ViewerSets) {
    this.#viewers = new Map(VIEWER_GROUPS.map((group) => [group, new Sketch(hashesOf(viewers, group))]));
  }

  add(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      const viewer = 'viewer' in entry ? entry.viewer : null;
      if (!viewer) continue;
      for (const group of groupsOf(entry)) {
        this.#viewers.get(group)?.add(viewer);
        const lately = this.#lately.get(group);
        lately?.set(viewer, later(lately.get(viewer) ?? entry.at, entry.at));
      }
    }
  }

  distinct(): Viewers {
    return eachGroup(this.#viewers, (sketch) => sketch.distinct());
  }

  /** @param floor whether more were there than this page saw */
  since(since: Moment, floor: boolean): Viewers {
    return eachGroup(this.#lately, (lately) => {
      let count = 0;
      for (const at of lately.values()) if (at >= since) count += 1;
      return { count, exact: true, floor };
    });
  }

  /** Who last did something longer ago than any figure looks back is not remembered for it. */
  forget(until: Moment): void {
    for (const lately of this.#lately.values())
      for (const [viewer, at] of lately) if (between(at, until) > REMEMBERED) lately.delete(viewer);
  }
}

const eachGroup = <Kept>(kept: ReadonlyMap<ViewerGroup, Kept>, of: (kept: Kept) => Distinct): Viewers =>
  Object.fromEntries([...kept].map(([group, each]) => [group, of(each)])) as Viewers;
