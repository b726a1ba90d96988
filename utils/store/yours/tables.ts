import type { RevisionRow } from '../database.ts';
import type {
  BroadcastRow,
  ChunkRow,
  FoldRow,
  KeepingRow,
  MarkRow,
  RawRow,
  RecorderRow,
  ReviewRow,
  SketchRow,
  SlotRow,
  UnfoldedRow,
  ViewerKeyRow,
} from '../schema.ts';

/** What the database's tables hold, by table. */
export interface RowOf {
  readonly recorders: RecorderRow;
  readonly chunks: ChunkRow;
  readonly slots: SlotRow;
  readonly sketches: SketchRow;
  readonly marks: MarkRow;
  readonly reviews: ReviewRow;
  readonly broadcasts: BroadcastRow;
  readonly folds: FoldRow;
  readonly unfolded: UnfoldedRow;
  readonly raw: RawRow;
  readonly keepings: KeepingRow;
  readonly viewerKeys: ViewerKeyRow;
  readonly revisions: RevisionRow;
}
export type TableName = keyof RowOf;

/** In the order in which a person would ask for them: first what was recorded, last what serves it. */
export const TABLE_NAMES = [
  'recorders',
  'chunks',
  'slots',
  'sketches',
  'marks',
  'reviews',
  'broadcasts',
  'folds',
  'raw',
  'keepings',
  'viewerKeys',
  'unfolded',
  'revisions',
] as const satisfies readonly TableName[];
