/**
 * Whether a script runs in this document for the first time: one that is registered and one that is put into
 * an open page meet in the same world.
 */
export function firstOf(name: string): boolean {
  const world = globalThis as { [name: symbol]: boolean | undefined };
  const mark = Symbol.for(`roomtally.${name}`);
  const first = world[mark] !== true;
  world[mark] = true;
  return first;
}
