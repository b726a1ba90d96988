import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import type {
  BroadcastRow,
  ExplanationsRow,
  FoldRow,
  MarkRow,
  OpeningRow,
  RecorderRow,
} from '../store/schema.ts';
import { unpackExplained } from './explained-rows.ts';
import { unfold } from './folded.ts';
import type { SetId } from './sets.ts';
import type { BroadcastDetail } from './view.ts';

/** What a broadcast's page shows first and neither its fold nor its explanations hold. */
type Opening = Pick<BroadcastDetail, 'minutes' | 'gaps' | 'lossSeries' | 'reported'>;

/** Written as JSON and packed: minutes are much alike. */
export const packOpening = ({
  key,
  minutes,
  gaps,
  lossSeries,
  reported,
}: Opening & Pick<BroadcastDetail, 'key'>): OpeningRow => ({
  key,
  packed: gzipSync(strToU8(JSON.stringify({ minutes, gaps, lossSeries, reported } satisfies Opening))),
});

/** The same as it was. */
export const unpackOpening = ({ packed }: OpeningRow): Opening =>
  JSON.parse(strFromU8(gunzipSync(packed))) as Opening;

/** The caches of a broadcast that is over, and what little else its page begins with. */
export interface OpeningRows {
  readonly fold: FoldRow;
  readonly explanations: ExplanationsRow;
  readonly opening: OpeningRow;
  readonly recorders: readonly RecorderRow[];
  /** In the order of time. */
  readonly marks: readonly MarkRow[];
  readonly said: BroadcastRow | undefined;
}

/** What the user said that it depends on. */
interface Wishes {
  readonly myRooms: readonly string[];
  readonly definitions: SetId;
}

/** A broadcast that is over, as its page shows it before slots and log are read: what only these tell is not told yet. */
export function openingOf(
  { fold, explanations, opening, recorders, marks, said }: OpeningRows,
  { myRooms, definitions }: Wishes,
): BroadcastDetail {
  const listed = unfold(fold, { said, myRooms, definitions });
  return {
    ...listed,
    ...unpackOpening(opening),
    definitions,
    alternatives: {},
    shifts: listed.shifts.map((shift) => ({ ...shift, alternatives: {} })),
    explained: unpackExplained(explanations).map(({ item, from, until, room, product }) => ({
      item,
      from,
      until,
      room,
      product,
    })),
    recorders,
    marks,
    complete: false,
    during: () => null,
    ordered: {},
    sales: [],
    alerts: [],
    usual: { broadcasts: 0, than: {} },
  };
}
