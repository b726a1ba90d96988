const utf8 = new TextDecoder();

/** Names read lately, each at a place that its letters tell: of two at one place the later one stays. */
const NAMES: string[] = Array.from({ length: 512 }, () => '');
const LONGEST_NAME = 100;

/** A text of which there are few: those of late are compared, not decoded anew. */
export function nameIn(bytes: Uint8Array, from: number, until: number): string {
  const place = placeOf(bytes, from, until);
  const known = NAMES[place] ?? '';
  if (isAscii(known, bytes, from, until)) return known;
  const name = utf8.decode(bytes.subarray(from, until));
  if (until - from <= LONGEST_NAME) NAMES[place] = name;
  return name;
}

/** Names of a platform differ in their length and in a few of their letters. */
function placeOf(bytes: Uint8Array, from: number, until: number): number {
  const [near, middle, far] = [bytes[until - 5] ?? 0, bytes[until - 9] ?? 0, bytes[from + 10] ?? 0];
  return (until - from + 31 * (near + 31 * far) + 7 * middle) % NAMES.length;
}

/** Whether the bytes are the letters of a text, one for one. */
function isAscii(text: string, bytes: Uint8Array, from: number, until: number): boolean {
  if (text.length !== until - from) return false;
  for (let at = from; at < until; at += 1) {
    const letter = text.charCodeAt(at - from);
    if (letter !== bytes[at] || letter > 0x7f) return false;
  }
  return true;
}
