/** How deep rows and manifest nest at most; none of ours comes near. */
const DEEPEST = 16;

/** JSON with its keys in order: the same value is the same text, whoever built it. Bytes are written in base64. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Uint8Array) return toBase64(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });

/**
 * Whether a text's brackets nest no deeper than any of ours: asked before it is parsed, so that no text of a
 * stranger's can exhaust the stack of whoever walks through its value.
 */
export function isShallow(json: string): boolean {
  let depth = 0;
  let inText = false;
  // Sign by sign: a text may be longer than what an expression can look through in one go.
  for (const [sign] of json.matchAll(/\\.|["[{\]}]/gs)) {
    if (sign === '"') inText = !inText;
    else if (inText || sign.startsWith('\\')) continue;
    else depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > DEEPEST) return false;
  }
  return true;
}

/** Arguments of one call are limited in number. */
const AT_ONCE = 0x2000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(start, start + AT_ONCE));
  return btoa(text);
}

/** The bytes of a base64 text; throws where it is none. */
export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
