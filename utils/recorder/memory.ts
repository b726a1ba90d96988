/** How many of a method's message ids are kept: servers repeat the recent ones, on every transport. */
const RECENT = 300;

/**
 * The messages already counted, by key. A key's part before the first colon is its method: a rush of one
 * must not push out another's.
 */
export class Memory {
  readonly #recent = new Map<string, Set<string>>();
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
    const known = listed ? this.#listed : this.#recentOf(key);
    if (known.has(key)) return false;
    known.add(key);
    if (!listed && known.size > RECENT) known.delete(known.values().next().value ?? key);
    return true;
  }

  #recentOf(key: string): Set<string> {
    const method = key.slice(0, key.indexOf(':'));
    const known = this.#recent.get(method) ?? new Set<string>();
    this.#recent.set(method, known);
    return known;
  }
}
