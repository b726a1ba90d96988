import {
  type Bands,
  type Instant,
  isHeard,
  minuteOf,
  type ThanUsuals,
  thanUsuals,
} from '../alerts/than-usual.ts';
import type { Alert } from '../alerts/alert.ts';
import type { RoomUsual } from '../alerts/against-usual.ts';
import { bandsIn, type Window } from '../alerts/windows.ts';
import { marksIn } from '../alerts/explained.ts';
import { Running } from '../alerts/running.ts';
import type { LogEntry } from '../events/entry.ts';
import type { Answer, Ask, Others } from '../messages/messages.ts';
import type { PageKind } from '../platforms/platform.ts';
import { accountOf, type Distinct, type Viewers } from '../metrics/account.ts';
import type { Figures, MetricId } from '../metrics/definitions.ts';
import { type Alternatives, alternativesOf, figuresOf, reportedOf } from '../metrics/figures.ts';
import type { SetId } from '../metrics/sets.ts';
import type { Figure } from '../metrics/figure.ts';
import { productMarksOf, type ProductMark } from '../metrics/product-marks.ts';
import type { Products } from '../metrics/products.ts';
import type { Given } from '../platforms/given.ts';
import type { Carry } from '../store/schema.ts';
import { fold } from '../tally/fold.ts';
import type { Claim } from '../tally/resolve.ts';
import { slotOf, slotStart } from '../tally/slot.ts';
import { NO_CARRY, spansOf } from '../tally/spans.ts';
import {
  before,
  between,
  type Duration,
  later,
  minutes,
  type Moment,
  type RecorderId,
  type SlotIndex,
  type ViewerHash,
} from '../units.ts';
import { groupsOf, VIEWER_GROUPS, type ViewerGroup } from '../viewers/groups.ts';
import { hashesOf, type ViewerSets } from '../viewers/sets.ts';
import { Sketch } from '../viewers/sketch.ts';
import { type Trend, trendOf } from './trend.ts';

/** What the overlay speaks of first. */
const RECENT: Duration = minutes(10);

/** How long it is remembered who did something: definition sets look back a quarter of an hour. */
const REMEMBERED: Duration = minutes(16);

/** The overlay speaks of no single product. */
const NO_PRODUCTS: Products = new Map();

/** Who knows what the room's earlier broadcasts were like. */
export interface Comparing {
  readonly usual: (header: Ask<'usual'>) => Promise<Answer<'usual'>>;
  readonly usualAt: (asked: Ask<'usualAt'>) => Promise<Answer<'usualAt'>>;
}

/** What a broadcast looks like from one of its pages at a moment. */
export interface Glance {
  readonly recent: Figures;
  readonly whole: Figures;
  /** The whole broadcast by the other definition sets, where they differ. */
  readonly alternatives: Alternatives;
  readonly reported: Partial<Record<MetricId, Figure>>;
  readonly pages: ReadonlySet<PageKind>;
  readonly from: Moment;
  readonly until: Moment;
  readonly ended: boolean;
  /** What stands out, or did so lately. */
  readonly alerts: readonly Alert[];
  /** The last ten minutes against the room's earlier broadcasts, where there are enough. */
  readonly usual: ThanUsuals;
  readonly trend: Trend;
}

/** The figures of a broadcast while it runs: this recorder's own slots, and what others stored of it. */
export class Live {
  readonly #recorder: RecorderId;
  readonly #page: PageKind;
  readonly #gives: Given;
  readonly #own = new Map<SlotIndex, Claim>();
  readonly #others = new Map<string, Claim>();
  readonly #viewers: ReadonlyMap<ViewerGroup, Sketch>;
  /** When each viewer of the last minutes last did what makes one of the group. */
  readonly #lately = new Map(VIEWER_GROUPS.map((group) => [group, new Map<ViewerHash, Moment>()]));
  readonly #marks: ProductMark[] = [];
  readonly #running = new Running();
  #asked = false;
  /** The minute that was shown last, and what was usual at the one that was answered last. */
  #minute: Instant | null = null;
  #minuteAsked: Instant | null = null;
  #usual: { readonly bands: Bands; readonly set: SetId } | null = null;
  #carry: Carry = NO_CARRY;
  /** As it was when the slot began: it is much work for what changes slowly. */
  #trend: { readonly slot: SlotIndex; readonly set: SetId; readonly trend: Trend } | null = null;

  constructor(recorder: RecorderId, page: PageKind, gives: Given, viewers: ViewerSets) {
    this.#recorder = recorder;
    this.#page = page;
    this.#gives = gives;
    this.#viewers = new Map(VIEWER_GROUPS.map((group) => [group, new Sketch(hashesOf(viewers, group))]));
  }

  /** Adds what this page's recorder recorded. */
  record(entries: readonly LogEntry[]): void {
    const { spans, carry } = spansOf(entries, this.#carry);
    this.#carry = carry;
    this.#marks.push(...productMarksOf(entries));
    for (const [slot, span] of spans) {
      const known = this.#own.get(slot);
      const whole = known ? fold(known.span, span) : span;
      this.#own.set(slot, { recorder: this.#recorder, page: this.#page, slot, span: whole });
    }
    for (const entry of entries) {
      const viewer = 'viewer' in entry ? entry.viewer : null;
      if (!viewer) continue;
      for (const group of groupsOf(entry)) {
        this.#viewers.get(group)?.add(viewer);
        const lately = this.#lately.get(group);
        lately?.set(viewer, later(lately.get(viewer) ?? entry.at, entry.at));
      }
    }
  }

  /** Takes over what the broadcast's other recorders stored. */
  follow({ slots }: Others): void {
    for (const claim of slots) this.#others.set(`${claim.recorder} ${claim.slot}`, claim);
  }

  /** Asks, once, what the room's earlier broadcasts were like; where nobody answers, nothing is compared. */
  compareOnce(ask: () => Promise<RoomUsual>): void {
    if (this.#asked) return;
    this.#asked = true;
    ask().then(
      (usual) => this.#running.compareWith(usual),
      () => {},
    );
  }

  /** Asks, once for each minute that is shown, what they were in the same ten minutes. */
  compareByMinute(ask: (minute: number) => Promise<readonly Window[]>): void {
    const at = this.#minute;
    if (!at || at === this.#minuteAsked) return;
    this.#minuteAsked = at;
    const { minute, set } = at;
    ask(minute).then(
      (windows) => (this.#usual = { bands: bandsIn(windows, set, this.#gives), set }),
      () => (this.#usual = null),
    );
  }

  /**
   * The figures now, by a definition set; null before anything was heard.
   *
   * @param now in room time; without it, when something was heard last
   */
  glance(set: SetId = 'roomtally', now?: Moment): Glance | null {
    const claims = [...this.#others.values(), ...this.#own.values()];
    const gives = this.#gives;
    const whole = accountOf(claims, {
      gives,
      products: NO_PRODUCTS,
      viewers: this.#sees ? this.#distinct() : {},
      viewersSince: (moment) => (this.#sees ? this.#seenSince(moment) : {}),
    });
    if (!whole) return null;
    this.#forget(whole.until);
    this.#running.look(whole, this.#marksOfAll(), now ?? whole.until);
    const since = slotOf(before(whole.until, RECENT));
    const viewers = this.#sees ? this.#seenSince(slotStart(since)) : {};
    const recent = accountOf(claims, { gives, products: NO_PRODUCTS, viewers, since }) ?? whole;
    const minute = minuteOf(whole);
    if (minute !== null && (this.#minute?.minute !== minute || this.#minute.set !== set))
      this.#minute = { minute, set };
    const figures = figuresOf(recent, set);
    return {
      recent: figures,
      whole: figuresOf(whole, set),
      alternatives: alternativesOf(whole, set),
      reported: reportedOf(whole),
      pages: whole.pages,
      from: whole.from,
      until: whole.until,
      ended: whole.span.endedAt !== null,
      alerts: this.#running.alertsAt(now ?? whole.until),
      trend: this.#trendAt(claims, whole.until, set),
      usual: this.#usual?.set === set && isHeard(recent) ? thanUsuals(figures, this.#usual.bands) : {},
    };
  }

  #trendAt(claims: readonly Claim[], until: Moment, set: SetId): Trend {
    const slot = slotOf(until);
    if (this.#trend?.slot !== slot || this.#trend.set !== set)
      this.#trend = { slot, set, trend: trendOf(claims, until, this.#gives, set) };
    return this.#trend.trend;
  }

  /** The products put up; where this page did not hear the room, others' slots tell of them. */
  #marksOfAll(): ProductMark[] {
    const unheard = [...this.#others.values()].filter(({ slot }) => !this.#own.has(slot));
    return [...this.#marks, ...marksIn(unheard)].toSorted((a, b) => a.at - b.at);
  }

  /** Distinct viewers who interacted since then; a page opened later has not seen all of them. */
  #seenSince(since: Moment): Viewers {
    const floor = this.#others.size > 0 && ![...this.#own.keys()].some((slot) => slotStart(slot) <= since);
    return eachGroup(this.#lately, (lately) => {
      const count = [...lately.values()].filter((at) => at >= since).length;
      return { count, exact: true, floor };
    });
  }

  /** Who last did something longer ago than any figure looks back is not remembered for it. */
  #forget(until: Moment): void {
    for (const lately of this.#lately.values())
      for (const [viewer, at] of lately) if (between(at, until) > REMEMBERED) lately.delete(viewer);
  }

  /** Viewers pass by on the room's page only. */
  get #sees(): boolean {
    return this.#page === 'room';
  }

  #distinct(): Viewers {
    return eachGroup(this.#viewers, (sketch) => sketch.distinct());
  }
}

const eachGroup = <Seen>(seen: ReadonlyMap<ViewerGroup, Seen>, of: (seen: Seen) => Distinct): Viewers =>
  Object.fromEntries([...seen].map(([group, each]) => [group, of(each)])) as Viewers;
