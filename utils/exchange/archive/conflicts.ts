import type { RecorderRow, Rows } from '../../store/schema.ts';
import type { BroadcastKey } from '../../units.ts';
import { canonical } from './json.ts';
import { type Said, saidBy } from './settled.ts';

/** In what accounts of one broadcast contradict each other. */
export type Conflict =
  | { readonly about: 'title' | 'tags'; readonly said: readonly Said<readonly string[]>[] }
  /** What was put to it by hand, others put to another broadcast. */
  | { readonly about: 'joined'; readonly said: readonly Said<BroadcastKey>[] }
  /** Two copies of what one recorder wrote that are equally far and yet differ. */
  | { readonly about: 'rows' };

/** The contradictions of a broadcast among accounts, each told by its place among them. */
export function conflictsAmong(
  accounts: readonly Pick<Rows, 'recorders' | 'broadcasts'>[],
): (key: BroadcastKey) => Conflict[] {
  const recorders = accounts.map((account) => Map.groupBy(account.recorders, ({ key }) => key));
  const broadcasts = accounts.map((account) => Map.groupBy(account.broadcasts, ({ key }) => key));
  const joined = Map.groupBy(
    accounts.flatMap((account, by) =>
      account.broadcasts.flatMap(({ key, into }) => (into === null ? [] : [{ key, row: into, by }])),
    ),
    ({ key }) => key,
  );
  return (key) => {
    const joins = [...joined.values()].filter((told) => told.every(({ row }) => key <= row));
    const own = recorders.map((of) => of.get(key) ?? []);
    const tags = broadcasts.map((of) => (of.get(key) ?? []).flatMap((row) => row.tags));
    return [
      ...differing('title', own.map(titlesOf)),
      ...differing('tags', tags),
      ...joins.flatMap((told): Conflict[] => {
        const said = saidBy(told, (into) => into);
        return said.length > 1 && said.some(({ row }) => row === key) ? [{ about: 'joined', said }] : [];
      }),
      ...(contradict(own.flat()) ? [{ about: 'rows' } as const] : []),
    ];
  };
}

/** Where no account tells everything that the others tell; one that tells nothing contradicts nobody. */
function differing(about: 'title' | 'tags', accounts: readonly (readonly string[])[]): Conflict[] {
  const all = new Set(accounts.flat());
  if (accounts.some((texts) => new Set(texts).size === all.size)) return [];
  const telling = accounts.flatMap((row, by) => (row.length > 0 ? [{ row, by }] : []));
  return [{ about, said: saidBy(telling, canonical) }];
}

function contradict(copies: readonly RecorderRow[]): boolean {
  const first = new Map<string, string>();
  return copies.some((row) => {
    const place = `${row.id} ${row.lastSeq}`;
    const content = contentOf(row);
    const known = first.get(place) ?? content;
    first.set(place, known);
    return known !== content;
  });
}

/** What its recorder wrote: which broadcast it is put to, by hand too, is not of its own saying. */
const contentOf = (row: RecorderRow): string =>
  canonical({ ...row, key: null, ownKey: null, revision: null });

const titlesOf = (recorders: readonly RecorderRow[]): string[] =>
  [...new Set(recorders.flatMap(({ title }) => title ?? []))].toSorted();
