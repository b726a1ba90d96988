import { joinAll } from '../orders/join.ts';
import type { OrderRow } from '../orders/order.ts';
import type { Moment } from '../../units.ts';
import { canonical } from './json.ts';

/** What accounts say, by their places among all: 0 is what is here, then the files in their order. */
export interface Said<Row> {
  readonly row: Row;
  readonly by: readonly number[];
}

/** Why a row holds: it was edited last; edited at the same moment as another, by a fixed rule; it tells of more. */
export type Why = 'later' | 'rule' | 'more';

/** Of what accounts say otherwise: what each says, what holds in the end, and why. */
export interface Settled<Row> {
  readonly holds: Row;
  readonly said: readonly Said<Row>[];
  readonly why: Why;
}

interface Edited {
  readonly id: string;
  readonly editedAt: Moment;
  readonly deleted: boolean;
}
interface Told<Row> {
  readonly row: Row;
  readonly by: number;
}

/** What is told, each content once with all who tell it. */
export const saidBy = <Row>(told: readonly Told<Row>[], contentOf: (row: Row) => string): Said<Row>[] =>
  [...Map.groupBy(told, ({ row }) => contentOf(row)).values()].flatMap((same) =>
    same[0] ? [{ row: same[0].row, by: [...new Set(same.map(({ by }) => by))] }] : [],
  );

/** The rows that users wrote, of which accounts have copies with different contents. */
export function settledEdits<Row extends Edited>(
  accounts: readonly (readonly Row[])[],
  merge: (...all: readonly (readonly Row[])[]) => readonly Row[],
): Settled<Row>[] {
  return differing(accounts, contentOf).flatMap(({ said, copies }) => {
    const [holds] = merge(copies);
    if (!holds) return [];
    const rival = copies.some(
      (row) => row.editedAt === holds.editedAt && contentOf(row) !== contentOf(holds),
    );
    return [{ holds, said, why: rival ? 'rule' : 'later' }];
  });
}

/** The orders that accounts tell otherwise though they have come equally far: the larger numbers hold. */
export const settledOrders = (accounts: readonly (readonly OrderRow[])[]): Settled<OrderRow>[] =>
  differing(accounts, orderedOf).flatMap(({ said, copies }) => {
    const [holds] = joinAll(copies);
    const furthest = said.filter(({ row }) => row.state === holds?.state);
    return holds && furthest.length > 1 ? [{ holds, said: furthest, why: 'more' }] : [];
  });

/** The rows of one id of which there are different contents. */
function differing<Row extends { readonly id: string }>(
  accounts: readonly (readonly Row[])[],
  content: (row: Row) => string,
): { readonly said: readonly Said<Row>[]; readonly copies: readonly Row[] }[] {
  const told = accounts.flatMap((rows, by) => rows.map((row) => ({ row, by })));
  const copies = [...Map.groupBy(told, ({ row }) => row.id).values()];
  return copies.flatMap((own) => {
    const said = own.length > 1 ? saidBy(own, content) : [];
    return said.length > 1 ? [{ said, copies: own.map(({ row }) => row) }] : [];
  });
}

/** What a row says but for when; of what is deleted nothing is said any more. */
const contentOf = (row: Edited): string => (row.deleted ? 'deleted' : canonical({ ...row, editedAt: null }));

const orderedOf = ({ state, lines, currency, refunded }: OrderRow): string =>
  canonical({ state, lines, currency, refunded });
