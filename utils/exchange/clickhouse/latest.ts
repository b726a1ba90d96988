import { SEPARATOR } from '../tables/broadcasts.ts';
import { WAREHOUSE_TABLES, type WarehouseTable } from './tables.ts';

type Named = (table: string) => string;

/** A view, given how tables are named. */
export interface View {
  readonly name: string;
  readonly select: (named: Named) => string;
}

/** The rows of a table that stand. */
export const latest = (table: WarehouseTable): string => `latest_${table}`;

/** The last complete writing of each broadcast, and the broadcasts that it holds, which were joined to it by hand. */
const LAST = (named: Named): string => `
  SELECT key, max(version) AS last, splitByString('${SEPARATOR}', argMax(ifNull(joined, ''), version)) AS holds
  FROM ${named('broadcasts')} GROUP BY key`;
/** Each with every broadcast that is counted in it, itself among them. */
const COUNTED = (named: Named): string => `
  SELECT key, last, arrayJoin(arrayPushFront(holds, key)) AS part FROM (${LAST(named)}) WHERE part != ''`;
/** Those of which something is held by one that was written later. */
const OUTDATED = (named: Named): string => `
  SELECT key FROM (${COUNTED(named)}) AS a
  ANY LEFT JOIN (SELECT part, max(last) AS heldAt FROM (${COUNTED(named)}) WHERE part != key GROUP BY part) AS b
  USING part WHERE ifNull(heldAt, 0) > last`;

/**
 * Which writing of each broadcast stands: its last complete one, unless another that stands holds it, or something
 * that it held is held by a later one. So nothing is counted twice at any time. What does not stand stays in the
 * tables: once the other comes without it, it stands again.
 */
const STANDING: View = {
  name: 'latest',
  select: (named) => `
SELECT key, last AS version FROM (${LAST(named)})
WHERE key NOT IN (${OUTDATED(named)}) AND key NOT IN (
  SELECT part FROM (${COUNTED(named)}) WHERE part != key AND key NOT IN (${OUTDATED(named)}))`,
};

/** The rows of each broadcast as it stands, each once; nothing of one that is only half sent. */
export const LATEST: readonly View[] = [
  STANDING,
  ...WAREHOUSE_TABLES.map((table) => ({
    name: latest(table),
    select: (named: Named) => `
SELECT * FROM ${named(table)} FINAL
WHERE (key, version) GLOBAL IN (SELECT key, version FROM ${named(STANDING.name)})`,
  })),
];
