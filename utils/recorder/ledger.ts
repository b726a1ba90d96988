import type { PageKind } from '../platforms/platform.ts';
import { fold } from '../tally/fold.ts';
import type { Claim } from '../tally/resolve.ts';
import type { Span } from '../tally/slot.ts';
import type { RecorderId, SlotIndex } from '../units.ts';
import { Slots } from './slots.ts';

interface Heard {
  readonly page: PageKind;
  readonly slots: Slots;
}

/** What this page's recorder and the broadcast's others heard, slot by slot. */
export class Ledger {
  readonly #own: Heard;
  readonly #recorders: Map<RecorderId, Heard>;
  readonly #id: RecorderId;
  /** The slots before this one were taken as they stood: nothing has changed there since. */
  #settled = -Infinity as SlotIndex;
  #isSettled = false;

  constructor(id: RecorderId, page: PageKind) {
    this.#id = id;
    this.#own = { page, slots: new Slots() };
    this.#recorders = new Map([[id, this.#own]]);
  }

  /** Whether what was settled holds: no recorder has told of it again, and none was heard of that was not. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** Adds what this page's recorder heard. */
  add(spans: Iterable<readonly [SlotIndex, Span]>): void {
    const { slots } = this.#own;
    for (const [slot, span] of spans) {
      const known = slots.get(slot);
      slots.set(slot, known ? fold(known, span) : span);
      if (slot < this.#settled) this.#isSettled = false;
    }
  }

  /** Takes over what another recorder stored of a slot: it stands in the place of what it said of it before. */
  take({ recorder, page, slot, span }: Claim): void {
    let heard = this.#recorders.get(recorder);
    if (!heard || slot < this.#settled) this.#isSettled = false;
    if (!heard) this.#recorders.set(recorder, (heard = { page, slots: new Slots() }));
    heard.slots.set(slot, span);
  }

  /** What was heard from a slot on. */
  claims(since = -Infinity): Claim[] {
    return [...this.#recorders].flatMap(([recorder, heard]) => this.#claimsOf(recorder, heard, since));
  }

  /** What others heard from a slot on while this page did not. */
  unheard(since = -Infinity): Claim[] {
    if (this.#recorders.size === 1) return [];
    const own = new Set(this.#own.slots.since(since).map(([slot]) => slot));
    return [...this.#recorders].flatMap(([recorder, heard]) =>
      recorder === this.#id
        ? []
        : this.#claimsOf(recorder, heard, since).filter(({ slot }) => !own.has(slot)),
    );
  }

  /** Whether others were heard before this page. */
  hasOthersBefore(slot: SlotIndex): boolean {
    const { first } = this.#own.slots;
    return this.#recorders.size > 1 && (first === null || first > slot);
  }

  /** The slots before this one are not looked at one by one until they change. */
  settle(before: SlotIndex): void {
    this.#settled = before;
    this.#isSettled = true;
    for (const { slots } of this.#recorders.values()) slots.pack(before);
  }

  #claimsOf(recorder: RecorderId, { page, slots }: Heard, since: number): Claim[] {
    return slots.since(since).map(([slot, span]) => ({ recorder, page, slot, span }));
  }
}
