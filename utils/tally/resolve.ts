import { type ReadingOf, TOTALS } from '../events/readings.ts';
import { PAGE_KINDS, type PageKind } from '../platforms/platform.ts';
import { duration, type RecorderId, type SlotIndex } from '../units.ts';
import { besideOf, levelFirst } from './beside.ts';
import { foldAll } from './fold.ts';
import type { Span, Total } from './slot.ts';
import { told, voicesOf } from './voices.ts';

/** A slot of one recorder, with what decides whether it speaks. */
export interface Claim {
  readonly recorder: RecorderId;
  readonly page: PageKind;
  readonly slot: SlotIndex;
  readonly span: Span;
}

/**
 * Chooses who speaks for each moment of a broadcast, so that what several recorders heard is never added
 * up. Idempotent and total; in the order of time.
 *
 * Room page and console tell different things: each kind of page is resolved by itself, and within a kind those
 * recorders that tell the same things. Among these the speaker stays until it has a gap; then the better-covered
 * one speaks, ties by recorder id. A recorder that heard another part of the slot speaks beside it: that is a
 * reload. Bound pages each hold other figures: whoever does not speak still tells its running totals and stated
 * figures, which do not add up.
 */
export function resolve(claims: readonly Claim[]): Claim[] {
  const sorted = claims.toSorted((a, b) => a.slot - b.slot);
  if (sorted.every(isAloneAfter)) return sorted;
  const pages = Map.groupBy(claims, ({ page }) => page);
  const chosen = [...pages].flatMap(([page, own]) => (page === 'bound' ? chooseBound(own) : chooseFor(own)));
  return oneSourceEach(chosen).toSorted((a, b) => a.slot - b.slot || order(a.recorder, b.recorder));
}

/** A recorder that is alone, each slot of it once, speaks whenever it heard anything. */
const isAloneAfter = ({ recorder, slot }: Claim, index: number, claims: readonly Claim[]): boolean => {
  const before = claims[index - 1];
  return !before || (before.recorder === recorder && before.slot < slot);
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The speakers of one kind of page: what others tell of the same time goes to the one who heard most of it. */
function chooseFor(claims: readonly Claim[]): Claim[] {
  const spoken = Map.groupBy(voicesOf(claims).flatMap(chooseSpeakers), ({ slot }) => slot);
  const rivals = Map.groupBy(claims, ({ slot }) => slot);
  return [...spoken].flatMap(([slot, voices]) => {
    const speaking: Claim[] = [];
    for (const claim of voices.toSorted(
      (a, b) => b.span.heard - a.span.heard || order(a.recorder, b.recorder),
    )) {
      const at = speaking.findIndex(({ span }) => !apart(span, claim.span));
      const by = speaking[at];
      if (by) speaking[at] = told(by, claim);
      else speaking.push(claim);
    }
    return withTimeWatched(speaking, rivals.get(slot) ?? []);
  });
}

/** The speakers of bound pages, each for itself, so that it is known where a figure was bound; and what others tell. */
function chooseBound(claims: readonly Claim[]): Claim[] {
  const spoken = Map.groupBy(chooseSpeakers(claims), ({ slot }) => slot);
  const rivals = Map.groupBy(claims, ({ slot }) => slot);
  return [...rivals].flatMap(([slot, all]) => {
    const speaking = spoken.get(slot) ?? [];
    return [...withTimeWatched(speaking, all), ...besideOf(all, speaking)];
  });
}

function chooseSpeakers(claims: readonly Claim[]): Claim[] {
  const slots = [...Map.groupBy(claims, ({ slot }) => slot)].toSorted(([a], [b]) => a - b);
  let speaker: RecorderId | null = null;
  return slots.flatMap(([, rivals]) => {
    const ranked = rivals.toSorted(
      (a, b) =>
        levelFirst(a, b) ||
        b.span.heard - a.span.heard ||
        Number(b.recorder === speaker) - Number(a.recorder === speaker) ||
        order(a.recorder, b.recorder),
    );
    const speaking: Claim[] = [];
    for (const claim of ranked) {
      if (speaking.every(({ span }) => apart(span, claim.span))) speaking.push(claim);
    }
    speaker = speaking[0]?.recorder ?? null;
    return speaking;
  });
}

/** The user watches one of several tabs, whoever speaks: the longest time watched stands. */
function withTimeWatched(speaking: readonly Claim[], rivals: readonly Claim[]): readonly Claim[] {
  const own = speaking.reduce((sum, { span }) => sum + span.watched, 0);
  const longest = rivals.reduce((most, { span }) => Math.max(most, span.watched), 0);
  const [first, ...others] = speaking;
  if (!first || longest <= own) return speaking;
  const watched = duration(first.span.watched + longest - own);
  return [{ ...first, span: { ...first.span, watched } }, ...others];
}

/** Stretches may touch; a moment without a length lies in neither of the stretches that it touches. */
const apart = (a: Span, b: Span): boolean =>
  a.heard > 0 && b.heard > 0 ? a.until <= b.from || b.until <= a.from : a.until < b.from || b.until < a.from;

/**
 * Where several kinds of page tell the same, one of them is the source: of events the room, of viewers online
 * the room, then the console, then a bound page, each only filling the gaps of those before it; of a running
 * total the page that gives it most exactly.
 */
function oneSourceEach(claims: readonly Claim[]): Claim[] {
  if (new Set(claims.map(({ page }) => page)).size < 2) return [...claims];
  const room = claims.filter(({ page }) => page === 'room');
  const sayOnline = sourcesOfOnline(claims);
  const fillsEvents = gapsIn(room.filter(({ span }) => span.heard > 0 || hasEvents(span)));
  const roomTells = new Set(room.flatMap(({ span }) => Object.keys(span.events)));
  const sources = sourcesOfTotals(claims);
  return claims.map((claim) => {
    const { page, slot, span } = claim;
    const totals = Object.fromEntries(
      Object.entries(span.totals).filter(([id]) => sources.get(id as ReadingOf<'total'>) === page),
    );
    if (page === 'room') return { ...claim, span: { ...span, totals } };
    const isSource = (kind: string): boolean => !roomTells.has(kind) || fillsEvents(slot);
    const events = Object.fromEntries(Object.entries(span.events).filter(([kind]) => isSource(kind)));
    const { signs, topics } = isSource('comment') ? span : NOTHING_SAID;
    return {
      ...claim,
      span: { ...span, totals, events, signs, topics, online: sayOnline.has(claim) ? span.online : null },
    };
  });
}

/** Those that say how many are online: each kind of page only in the gaps of those before it. */
function sourcesOfOnline(claims: readonly Claim[]): ReadonlySet<Claim> {
  const online = claims.filter(({ span }) => span.online);
  const sources: Claim[] = [];
  for (const kind of PAGE_KINDS) {
    const fills = gapsIn(sources);
    sources.push(...online.filter(({ page, slot }) => page === kind && fills(slot)));
  }
  return new Set(sources);
}

const NOTHING_SAID: Pick<Span, 'signs' | 'topics'> = { signs: {}, topics: {} };

const hasEvents = ({ events }: Span): boolean => Object.keys(events).length > 0;

/** Whether a slot lies in a gap of these: between them, where none of them speaks; any slot where there are none. */
function gapsIn(claims: readonly Claim[]): (slot: SlotIndex) => boolean {
  const slots = claims.map(({ slot }) => slot);
  const [first, last, spoken] = [Math.min(...slots), Math.max(...slots), new Set(slots)];
  return (slot) => slots.length === 0 || (slot > first && slot < last && !spoken.has(slot));
}

function sourcesOfTotals(claims: readonly Claim[]): Map<ReadingOf<'total'>, PageKind> {
  const wholes = [...Map.groupBy(claims, ({ page }) => page)]
    .map(([page, rows]) => ({ page, totals: foldAll(rows.map(({ span }) => span))?.totals ?? {} }))
    .toSorted((a, b) => order(b.page, a.page));
  return new Map(
    TOTALS.flatMap((id) => {
      const given = wholes.flatMap(({ page, totals }) =>
        totals[id] ? [{ page, width: width(totals[id]) }] : [],
      );
      const [best] = given.toSorted((a, b) => a.width - b.width);
      return best ? [[id, best.page] as const] : [];
    }),
  );
}

const width = ({ top }: Total): number => (top.high === null ? Infinity : top.high - top.low);
