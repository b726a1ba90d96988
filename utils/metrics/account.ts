import { PAGE_KINDS, type PageKind } from '../platforms/platform.ts';
import { foldAll } from '../tally/fold.ts';
import { type Claim, resolve } from '../tally/resolve.ts';
import type { Given } from '../platforms/given.ts';
import type { ViewerGroup } from '../viewers/groups.ts';
import type { Span } from '../tally/slot.ts';
import { between, earlier, later, type Moment, type SlotIndex } from '../units.ts';
import { type Area, areaOf, bridged } from './bridge.ts';
import type { Explanation } from './explanations.ts';
import type { Gap, Known } from './figure.ts';
import { gapsBetween } from './gaps.ts';
import type { EntrySources } from './sources-of-entries.ts';
import type { Products } from './products.ts';

/** Distinct viewers seen to do something; an estimate once their sketch has overflowed. */
export interface Distinct {
  readonly count: number;
  readonly exact: boolean;
  /** More may have been seen than is remembered: `count` is a floor. */
  readonly floor?: boolean;
  /** At most so many where `count` is a floor; no value between them is known. */
  readonly most?: number;
}
export type Viewers = Readonly<Record<ViewerGroup, Distinct>>;

/** What only several broadcasts of a room tell together. */
export type AcrossId =
  | 'returningViewers'
  | 'newViewers'
  | 'returnDay1'
  | 'returnDay7'
  | 'returnDay30'
  | 'hostShare'
  | 'sameness';

/** Everything that figures over a span of a broadcast are computed from. */
export interface Account {
  readonly span: Span;
  /** What was heard before the span, for the rise of running totals; null at the beginning. */
  readonly base: Span | null;
  readonly from: Moment;
  readonly until: Moment;
  readonly gaps: readonly Gap[];
  /** 0 to 1. */
  readonly coverage: number;
  /** The viewers' time, gaps bridged; null where viewers online are not told. */
  readonly area: Area | null;
  /** Whether the span is a part of the broadcast: a rate then divides by the viewers reached within it. */
  readonly partial: boolean;
  /** Distinct viewers seen within the span, as far as they are known. */
  readonly viewers: Partial<Viewers>;
  /** The same for the part of the span since a moment, as far as that is known. */
  readonly viewersSince: (since: Moment) => Partial<Viewers>;
  /** What the console reports of single products. */
  readonly products: Products;
  /** Products being explained within the span; null where the log, which alone tells of them, was not read. */
  readonly explanations: readonly Explanation[] | null;
  /** What the room's other broadcasts tell of this one. */
  readonly across: Readonly<Partial<Record<AcrossId, Known>>>;
  /** Where the entries seen came from; none where the traffic does not say. */
  readonly entrySources: EntrySources;
  readonly pages: ReadonlySet<PageKind>;
  /** When pages that are polled were heard, consoles and bound ones; null where none was. */
  readonly polled: { readonly from: Moment; readonly until: Moment } | null;
  readonly gives: Given;
  /** The slots that speak, in the order of time. */
  readonly claims: readonly Claim[];
}

const NO_SOURCES: EntrySources = new Map();
const nobodyKnown = (): Partial<Viewers> => ({});

/** A part of a broadcast: its slots from `since` on, up to the one before `before`. */
export interface Part {
  readonly since?: SlotIndex;
  readonly before?: SlotIndex;
}

/** What is known beside the slots, and of which part an account is wanted. */
export type Beside = Pick<Account, 'viewers' | 'products' | 'gives'> &
  Partial<Pick<Account, 'explanations' | 'viewersSince' | 'entrySources'>> &
  Part;

/** Everything heard of a broadcast, or of a part of it; null when that is nothing. */
export const accountOf = (claims: readonly Claim[], beside: Beside): Account | null =>
  accountIn(resolvedOf(claims), beside);

/** The slots that speak of a broadcast, and what is the same for each of its parts. */
export type Whole = Pick<Account, 'claims' | 'pages' | 'polled'>;

/** Who speaks for each moment of a broadcast, once for all its parts. */
export function resolvedOf(claims: readonly Claim[]): Whole {
  const resolved = resolve(claims);
  const others = resolved.filter(({ page, span: { heard } }) => page !== 'room' && heard > 0);
  return {
    claims: resolved,
    pages: new Set(resolved.map(({ page }) => page)),
    polled: foldAll(others.map(({ span }) => span)),
  };
}

/** Where the claims from a slot on begin; they stand in the order of time. */
export function indexFrom(claims: readonly Claim[], slot: number): number {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.slot ?? 0) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same of the slots that speak.
 *
 * @param baseOf what was heard before a slot
 */
export function accountIn(
  { claims, pages, polled }: Whole,
  beside: Beside,
  baseOf = (slot: number): Span | null =>
    foldAll(claims.slice(0, indexFrom(claims, slot)).map(({ span }) => span)),
): Account | null {
  const {
    since = -Infinity,
    before = Infinity,
    viewers,
    products,
    gives,
    explanations = null,
    viewersSince = nobodyKnown,
    entrySources = NO_SOURCES,
  } = beside;
  const within = claims.slice(indexFrom(claims, since), indexFrom(claims, before));
  const span = foldAll(within.map((claim) => claim.span));
  if (!span) return null;
  // Where the room's own page was open, its time is the broadcast's; a console only joins it.
  const leading = leadingOf(pages);
  const heard = within.filter(({ page, span: { heard: time } }) => page === leading && time > 0);
  const lead = heard.length === within.length ? span : (foldAll(heard.map((claim) => claim.span)) ?? span);
  const gaps = gapsBetween(heard);
  const length = between(lead.from, lead.until);
  return {
    span,
    base: baseOf(since),
    from: lead.from,
    until: lead.until,
    gaps,
    coverage: length > 0 ? Math.min(1, lead.heard / length) : 0,
    area: areaOf(bridged(within, lead.from, lead.until)),
    partial: Number.isFinite(since) || Number.isFinite(before),
    viewers,
    viewersSince,
    across: {},
    entrySources,
    products,
    explanations: explanations?.flatMap((each) => clip(each, lead)) ?? null,
    pages,
    polled,
    gives,
    claims: within,
  };
}

/** The kind of page whose time is the broadcast's. */
export const leadingOf = (pages: ReadonlySet<PageKind>): PageKind =>
  PAGE_KINDS.find((page) => pages.has(page)) ?? 'room';

/** The part of an explanation that lies within a span. */
function clip({ item, from, until }: Explanation, span: Span): Explanation[] {
  const part = { item, from: later(from, span.from), until: earlier(until, span.until) };
  return part.from < part.until ? [part] : [];
}
