import type { EventEntry } from '../events/entry.ts';
import type { ElderViewers } from '../messages/messages.ts';
import type { ViewerHash } from '../units.ts';
import type { HashViewer } from '../viewers/hash.ts';
import { groupsOf, type ViewerGroup } from '../viewers/groups.ts';
import { sketchesOf } from '../viewers/sets.ts';

/**
 * The broadcast's viewers under its elder key, which the log does not use: only those are handed over who
 * were not before and may still be among a sketch's smallest.
 */
export class Elder {
  readonly #key: string;
  readonly #hash: HashViewer;
  readonly #seen = sketchesOf();
  #fresh: Partial<Record<ViewerGroup, ViewerHash[]>> = {};

  /** @param key the id of the key that `hash` hashes with */
  constructor(key: string, hash: HashViewer) {
    this.#key = key;
    this.#hash = hash;
  }

  /** A viewer, by the platform's id, did what became this line of the log. */
  see(viewer: string, entry: EventEntry): void {
    const groups = groupsOf(entry);
    if (groups.length === 0) return;
    const hash = this.#hash(viewer);
    for (const group of groups) {
      if (this.#seen.get(group)?.add(hash)) (this.#fresh[group] ??= []).push(hash);
    }
  }

  /** Those new since the last call. */
  take(): ElderViewers {
    const viewers = this.#fresh;
    this.#fresh = {};
    return { key: this.#key, viewers };
  }
}
