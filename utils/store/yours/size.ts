/** What a row's field costs beside its value, roughly: its name or place. */
const FIELD = 4;

/**
 * About how many bytes a stored value takes, by what it holds: a byte a letter, eight a number. What
 * the browser's database adds or saves is not known to any page.
 */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return 8;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + FIELD + sizeOf(each), 0);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce((sum, [name, each]) => sum + FIELD + name.length + sizeOf(each), 0);
}
