/** Things that are waited for by name; of those with one name, the first one added is the first one taken. */
export class Expected<Thing> {
  readonly #waiting = new Map<string, Thing[]>();

  /** Returns what gives the waiting up. */
  add(name: string, thing: Thing): () => void {
    const queue = this.#waiting.get(name) ?? [];
    this.#waiting.set(name, [...queue, thing]);
    return () => {
      const left = (this.#waiting.get(name) ?? []).filter((other) => other !== thing);
      if (left.length > 0) this.#waiting.set(name, left);
      else this.#waiting.delete(name);
    };
  }

  take(name: string): Thing | undefined {
    return this.#waiting.get(name)?.shift();
  }
}
