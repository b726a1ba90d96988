const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x22;
const ESCAPE = 0x5c;

/** How many braces may stand there for something else. */
const MOST_STRAY = 16;

/** The objects of JSON that stand among other bytes, as they stand there; one that breaks off is none. */
export function objectsAmong(bytes: Uint8Array): Uint8Array[] {
  const objects: Uint8Array[] = [];
  let [from, depth, stray] = [0, 0, 0];
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (depth > 0 && byte === QUOTE) quoted = !quoted;
    else if (quoted && byte === ESCAPE) at += 1;
    else if (!quoted && byte === OPEN) {
      if (depth === 0) from = at;
      depth += 1;
    } else if (!quoted && byte === CLOSE && depth > 0) {
      depth -= 1;
      if (depth === 0) objects.push(bytes.subarray(from, at + 1));
    }
    if (at < bytes.length - 1 || depth === 0 || stray >= MOST_STRAY) continue;
    // What began there does not end: it was none, and others may lie within.
    [at, depth, quoted, stray] = [from, 0, false, stray + 1];
  }
  return objects;
}
