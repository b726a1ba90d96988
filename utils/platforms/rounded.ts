import { type Bounds, exactly } from '../events/readings.ts';

const SCALES: Readonly<Record<string, number>> = { 千: 1e3, k: 1e3, 万: 1e4, w: 1e4, m: 1e6, 亿: 1e8 };
const PATTERN = /^(\d{1,15})(?:\.(\d+))?(?!\d)\s*([千万亿]|[kwm](?![a-z]))?\s*(\+)?/i;

/**
 * What a displayed figure may stand for: "1,567" is itself, "33.0万" is anything that rounds to it
 * (329,500 to 330,500), "10万+" at least 100,000. Null where the text begins with no number.
 */
export function readRounded(text: string): Bounds | null {
  const match = PATTERN.exec(text.trim().replaceAll(',', ''));
  if (!match) return null;
  const [, whole = '', decimals = '', scale, plus] = match;
  const unit = scale ? (SCALES[scale.toLowerCase()] ?? 1) : 1;
  const value = Math.round(Number(`${whole}.${decimals || '0'}`) * unit);
  if (plus) return { low: value, high: null };
  if (unit === 1) return exactly(value);
  const half = unit / 10 ** decimals.length / 2;
  return { low: Math.max(0, value - half), high: value + half };
}
