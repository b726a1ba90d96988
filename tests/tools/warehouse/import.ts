import { sendLines } from '../../../utils/exchange/clickhouse/send.ts';
import { nameOf, type OpenServer } from '../../../utils/exchange/clickhouse/server.ts';
import { ImportRefused } from '../../../utils/exchange/clickhouse/import/cells.ts';
import { exportsIn } from './folder.ts';
import type { Found } from '../../../utils/exchange/clickhouse/import/exports.ts';
import { Ledger, type Sent } from './ledger.ts';
import { linesIn } from '../../../utils/exchange/clickhouse/import/lines.ts';

/** Told while exports are loaded. */
export interface Told {
  /** How many rows of an export the server has. */
  readonly rows: (name: string, rows: number) => void;
  /** An export is loaded, or was before. */
  readonly done: (name: string, rows: number | null) => void;
}

/**
 * Loads every export of a folder that the server does not have.
 *
 * @throws ImportRefused, WarehouseProblem, or the signal's reason; what was loaded until then is written down
 */
export async function importFolder(
  dir: string,
  server: OpenServer,
  viewers: boolean,
  told: Told,
  signal: AbortSignal,
): Promise<void> {
  const ledger = await Ledger.open(dir, nameOf(server));
  const all = await exportsIn(dir);
  if (all.length === 0)
    throw new ImportRefused(`${dir} holds nothing that Roomtally exported: no tables, ZIPs or archives.`);
  // The later writing of a broadcast stands, whatever the order; this one is easier to follow.
  for (const found of all.toSorted((a, b) => a.version - b.version)) {
    const { name, version } = found;
    const last = ledger.of(name);
    const begun = last?.version === version && last.viewers === viewers ? last : null;
    if (begun?.done) told.done(name, null);
    else told.done(name, await load(found, begun?.rows ?? 0));
  }

  async function load(found: Found, sent: number): Promise<number> {
    const { name, version } = found;
    let now: Sent = { version, viewers, rows: sent, done: false };
    const has = async (rows: number): Promise<void> => {
      now = { ...now, rows };
      await ledger.note(name, now);
      told.rows(name, rows);
    };
    await sendLines(server, linesIn(found, viewers), sent, has, signal);
    await ledger.note(name, { ...now, done: true });
    return now.rows;
  }
}
