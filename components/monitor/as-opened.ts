import type { RecorderRow } from '../../utils/store/schema.ts';
import { type BroadcastKey, earlier, type Moment } from '../../utils/units.ts';

interface Recorded {
  readonly key: BroadcastKey;
  readonly recorders: readonly Pick<RecorderRow, 'openedAt'>[];
}

/** Broadcasts in the order in which their pages were opened: none changes its place while it is looked at. */
export const asOpened = <One extends Recorded>(all: readonly One[]): One[] =>
  all.toSorted((a, b) => openedAt(a) - openedAt(b) || (a.key < b.key ? -1 : 1));

const openedAt = ({ recorders }: Recorded): Moment => recorders.map((one) => one.openedAt).reduce(earlier);
