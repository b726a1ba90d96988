/** FNV-1a's beginning and prime, and another odd factor: two lanes that do not collide together. */
const BEGINNING = 0x811c9dc5;
const FACTORS = [0x01000193, 0x85ebca6b] as const;

/**
 * A short name for something that must not be kept as it is. Not a secret: it names a message among its
 * neighbours.
 */
export function digestOf(content: string | Uint8Array): string {
  let [a, b] = [BEGINNING, BEGINNING];
  for (let at = 0; at < content.length; at += 1) {
    const unit = typeof content === 'string' ? content.charCodeAt(at) : (content[at] ?? 0);
    a = Math.imul(a ^ unit, FACTORS[0]);
    b = Math.imul(b ^ unit, FACTORS[1]);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
