const canGoOn = (error: unknown, length: number): boolean => {
  const message = String(error);
  if (/end of JSON|Unterminated string/.test(message)) return true;
  return Number(/position (\d+)/.exec(message)?.[1] ?? -1) >= length;
};

/**
 * Where a text stops being JSON, counted from 1. The engine names a place for some mistakes only, so this
 * looks for the longest beginning that could still be completed: about 20 parses, of broken texts only.
 */
export function brokenAt(source: string): { line: number; column: number } {
  const sound = (length: number): boolean => {
    try {
      JSON.parse(source.slice(0, length));
      return true;
    } catch (error) {
      return canGoOn(error, length);
    }
  };
  let good = 0;
  let bad = source.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (sound(middle)) good = middle;
    else bad = middle;
  }
  const before = source.slice(0, good).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
