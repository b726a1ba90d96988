/** How many of a method's message ids are kept at least: servers repeat the recent ones, on every transport. */
const RECENT = 300;

/** Ids of one method: when there are enough new ones, those that were new before are all forgotten at once. */
interface Recent {
  new: Set<string>;
  old: ReadonlySet<string>;
}

/**
 * The messages already counted, by key. A key's part before the first colon is its method: a rush of one
 * must not push out another's.
 */
export class Memory {
  readonly #recent = new Map<string, Recent>();
  /** Things in lists that are sent again for as long as the broadcast runs. */
  readonly #listed = new Set<string>();
  /** What earlier recorders of the broadcast counted. */
  readonly #inherited: ReadonlySet<string>;

  constructor(inherited: Iterable<string> = []) {
    this.#inherited = new Set(inherited);
  }

  /**
   * Remembers a key; false when it was there already.
   *
   * @param heir whether what earlier recorders counted holds: not for what they heard live themselves
   */
  take(key: string, { listed, heir }: { listed: boolean; heir: boolean }): boolean {
    if (heir && this.#inherited.has(key)) return false;
    if (!listed) return this.#takeRecent(key);
    if (this.#listed.has(key)) return false;
    this.#listed.add(key);
    return true;
  }

  #takeRecent(key: string): boolean {
    const method = key.slice(0, key.indexOf(':'));
    let known = this.#recent.get(method);
    if (!known) this.#recent.set(method, (known = { new: new Set(), old: new Set() }));
    if (known.new.has(key) || known.old.has(key)) return false;
    if (known.new.size >= RECENT) {
      known.old = known.new;
      known.new = new Set();
    }
    known.new.add(key);
    return true;
  }
}
