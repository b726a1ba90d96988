const BLOCK = 64;
/** RFC 7693, section 2.6. */
const START = Int32Array.of(
  0x6a09e667,
  0xbb67ae85,
  0x3c6ef372,
  0xa54ff53a,
  0x510e527f,
  0x9b05688c,
  0x1f83d9ab,
  0x5be0cd19,
);
/** Which words of a block each round mixes in, a digit each: RFC 7693, section 2.7. */
const WORDS = Uint8Array.from(
  [
    '0123456789abcdef',
    'ea489fd61c02b753',
    'b8c052fdae367194',
    '7931dcbe265a40f8',
    '905724afe1bc683d',
    '2c6a0b834d75fe19',
    'c51fed4a0763928b',
    'db7ec13950f4862a',
    '6fe9b308c2d714a5',
    'a2847615fb9e3cd0',
  ].join(''),
  (digit) => Number.parseInt(digit, 16),
);
/** The words of the state that each step of a round mixes: its four columns, then its four diagonals. */
const STEPS = Uint8Array.from(
  ['048c', '159d', '26ae', '37bf', '05af', '16bc', '278d', '349e'].join(''),
  (digit) => Number.parseInt(digit, 16),
);

const mixed = new Int32Array(16);

/** Mixes a block into the state: RFC 7693, section 3.2. */
function compress(state: Int32Array, block: Int32Array, length: number, isLast: boolean): void {
  mixed.set(state);
  mixed.set(START, 8);
  mixed[12] = (mixed[12] ?? 0) ^ length;
  if (isLast) mixed[14] = ~(mixed[14] ?? 0);
  for (let at = 0; at < WORDS.length; at += 2) {
    const step = (at * 2) % STEPS.length;
    const a = STEPS[step] ?? 0;
    const b = STEPS[step + 1] ?? 0;
    const c = STEPS[step + 2] ?? 0;
    const d = STEPS[step + 3] ?? 0;
    let one = mixed[a] ?? 0;
    let two = mixed[b] ?? 0;
    let three = mixed[c] ?? 0;
    let four = mixed[d] ?? 0;
    one = (one + two + (block[WORDS[at] ?? 0] ?? 0)) | 0;
    four ^= one;
    four = (four >>> 16) | (four << 16);
    three = (three + four) | 0;
    two ^= three;
    two = (two >>> 12) | (two << 20);
    one = (one + two + (block[WORDS[at + 1] ?? 0] ?? 0)) | 0;
    four ^= one;
    four = (four >>> 8) | (four << 24);
    three = (three + four) | 0;
    two ^= three;
    two = (two >>> 7) | (two << 25);
    mixed[a] = one;
    mixed[b] = two;
    mixed[c] = three;
    mixed[d] = four;
  }
  for (let word = 0; word < state.length; word += 1)
    state[word] = (state[word] ?? 0) ^ (mixed[word] ?? 0) ^ (mixed[word + 8] ?? 0);
}

const utf8 = new TextEncoder();

/**
 * Keyed BLAKE2s (RFC 7693), made for hashing very many short texts: what the key comes to is computed once, and a
 * text of one block allocates nothing. Words are read as the machine has them: browsers run on none that is
 * big-endian.
 *
 * @param key 1 to 32 bytes
 * @param size the hash's length in bytes, at most 32
 * @returns the hash of a text's UTF-8 bytes; the next call writes over it
 */
export function keyedBlake2s(key: Uint8Array, size: number): (text: string) => Uint8Array {
  const bytes = new Uint8Array(BLOCK);
  const block = new Int32Array(bytes.buffer);
  const keyed = START.slice();
  keyed[0] = (keyed[0] ?? 0) ^ (0x0101_0000 | (key.length << 8) | size);
  bytes.set(key);
  compress(keyed, block, BLOCK, false);
  const state = new Int32Array(8);
  const hash = new Uint8Array(state.buffer, 0, size);
  const end = (length: number, read: number): Uint8Array => {
    bytes.fill(0, read);
    compress(state, block, length, true);
    return hash;
  };
  return (text) => {
    state.set(keyed);
    const { read, written } = utf8.encodeInto(text, bytes);
    // A text that the block has no room for stops before its last character, or before the first that is too wide.
    if (read === text.length && text !== '') return end(BLOCK + written, written);
    const all = utf8.encode(text);
    if (all.length === 0) {
      state.set(START);
      state[0] = (state[0] ?? 0) ^ (0x0101_0000 | (key.length << 8) | size);
      bytes.fill(0);
      bytes.set(key);
      return end(BLOCK, BLOCK);
    }
    let from = 0;
    for (; from + BLOCK < all.length; from += BLOCK) {
      bytes.set(all.subarray(from, from + BLOCK));
      compress(state, block, BLOCK + from + BLOCK, false);
    }
    bytes.set(all.subarray(from));
    return end(BLOCK + all.length, all.length - from);
  };
}
