import type { OrderRow } from '../../exchange/orders/order.ts';
import type { OutsideRow } from '../../exchange/outside/outside.ts';
import type { RevisionRow } from '../database.ts';
import type {
  BroadcastRow,
  ChunkRow,
  ExplanationsRow,
  FoldRow,
  KeepingRow,
  MarkRow,
  OpeningRow,
  OrderKeyRow,
  PlanRow,
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
  readonly orders: OrderRow;
  readonly outside: OutsideRow;
  readonly plans: PlanRow;
  readonly folds: FoldRow;
  readonly explanations: ExplanationsRow;
  readonly openings: OpeningRow;
  readonly unfolded: UnfoldedRow;
  readonly raw: RawRow;
  readonly keepings: KeepingRow;
  readonly viewerKeys: ViewerKeyRow;
  readonly orderKeys: OrderKeyRow;
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
  'orders',
  'outside',
  'plans',
  'folds',
  'explanations',
  'openings',
  'raw',
  'keepings',
  'viewerKeys',
  'orderKeys',
  'unfolded',
  'revisions',
] as const satisfies readonly TableName[];
