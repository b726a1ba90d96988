interface Turn<Thing> {
  readonly thing: Thing;
  readonly begin: () => void;
}

/**
 * Things that are waited for by name, one after another: two tabs that open one address cannot be told
 * apart, so the second is told to only when the first has arrived.
 */
export class Turns<Thing> {
  readonly #queues = new Map<string, Turn<Thing>[]>();

  /** Waits for a thing; `begin` is called when its turn comes. Returns what gives the waiting up. */
  add(name: string, thing: Thing, begin: () => void): () => void {
    const turn = { thing, begin };
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(name, queue);
    if (queue.push(turn) === 1) begin();
    return () => {
      const position = queue.indexOf(turn);
      if (position < 0) return;
      queue.splice(position, 1);
      if (position === 0) queue[0]?.begin();
    };
  }

  /** What arrived under the name; undefined when nothing was waited for. */
  take(name: string): Thing | undefined {
    const queue = this.#queues.get(name);
    const turn = queue?.shift();
    queue?.[0]?.begin();
    return turn?.thing;
  }
}
