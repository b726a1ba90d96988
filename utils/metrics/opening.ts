import { gzipSync, strToU8 } from 'fflate';
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

/** The same as it was: unpacked by the browser, beside the page's own thread. */
async function unpackOpening({ packed }: OpeningRow): Promise<Opening> {
  const unpacked = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(unpacked).json()) as Opening;
}

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
export async function openingOf(
  { fold, explanations, opening, recorders, marks, said }: OpeningRows,
  { myRooms, definitions }: Wishes,
): Promise<BroadcastDetail> {
  const unpacked = await unpackOpening(opening);
  const listed = unfold(fold, { said, myRooms, definitions });
  return {
    ...listed,
    ...unpacked,
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
    *during() {
      yield;
      return null;
    },
    ordered: {},
    sales: [],
    alerts: [],
    usual: { broadcasts: 0, than: {} },
  };
}
