import { BEST_SELLER, PRODUCTS } from './words.ts';

/** From and until, in milliseconds since the broadcast's beginning, as all times of the simulation are. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** What two stretches have in common; ends before it begins where that is nothing. */
export const overlap = (a: Stretch, b: Stretch): Stretch => ({
  from: Math.max(a.from, b.from),
  until: Math.min(a.until, b.until),
});

/** A product being explained: its index in the catalogue. */
export interface Explanation extends Stretch {
  readonly product: number;
  /** The second time around the price is lower and the stock short. */
  readonly flash: boolean;
}

/** What the host is going to do. */
export interface Plan {
  readonly length: number;
  /** What is done from here on can be heard on the viewers' page; the room is already running. */
  readonly opened: number;
  /** When the page has its first batch, which also holds older comments. */
  readonly firstBatch: number;
  readonly explanations: readonly Explanation[];
  readonly draw: Stretch;
  /** When the host asks everybody who wants the product to type 1. */
  readonly calls: readonly Stretch[];
  /** When somebody floods the room. */
  readonly flood: Stretch;
  /** When the picture freezes for a moment and people leave. */
  readonly hiccup: number;
  /** When the host says goodbye and people begin to leave. */
  readonly goodbye: number;
  /** When the platform tells its figures for the last time. */
  readonly lastReading: number;
  /** No order, follow or club join after this: what the console shows before the end is its last word. */
  readonly settled: number;
}

/** The running order and how much of the time each product gets; the best-seller comes twice. */
const RUNNING_ORDER: readonly (readonly [product: number, weight: number])[] = [
  [0, 1],
  [1, 1.1],
  [BEST_SELLER, 1.4],
  [3, 0.9],
  [4, 1],
  [BEST_SELLER, 1.8],
  [5, 0.9],
  [6, 1],
  [7, 0.8],
  [0, 0.6],
];
const FLASH = 5;
const PAUSE = 8_000;
/** The explanations that begin with a call, and how long it is answered. */
const CALLED = new Set([2, 8]);
const CALL = 20_000;
const FLOOD_LENGTH = 90_000;
const SHORTEST = 3;

/** The plan of a broadcast of so many minutes; throws a RangeError below three. */
export function planOf(minutes: number): Plan {
  if (!(minutes >= SHORTEST))
    throw new RangeError(`a broadcast of ${minutes} minutes is too short to sell in`);
  const length = Math.round(minutes * 60_000);
  const drawLength = Math.min(90_000, length * 0.05);
  const begins = Math.max(30_000, length * 0.03);
  const ends = length * 0.97;
  const free = ends - begins - drawLength - PAUSE * RUNNING_ORDER.length;
  const unit = free / RUNNING_ORDER.reduce((sum, [, weight]) => sum + weight, 0);
  const explanations: Explanation[] = [];
  let draw: Stretch = { from: 0, until: 0 };
  let at = begins;
  for (const [index, [product, weight]] of RUNNING_ORDER.entries()) {
    if (index === FLASH) {
      draw = { from: Math.round(at), until: Math.round(at + drawLength) };
      at += drawLength;
    }
    const until = at + unit * weight;
    explanations.push({ product, from: Math.round(at), until: Math.round(until), flash: index === FLASH });
    at = until + PAUSE;
  }
  return {
    length,
    opened: 20_000,
    firstBatch: 23_000,
    explanations,
    draw,
    calls: explanations
      .filter((_, index) => CALLED.has(index))
      .map(({ from, until }) => ({ from, until: Math.min(until, from + CALL) })),
    flood: {
      from: Math.round(length * 0.68),
      until: Math.round(Math.min(length * 0.9, length * 0.68 + FLOOD_LENGTH)),
    },
    hiccup: Math.round(length * 0.8),
    goodbye: Math.round(length * 0.965),
    lastReading: length - 1_200,
    settled: length - 25_000,
  };
}

/** What one piece costs in this explanation. */
export const priceIn = ({ product, flash }: Explanation): number => {
  const price = PRODUCTS[product]?.price ?? 0;
  return flash ? Math.round(price * 0.75) : price;
};
