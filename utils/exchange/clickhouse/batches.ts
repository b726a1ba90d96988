import type { Line } from './rows.ts';
import type { WarehouseTable } from './tables.ts';

/** Rows of one table that go together. */
export interface Batch {
  readonly table: WarehouseTable;
  readonly lines: readonly string[];
}

/** So many characters are a batch: few megabytes, so that little is sent again after a failure. */
const SIZE = 4 * 2 ** 20;

/** Lines gathered into batches of one table each. */
export async function* batchesOf(
  lines: Iterable<Line> | AsyncIterable<Line>,
  size = SIZE,
): AsyncGenerator<Batch> {
  let table: WarehouseTable | null = null;
  let gathered: string[] = [];
  let length = 0;
  for await (const line of lines) {
    if (table !== null && gathered.length > 0 && (line.table !== table || length >= size)) {
      yield { table, lines: gathered };
      gathered = [];
      length = 0;
    }
    table = line.table;
    gathered.push(line.json);
    length += line.json.length;
  }
  if (table !== null && gathered.length > 0) yield { table, lines: gathered };
}

/** Text in UTF-8, packed with gzip. */
export async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
