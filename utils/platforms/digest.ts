/**
 * A short name for something that must not be kept as it is: 53 bits, two multiplications a character (after
 * the public-domain cyrb53). Not a secret; it names a message among its neighbours.
 */
export function digestOf(content: string | Uint8Array): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < content.length; at += 1) {
    const unit = typeof content === 'string' ? content.charCodeAt(at) : (content[at] ?? 0);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return ((b & 0x1fffff) * 0x1_0000_0000 + (a >>> 0)).toString(36);
}
