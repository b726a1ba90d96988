import type { RoomUsual } from '../alerts/against-usual.ts';
import { basesOf, type Window } from '../alerts/windows.ts';
import { marksIn } from '../alerts/explained.ts';
import { Running } from '../alerts/running.ts';
import type { LogEntry } from '../events/entry.ts';
import type { Others } from '../messages/messages.ts';
import type { PageKind } from '../platforms/platform.ts';
import { type Account, accountIn, accountOf, type Viewers } from '../metrics/account.ts';
import { alternativesOf, figuresOf, reportedOf } from '../metrics/figures.ts';
import type { SetId } from '../metrics/sets.ts';
import { productMarksOf, type ProductMark } from '../metrics/product-marks.ts';
import type { Products } from '../metrics/products.ts';
import type { Given } from '../platforms/given.ts';
import type { Carry } from '../store/schema.ts';
import type { Claim } from '../tally/resolve.ts';
import { SLOT, slotOf, slotStart } from '../tally/slot.ts';
import { NO_CARRY, spansOf } from '../tally/spans.ts';
import {
  before,
  between,
  type Duration,
  minutes,
  type Moment,
  type RecorderId,
  type SlotIndex,
} from '../units.ts';
import type { ViewerSets } from '../viewers/sets.ts';
import type { Glance, Whole } from './glance.ts';
import { Ledger } from './ledger.ts';
import { Seen } from './seen.ts';
import { blockStart } from './slots.ts';
import { type Trend, trendOf } from './trend.ts';
import { Usually } from './usually.ts';

/** What the overlay speaks of first. */
const RECENT: Duration = minutes(10);
/** What is looked at slot by slot: at each glance the last minutes, at each slot what a trend rises from. */
const NEAR = minutes(12) / SLOT;
const FAR = minutes(30) / SLOT;
/** The whole is computed anew when it has grown by this share: the longer it is the more it takes. */
const GROWN = 0.001;

/** The overlay speaks of no single product. */
const NO_PRODUCTS: Products = new Map();

/** What a glance starts from: what was heard before a slot, as one for each kind of page. */
interface Ground {
  readonly since: SlotIndex;
  readonly bases: readonly Claim[];
}

/** The whole as it was told last, and the ground of what comes after it. */
interface Told extends Whole, Ground {
  readonly set: SetId;
  readonly until: Moment;
  readonly ended: boolean;
  readonly marks: readonly ProductMark[];
}

/** As it was when a slot began: it is much work for what changes slowly. */
interface Lately extends Ground {
  readonly slot: SlotIndex;
  readonly set: SetId;
  readonly trend: Trend;
}

/** The figures of a broadcast while it runs: this recorder's own slots, and what others stored of it. */
export class Live {
  readonly #page: PageKind;
  readonly #gives: Given;
  readonly #ledger: Ledger;
  readonly #seen: Seen;
  readonly #marks: ProductMark[] = [];
  readonly #running = new Running();
  readonly #usually: Usually;
  #carry: Carry = NO_CARRY;
  #lately: Lately | null = null;
  #told: Told | null = null;
  /** Whether anything came since the whole was told, and since the last glance. */
  #isBehind = false;
  #hasNews = false;

  constructor(recorder: RecorderId, page: PageKind, gives: Given, viewers: ViewerSets) {
    this.#page = page;
    this.#gives = gives;
    this.#usually = new Usually(gives);
    this.#ledger = new Ledger(recorder, page);
    this.#seen = new Seen(viewers);
  }

  /** Adds what this page's recorder recorded. */
  record(entries: readonly LogEntry[]): void {
    const { spans, carry } = spansOf(entries, this.#carry);
    this.#carry = carry;
    this.#marks.push(...productMarksOf(entries));
    this.#ledger.add(spans);
    this.#seen.add(entries);
    if (entries.length > 0) this.#isBehind = this.#hasNews = true;
  }

  /** Takes over what the broadcast's other recorders stored. */
  follow({ slots }: Others): void {
    for (const claim of slots) this.#ledger.take(claim);
    if (slots.length > 0) this.#isBehind = this.#hasNews = true;
  }

  /** Asks, once, what the room's earlier broadcasts were like. */
  compareOnce(ask: () => Promise<RoomUsual>): void {
    this.#usually.askOnce(ask, (usual) => {
      this.#running.compareWith(usual);
      this.#told = null;
    });
  }

  /** Asks, once for each minute that is shown, what they were in the same ten minutes. */
  compareByMinute(ask: (minute: number) => Promise<readonly Window[]>): void {
    this.#usually.askByMinute(ask);
  }

  /**
   * The figures now, by a definition set; null before anything was heard. Of a long broadcast the whole is told as it
   * was a moment ago, while it grows.
   *
   * @param now in room time; without it, when something was heard last
   */
  glance(set: SetId = 'roomtally', now?: Moment): Glance | null {
    const near = this.#near();
    if (!near) return null;
    const { from, until, pages } = near;
    const ended = near.span.endedAt !== null;
    const told = this.#toldOf(near, set, now ?? until);
    const since = slotOf(before(until, RECENT));
    const viewers = this.#sees ? this.#seenSince(slotStart(since)) : {};
    const beside = { gives: this.#gives, products: NO_PRODUCTS, viewers, since };
    const recent = accountIn(near, beside);
    this.#usually.show(near, set);
    const figures = recent ? figuresOf(recent, set) : told.whole;
    const { whole, alternatives, reported } = told;
    return {
      recent: figures,
      whole,
      alternatives,
      reported,
      pages,
      from,
      until,
      ended,
      alerts: this.#running.alertsAt(now ?? until),
      trend: this.#latelyAt(until, set).trend,
      usual: this.#usually.than(recent ?? near, figures, set),
    };
  }

  /** All that was heard, the last minutes slot by slot. */
  #near(): Account | null {
    if (!this.#ledger.isSettled) this.#told = this.#lately = null;
    return this.#on(this.#lately ?? this.#told);
  }

  /** All that was heard, slot by slot from where the ground ends. */
  #on(ground: Ground | null): Account | null {
    const claims = [...(ground?.bases ?? []), ...this.#ledger.claims(ground?.since)];
    return accountOf(claims, { gives: this.#gives, products: NO_PRODUCTS, viewers: {} });
  }

  /** The whole as it was told last, or as it is now: where it has grown enough, or nothing more comes. */
  #toldOf(near: Account, set: SetId, now: Moment): Told {
    const told = this.#told;
    const isQuiet = !this.#hasNews;
    this.#hasNews = false;
    if (told?.set === set && (!this.#isBehind || (!isQuiet && hasHardlyGrown(told, near)))) {
      this.#running.hear(near, this.#marksOfAll(told), now);
      return told;
    }
    this.#told = this.#tell(near, set, now);
    this.#isBehind = false;
    return this.#told;
  }

  #tell(near: Account, set: SetId, now: Moment): Told {
    const whole: Account = {
      ...(this.#on(null) ?? near),
      viewers: this.#sees ? this.#seen.distinct() : {},
      viewersSince: (moment) => (this.#sees ? this.#seenSince(moment) : {}),
    };
    const { until, claims } = whole;
    this.#seen.forget(until);
    this.#running.look(whole, this.#marksOfAll(null), now);
    const since = blockStart((slotOf(until) - FAR) as SlotIndex);
    this.#ledger.settle(since);
    return {
      set,
      until,
      ended: whole.span.endedAt !== null,
      whole: figuresOf(whole, set),
      alternatives: alternativesOf(whole, set),
      reported: reportedOf(whole),
      since,
      bases: basesOf(claims, since),
      marks: marksIn(this.#ledger.unheard()).filter(({ at }) => at < slotStart(since)),
    };
  }

  #latelyAt(until: Moment, set: SetId): Lately {
    const slot = slotOf(until);
    const known = this.#lately;
    if (known?.slot === slot && known.set === set) return known;
    const claims = this.#on(this.#told)?.claims ?? [];
    const since = (slot - NEAR) as SlotIndex;
    const trend = trendOf(claims, until, this.#gives, set);
    return (this.#lately = { slot, set, trend, since, bases: basesOf(claims, since) });
  }

  /** The products put up; where this page did not hear the room, others' slots tell of them. */
  #marksOfAll(told: Told | null): ProductMark[] {
    const others = marksIn(this.#ledger.unheard(told?.since));
    return [...this.#marks, ...(told?.marks ?? []), ...others].toSorted((a, b) => a.at - b.at);
  }

  /** Distinct viewers who interacted since then; a page opened later has not seen all of them. */
  #seenSince(since: Moment): Viewers {
    return this.#seen.since(since, this.#ledger.hasOthersBefore(slotOf(since)));
  }

  /** Viewers pass by on the room's page only. */
  get #sees(): boolean {
    return this.#page === 'room';
  }
}

const hasHardlyGrown = (told: Told, { from, until, span }: Account): boolean =>
  told.ended === (span.endedAt !== null) && between(told.until, until) < between(from, until) * GROWN;
