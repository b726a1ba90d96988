/** Ids written lately, each at a place that its halves tell; nought is written as it is. */
const IDS = Array.from({ length: 1024 }, () => '0');
const LOWS = new Uint32Array(IDS.length);
const HIGHS = new Uint32Array(IDS.length);

/**
 * An id of 64 bits in decimal digits, by its unsigned halves. The room's own stands in every message and a viewer's
 * in many: those of late are not written anew.
 */
export function idOf(high: number, low: number): string {
  const place = (low ^ high ^ (low >>> 15)) & (IDS.length - 1);
  if (LOWS[place] !== low || HIGHS[place] !== high) {
    LOWS[place] = low;
    HIGHS[place] = high;
    IDS[place] = high < 0x20_0000 ? String(high * 0x1_0000_0000 + low) : decimal(high, low);
  }
  return IDS[place] ?? '0';
}

const MILLION = 1e6;
/** 2^32 in pieces of a million: high times either stays below 2^53. */
const MILLIONS = Math.floor(0x1_0000_0000 / MILLION);
const REST = 0x1_0000_0000 % MILLION;

/** A number of 64 bits in decimal digits, by halves that a double holds exactly. */
function decimal(high: number, low: number): string {
  const lower = high * REST + low;
  const last = lower % MILLION;
  const upper = high * MILLIONS + (lower - last) / MILLION;
  return upper + String(MILLION + last).slice(1);
}
