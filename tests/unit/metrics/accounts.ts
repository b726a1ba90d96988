import type { EventKind, LogEntry } from '../../../utils/events/entry.ts';
import type { ReadingId } from '../../../utils/events/readings.ts';
import type { PageKind } from '../../../utils/platforms/platform.ts';
import { type Account, accountOf, type Viewers } from '../../../utils/metrics/account.ts';
import type { MetricId } from '../../../utils/metrics/definitions.ts';
import { figuresOf } from '../../../utils/metrics/figures.ts';
import type { Figure, Unknown } from '../../../utils/metrics/figure.ts';
import type { Products } from '../../../utils/metrics/products.ts';
import { givesOf } from '../../../utils/platforms/registry.ts';
import type { Claim } from '../../../utils/tally/resolve.ts';
import { slotOf } from '../../../utils/tally/slot.ts';
import { spansOf } from '../../../utils/tally/spans.ts';
import { type Moment, moment, type PlatformId, type RecorderId } from '../../../utils/units.ts';
import { VIEWER_GROUPS } from '../../../utils/viewers/groups.ts';

/** The beginning of a minute and of a slot. */
export const START = moment(Date.UTC(2026, 3, 24, 4, 3));
export const at = (second: number): Moment => moment(START + second * 1000);

export const told = (
  second: number,
  reading: ReadingId,
  low: number,
  high: number | null = low,
): LogEntry => ({
  kind: 'reading',
  at: at(second),
  reading,
  low,
  high,
  item: null,
});

export const happened = (second: number, kind: EventKind, count = 1, value = 0): LogEntry => ({
  kind,
  at: at(second),
  viewer: null,
  count,
  value,
  item: null,
  sign: null,
});

export const heard = (from: number, until: number): LogEntry => ({
  kind: 'heard',
  at: at(from),
  until: at(until),
});

/** The slots of a log, as its recorder would have stored them. */
export const claimsOf = (
  log: readonly LogEntry[],
  page: PageKind = 'room',
  recorder: string = page,
): Claim[] =>
  [...spansOf(log).spans].map(([slot, span]) => ({ recorder: recorder as RecorderId, page, slot, span }));

export const nobodySeen = Object.fromEntries(
  VIEWER_GROUPS.map((group) => [group, { count: 0, exact: true }]),
) as unknown as Viewers;

interface Told {
  readonly viewers?: Partial<Viewers>;
  readonly products?: Products;
  /** The account's first second, for an account of a part. */
  readonly since?: number;
}

/** Everything heard of a broadcast by the recorders of these slots. */
export function accountOfClaims(
  claims: readonly Claim[],
  { viewers = nobodySeen, products = new Map(), since }: Told = {},
): Account {
  const account = accountOf(claims, {
    gives: givesOf('douyin' as PlatformId),
    viewers,
    products,
    ...(since !== undefined && { since: slotOf(at(since)) }),
  });
  if (!account) throw new Error('Nothing was heard.');
  return account;
}

/** What the log of one room's page comes to. */
export const roomAccount = (log: readonly LogEntry[], more: Told = {}): Account =>
  accountOfClaims(claimsOf(log), more);

/** What the logs of a room's page and of its console come to. */
export const shopAccount = (room: readonly LogEntry[], shop: readonly LogEntry[], more: Told = {}): Account =>
  accountOfClaims([...claimsOf(room), ...claimsOf(shop, 'console')], more);

/** A metric's figure, or why there is none. */
export function figureOf(account: Account, id: MetricId): Figure | Unknown {
  const known = figuresOf(account)[id];
  return 'figure' in known ? known.figure : known.unknown;
}

/** A metric's value with its bounds; or why there is none. */
export function valueOf(account: Account, id: MetricId): readonly (number | null)[] | Unknown {
  const figure = figureOf(account, id);
  return typeof figure === 'string' ? figure : [figure.value, figure.low, figure.high];
}
