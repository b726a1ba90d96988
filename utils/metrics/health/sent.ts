import type { EventKind } from '../../events/entry.ts';
import type { ReadingId } from '../../events/readings.ts';
import type { RecorderRow, SlotRow } from '../../store/schema.ts';
import { duration, type Duration, later, type Moment } from '../../units.ts';

/** A kind of thing that a platform's traffic tells of: an event or a figure. */
export type Kind = EventKind | ReadingId;

/** One kind, as one recorder was sent it. */
export interface Sent {
  /** How much of the room had been heard when it first came, to the slot. */
  readonly waited: Duration;
  /** The end of the last slot's hearing in which it came, in room time. */
  readonly last: Moment;
}

/** A recorder, and what its page was sent. */
export interface Heard {
  readonly recorder: RecorderRow;
  readonly length: Duration;
  readonly ended: boolean;
  readonly kinds: ReadonlyMap<Kind, Sent>;
}

/** What one recorder was sent, by its own slots. */
export function heardBy(recorder: RecorderRow, slots: readonly SlotRow[]): Heard {
  const kinds = new Map<Kind, Sent>();
  let length = 0;
  for (const { span } of slots.toSorted((a, b) => a.slot - b.slot)) {
    length += span.heard;
    for (const kind of kindsIn(span)) {
      const known = kinds.get(kind);
      kinds.set(kind, {
        waited: known?.waited ?? duration(length),
        last: known ? later(known.last, span.until) : span.until,
      });
    }
  }
  const ended = slots.some(({ span }) => span.endedAt !== null);
  return { recorder, length: duration(length), ended, kinds };
}

function kindsIn({ events, totals, stated, online }: SlotRow['span']): Kind[] {
  const named = [events, totals, stated].flatMap((each) => Object.keys(each) as Kind[]);
  return [
    ...named,
    ...(online ? (['online'] as const) : []),
    ...(events.gift && events.gift.value > 0 ? (['giftValue'] as const) : []),
  ];
}
