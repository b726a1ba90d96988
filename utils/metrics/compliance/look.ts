import { ABSOLUTE_TERMS } from './terms.ts';

/** What is followed by one of these is an order of events, no praise: the first time, the first day. */
const ORDINAL = /第一(?=[次天步件批场期章页个位名款种部段])/g;

/**
 * The absolute terms that stand in a text, in the order of the list, a longer one instead of those within it. By
 * letters alone: width and case do not matter.
 */
export function absoluteTermsIn(text: string): string[] {
  const plain = text.normalize('NFKC').toUpperCase().replaceAll(ORDINAL, ' ');
  const found = ABSOLUTE_TERMS.filter((term) => plain.includes(term));
  return found.filter((term) => !found.some((other) => other !== term && other.includes(term)));
}
