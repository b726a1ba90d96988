/**
 * Does the same to each, one after the other. The answer takes everything back, the last thing first; so does a
 * failure on the way, of what was done until then.
 */
export async function toEach<Thing>(
  things: readonly Thing[],
  act: (thing: Thing) => Promise<() => Promise<void>>,
): Promise<() => Promise<void>> {
  const backs: (() => Promise<void>)[] = [];
  const undo = async (): Promise<void> => {
    for (const back of backs.splice(0).toReversed()) await back();
  };
  try {
    for (const thing of things) backs.push(await act(thing));
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}
