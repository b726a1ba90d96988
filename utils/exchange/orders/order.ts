import type { Moment, PlatformId, RoomId, ViewerHash } from '../../units.ts';

/** How far an order has come; later ones take the place of earlier ones. */
export const STATES = ['created', 'closed', 'paid', 'refunded'] as const;
/** `closed` was never paid; `refunded` was, and wholly paid back. */
export type OrderState = (typeof STATES)[number];

/** What was ordered of one product. */
export interface OrderLine {
  /** The platform's own id of it, or its name where the file has no id. */
  readonly product: string;
  readonly count: number;
  /** In minor units. */
  readonly amount: number;
}

/** An order as it is kept: who bought is a keyed hash, and so is its number. Times are as the file tells them. */
export interface OrderRow {
  /** The hash of its number, within its room. */
  readonly id: ViewerHash;
  /** Which key its hashes were made with: under another one the same order is another row. */
  readonly key: string;
  /** The buyer's hash; null where the file does not tell buyers apart. */
  readonly buyer: ViewerHash | null;
  readonly platform: PlatformId;
  readonly room: RoomId;
  readonly state: OrderState;
  /** By product, each once. */
  readonly lines: readonly OrderLine[];
  /** In minor units. */
  readonly refunded: number;
  readonly currency: string;
  readonly createdAt: Moment;
  readonly paidAt: Moment | null;
  readonly refundedAt: Moment | null;
  /** The preset it was read by; `mapped` where the user said what the columns are. */
  readonly source: string;
}

/** What the whole order came to, in minor units. */
export const amountOf = ({ lines }: Pick<OrderRow, 'lines'>): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

export const countOf = ({ lines }: Pick<OrderRow, 'lines'>): number =>
  lines.reduce((sum, { count }) => sum + count, 0);
