import * as v from 'valibot';
import { type Choice, NO_CHOICE, WHOSE } from './choice.ts';
import { isColumn } from './columns.ts';

const Text = v.fallback(v.optional(v.string(), ''), '');
const Day = v.fallback(v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]), ''), '');

/** The list's choice as the address of its page has it; what cannot be read is not chosen. */
const Parts = v.object({
  search: Text,
  platform: Text,
  room: Text,
  host: Text,
  tag: Text,
  from: Day,
  until: Day,
  whose: v.fallback(v.optional(v.nullable(v.picklist(WHOSE)), null), null),
  by: v.fallback(v.optional(v.pipe(v.string(), v.guard(isColumn)), NO_CHOICE.by), NO_CHOICE.by),
  order: v.fallback(v.optional(v.picklist(['ascending', 'descending']), NO_CHOICE.order), NO_CHOICE.order),
});

/** Begins the part of an address that tells what is chosen. */
const BEGINS = '#/?';

/** What an address chooses; null where it says nothing of it. */
export const choiceIn = (hash: string): Choice | null =>
  hash.startsWith(BEGINS)
    ? v.parse(Parts, Object.fromEntries(new URLSearchParams(hash.slice(BEGINS.length))))
    : null;

/** The list's address with what differs from the choice that nobody made. */
export function addressOf(choice: Choice): string {
  const parts = Object.entries(choice).filter(
    ([part, value]) => value !== null && value !== NO_CHOICE[part as keyof Choice],
  );
  return parts.length === 0 ? '#/' : `${BEGINS}${new URLSearchParams(parts).toString()}`;
}
