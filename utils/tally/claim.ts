import type { PageKind } from '../platforms/platform.ts';
import type { RecorderId, SlotIndex } from '../units.ts';
import type { Span } from './slot.ts';

/** A slot of one recorder, with what decides whether it speaks. */
export interface Claim {
  readonly recorder: RecorderId;
  readonly page: PageKind;
  readonly slot: SlotIndex;
  readonly span: Span;
}
