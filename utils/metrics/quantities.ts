import type { EventKind, Interaction } from '../events/entry.ts';
import type { ReadingOf } from '../events/readings.ts';
import { type Sign, type SignClass, SIGN_IDS, SIGNS } from '../events/signs.ts';
import { between } from '../units.ts';
import { GROUPS, type ViewerGroup } from '../viewers/groups.ts';
import type { Account } from './account.ts';
import { distinct, rise, seen } from './build.ts';
import type { Quantity } from './figure.ts';
import { personsOf } from './products.ts';

/** Units of time, in milliseconds. */
export const MINUTE = 60_000;
export const SECOND = 1000;

/** How long the account's span is, gaps included, in milliseconds. */
export const lengthOf = ({ from, until }: Account): number => between(from, until);
/** A value that is known exactly. */
export const constant = (value: number): Quantity => ({ value, low: value, high: value, basis: 'observed' });

/** The running total that tells how many events of a kind there were, and what to hold against it. */
const TOTAL_OF = {
  like: { total: 'likes', column: 'count' },
  share: { total: 'shares', column: 'events' },
  follow: { total: 'follows', column: 'events' },
} as const satisfies Partial<Record<Interaction, { total: ReadingOf<'total'>; column: 'count' | 'events' }>>;

/** Servers send a sample of what happens where the running total rises by more than what was seen. */
const isSampled = (account: Account, kind: Interaction): boolean => {
  if (!(kind in TOTAL_OF)) return false;
  const { total, column } = TOTAL_OF[kind as keyof typeof TOTAL_OF];
  return (rise(account, total)?.low ?? 0) > (account.span.events[kind]?.[column] ?? 0);
};

/** Distinct viewers seen; a floor where only a sample of what they do is sent. */
export function viewersSeen(account: Account, group: ViewerGroup): Quantity | null {
  const { kinds, organicOnly } = GROUPS[group];
  // Nobody was seen: that means something only where the traffic would have told.
  if (account.viewers[group]?.count === 0 && !kinds.some((kind) => seen(account, kind))) return null;
  // Somebody did it, and the traffic does not say who.
  const named = account.viewers[organicOnly ? 'any' : group];
  if (named?.count === 0 && kinds.some((kind) => account.span.events[kind])) return null;
  const viewers = distinct(account, group);
  const sampled = kinds.some((kind) => isSampled(account, kind));
  return viewers && sampled ? { ...viewers, high: null } : viewers;
}

/** The running total where the platform gives one, else the events seen: servers throttle events, not totals. */
export const totalOrSeen = (
  account: Account,
  id: ReadingOf<'total'>,
  kind: EventKind,
  column: 'events' | 'count' | 'value' = 'events',
): Quantity | null => rise(account, id) ?? (account.span.events[kind] ? seen(account, kind, column) : null);

/** Paid orders, orders placed, and what the paid ones sum up to in minor units of money. */
export const orders = (account: Account) => totalOrSeen(account, 'orders', 'orderPaid');
export const ordersCreated = (account: Account) => totalOrSeen(account, 'ordersCreated', 'orderCreated');
export const gmv = (account: Account) => totalOrSeen(account, 'gmv', 'orderPaid', 'value');

/** Distinct persons over all products: the platform's own total, else bounds from its products. */
export const personsOver = (account: Account, id: 'productViewers' | 'productClickers'): Quantity | null =>
  rise(account, id) ?? personsOf(account.products, id);

/** Viewer-time in units of the given length; null while the level is not known for any length. */
export const viewerTime =
  (length: number) =>
  ({ area }: Account): Quantity | null =>
    area && area.length > 0
      ? { value: area.value / length, low: area.low / length, high: area.high / length, basis: 'reported' }
      : null;

/** A difference that cannot be below nothing. */
export const minus = (a: Quantity, b: Quantity): Quantity => {
  const low = b.high === null ? 0 : Math.max(0, a.low - b.high);
  return {
    value: a.value !== null && b.value !== null ? Math.max(low, a.value - b.value) : null,
    low,
    high: a.high === null ? null : Math.max(low, a.high - b.low),
    basis: 'estimated',
  };
};

/** Viewers online when the span began, and how many more or fewer at its end. */
export function presence({ span: { online } }: Account): { first: number; change: Quantity } | null {
  if (!online) return null;
  const change = {
    value:
      (online.last.low +
        (online.last.high ?? online.last.low) -
        online.first.low -
        (online.first.high ?? online.first.low)) /
      2,
    low: online.last.low - (online.first.high ?? online.first.low),
    high: (online.last.high ?? online.last.low) - online.first.low,
    basis: 'reported' as const,
  };
  return { first: online.first.low, change };
}

/** Everyone who came leaves, but for the change in how many are there. */
export function exits(account: Account): Quantity | null {
  const entries = rise(account, 'entries');
  const present = presence(account);
  return entries && present ? minus(entries, present.change) : null;
}

/**
 * Distinct viewers of the span: those present when it began and those new since then, who are all of them
 * if nobody seen before came back; at most those present and every entry, and never more than the
 * platform's total for the whole broadcast.
 */
export function uniqueViewers(account: Account): Quantity | null {
  const viewers = account.span.totals.uniqueViewers;
  const risen = rise(account, 'uniqueViewers');
  if (!viewers || !risen) return null;
  const present = Math.min(presence(account)?.first ?? 0, account.base ? Infinity : viewers.first.low);
  const entries = rise(account, 'entries');
  const low = risen.low + present;
  const ceilings = [viewers.top.high, entries?.high == null ? null : entries.high + present];
  const known = ceilings.filter((ceiling) => ceiling !== null);
  const high = known.length > 0 ? Math.max(low, Math.min(...known)) : null;
  return { value: risen.value === null ? null : risen.value + present, low, high, basis: 'reported' };
}

/**
 * What a rate divides by: the broadcast's viewers; within it, where unique counts do not add up, those
 * reached: online when the span began and every entry since.
 */
export function audience(account: Account): Quantity | null {
  if (!account.partial) return uniqueViewers(account);
  const entries = rise(account, 'entries');
  const present = presence(account);
  if (!entries || !present) return null;
  const { value, low, high } = entries;
  return {
    value: value === null ? null : value + present.first,
    low: low + present.first,
    high: high === null ? null : high + present.first,
    basis: 'reported',
  };
}

/** Comments, follows, shares and gifts; likes would drown them. */
export function interactions(account: Account): Quantity | null {
  const kinds = ['comment', 'follow', 'share', 'gift'] as const;
  const parts = kinds.map((kind) => seen(account, kind)).filter((part) => part !== null);
  return parts.length === 0
    ? null
    : parts.reduce((a, b) => ({
        value: (a.value ?? 0) + (b.value ?? 0),
        low: a.low + b.low,
        high: a.high === null || b.high === null ? null : a.high + b.high,
        estimate: a.estimate == null || b.estimate == null ? null : a.estimate + b.estimate,
        basis: 'observed',
      }));
}

/** Comments that bear a sign of a class, by sign; null where comments are not sent. */
export function signedComments(account: Account, of: SignClass): Partial<Record<Sign, number>> | null {
  if (!seen(account, 'comment')) return null;
  const signs = SIGN_IDS.filter((sign) => SIGNS[sign] === of);
  return Object.fromEntries(
    signs.flatMap((sign) => {
      const events = account.span.signs[sign]?.events ?? 0;
      return events > 0 ? [[sign, events]] : [];
    }),
  );
}

/** Minutes of the span in which the room was heard, at most all of them; null where there are none. */
export const heardMinutes = (account: Account): Quantity | null => {
  const length = lengthOf(account) * account.coverage;
  const estimate = account.gaps.length > 0 ? lengthOf(account) / MINUTE : null;
  return length > 0 ? { ...constant(length / MINUTE), high: lengthOf(account) / MINUTE, estimate } : null;
};
/** Minutes of the whole span; null where it has no length. */
export const allMinutes = (account: Account): Quantity | null =>
  lengthOf(account) > 0 ? constant(lengthOf(account) / MINUTE) : null;
/** The rise of one running total. */
export const totalOf = (id: ReadingOf<'total'>) => (account: Account) => rise(account, id);
