import type { EventKind } from '../events/entry.ts';
import type { ReadingOf } from '../events/readings.ts';
import type { ProductMark } from '../metrics/product-marks.ts';
import { atOnce, type Steps } from '../recorder/slices.ts';
import { foldAll } from '../tally/fold.ts';
import { type Claim, resolve } from '../tally/resolve.ts';
import { SLOT, slotOf, slotStart, type Span, type Total } from '../tally/slot.ts';
import { after, before, between, duration, type Duration, type Moment, type SlotIndex } from '../units.ts';
import { type Explained, explainedAt } from './explained.ts';

/** How much a running total rose since it was last read. */
export interface Rise {
  readonly count: number;
  /** How far the count may be off: the step of a rounded total. */
  readonly slack: number;
  /** The slots since the last reading. */
  readonly slots: number;
}

/** Ten seconds of a broadcast, as far as alerts look at them. */
export interface Pulse {
  readonly at: Moment;
  /** How much of the slot was heard. */
  readonly heard: Duration;
  /** Viewers online, on average; null where nothing was told. */
  readonly online: { readonly viewers: number; readonly slack: number } | null;
  /** Events seen; a gift's combo and an order are one each. */
  readonly events: Readonly<Partial<Record<EventKind, number>>>;
  /** Running totals that were read in this slot. */
  readonly rises: Readonly<Partial<Record<RiseId, Rise>>>;
  readonly product: Explained | null;
}

const RISES = ['entries', 'likes', 'orders', 'gmv'] as const satisfies ReadingOf<'total'>[];
export type RiseId = (typeof RISES)[number];

/** What the pulses so far leave to the next ones. */
export interface PulseCarry {
  /** The first slot to come; null before the first. */
  readonly next: SlotIndex | null;
  readonly totals: Readonly<
    Partial<Record<RiseId, { readonly top: Total['top']; readonly slot: SlotIndex }>>
  >;
}
const NOTHING_YET: PulseCarry = { next: null, totals: {} };

/**
 * A broadcast's pulses from its slots, one for each ten seconds, heard or not. A running broadcast is given
 * in pieces: the claims from the carry's next slot on.
 *
 * @param until pulses end with the slot before this moment; without it, with the last that was heard
 */
export const pulsesOf = (...given: Parameters<typeof pulseSteps>): Pulsed => atOnce(pulseSteps(...given));

/** Pulses, and what they leave to the next ones. */
interface Pulsed {
  readonly pulses: readonly Pulse[];
  readonly carry: PulseCarry;
}

/** So many are made in one step. */
const AT_ONCE = 500;

/** The same, step by step. */
export function* pulseSteps(
  claims: readonly Claim[],
  marks: readonly ProductMark[],
  { carry = NOTHING_YET, until }: { carry?: PulseCarry; until?: Moment } = {},
): Steps<Pulsed> {
  const slots = Map.groupBy(resolve(claims), ({ slot }) => slot);
  const known = [...slots.keys()];
  const first = carry.next ?? known[0];
  if (first === undefined) return { pulses: [], carry };
  const end = until === undefined ? (known.at(-1) ?? first) + 1 : slotOf(until);
  const pulses: Pulse[] = [];
  const totals = { ...carry.totals };
  for (let index: number = first; index < end; index += 1) {
    if (index % AT_ONCE === 0) yield;
    const slot = index as SlotIndex;
    const rows = slots.get(slot) ?? [];
    const span = foldAll(rows.map((row) => row.span));
    const rises: Partial<Record<RiseId, Rise>> = {};
    for (const id of RISES) {
      const total = span?.totals[id];
      if (!total) continue;
      rises[id] = riseSince(totals[id] ?? { top: total.first, slot: (slot - 1) as SlotIndex }, total, slot);
      totals[id] = { top: total.top, slot };
    }
    const at = slotStart(slot);
    pulses.push({
      at,
      heard: heardIn(rows),
      online: onlineIn(span),
      events: Object.fromEntries(
        Object.entries(span?.events ?? {}).map(([kind, { events }]) => [kind, events]),
      ),
      rises,
      product: explainedAt(marks, after(at, SLOT)),
    });
  }
  return { pulses, carry: { next: Math.max(first, end) as SlotIndex, totals } };
}

const width = ({ low, high }: Total['top']): number => (high ?? low) - low;

function riseSince(last: { top: Total['top']; slot: SlotIndex }, { top }: Total, slot: SlotIndex): Rise {
  return {
    count: Math.max(0, top.low + width(top) / 2 - last.top.low - width(last.top) / 2),
    slack: Math.max(width(top), width(last.top)),
    slots: slot - last.slot,
  };
}

/** Pages of different kinds hear the same time; those of one kind were resolved and add up. */
const heardIn = (rows: readonly Claim[]): Duration => {
  const pages = Map.groupBy(rows, ({ page }) => page);
  const times = [...pages.values()].map((kind) => kind.reduce((sum, { span }) => sum + span.heard, 0));
  return duration(Math.max(0, ...times));
};

function onlineIn(span: Span | null): Pulse['online'] {
  if (!span?.online) return null;
  const { area, known, last } = span.online;
  const [low, high] = known > 0 ? [area.low / known, area.high / known] : [last.low, last.high ?? last.low];
  return { viewers: (low + high) / 2, slack: high - low };
}

/** What lies further back than this is as good as heard, or will never be: a page's silences are shorter. */
const SETTLED = duration(30_000);

/** Up to where a running broadcast's slots will not change any more. */
export const settledUntil = (heardUntil: Moment, now: Moment): Moment =>
  between(heardUntil, now) > SETTLED ? before(now, SETTLED) : heardUntil;
