import { packSlots, type SlotSpan, unpackSlots } from '../tally/packing.ts';
import { SLOT, type Span } from '../tally/slot.ts';
import { minutes, type SlotIndex } from '../units.ts';

/** What is packed together: ten minutes. */
const BLOCK = minutes(10) / SLOT;
const blockOf = (slot: SlotIndex): number => Math.floor(slot / BLOCK);

/** The first slot of the block that a slot lies in. */
export const blockStart = (slot: SlotIndex): SlotIndex => (blockOf(slot) * BLOCK) as SlotIndex;

/** The slots that a recorder heard: those that lie far back are packed, ten minutes in one. */
export class Slots {
  /** The first of them; null where there is none. */
  first: SlotIndex | null = null;
  readonly #open = new Map<SlotIndex, Span>();
  readonly #packed = new Map<number, Uint8Array>();

  get(slot: SlotIndex): Span | undefined {
    this.#unpack(blockOf(slot));
    return this.#open.get(slot);
  }

  set(slot: SlotIndex, span: Span): void {
    this.#unpack(blockOf(slot));
    this.#open.set(slot, span);
    if (this.first === null || slot < this.first) this.first = slot;
  }

  /** Those from a slot on; what was packed stays so. */
  since(first: number): SlotSpan[] {
    const packed = [...this.#packed].filter(([block]) => (block + 1) * BLOCK > first);
    const slots = [...packed.flatMap(([, bytes]) => unpackSlots(bytes)), ...this.#open];
    return slots.filter(([slot]) => slot >= first);
  }

  /** Packs those that lie before a block's first slot. */
  pack(before: SlotIndex): void {
    const old = [...this.#open].filter(([slot]) => slot < before);
    for (const [block, slots] of Map.groupBy(old, ([slot]) => blockOf(slot))) {
      this.#packed.set(block, packSlots(slots.toSorted(([a], [b]) => a - b)));
      for (const [slot] of slots) this.#open.delete(slot);
    }
  }

  #unpack(block: number): void {
    const bytes = this.#packed.get(block);
    if (!bytes) return;
    this.#packed.delete(block);
    for (const [slot, span] of unpackSlots(bytes)) this.#open.set(slot, span);
  }
}
