import type { EventEntry, LogEntry, ReadingEntry } from '../events/entry.ts';
import { unpackLog } from '../events/packing.ts';
import type { PageKind } from '../platforms/platform.ts';
import type { ChunkRow, RecorderRow, Rows, SketchRow } from '../store/schema.ts';
import type { Moment, RecorderId } from '../units.ts';
import { ViewerTrack } from '../viewers/track.ts';
import type { Viewers } from './account.ts';
import { type EntrySources, entrySourcesOf } from './sources-of-entries.ts';
import { covers, mergeSketches, together } from './viewers.ts';

/** What only the log tells of a broadcast: slots hold neither names nor viewers. */
export interface Told {
  /** Whether the whole log, as far as it is kept, has been read; before that only viewers are told. */
  readonly complete: boolean;
  /** Products put up and taken down, as rooms' pages saw it; where none did, as consoles did. */
  readonly marks: readonly EventEntry[];
  /** What consoles read of single products. */
  readonly products: readonly ReadingEntry[];
  readonly entrySources: EntrySources;
  /** Distinct viewers seen, where a room's page was open. */
  readonly viewers: Partial<Viewers>;
  /** The same of a stretch, up to before its end. */
  readonly viewersIn: (from: Moment, until: Moment) => Partial<Viewers>;
}

const isMark = (entry: LogEntry): entry is EventEntry =>
  entry.kind === 'productShown' || entry.kind === 'productHidden';
const isOfProduct = (entry: LogEntry): entry is ReadingEntry =>
  entry.kind === 'reading' && entry.item !== null;

/** What entries name: the last of them alone would tell of a part as if it were the whole. */
type Named = Pick<Told, 'marks' | 'products' | 'entrySources'>;
const NOTHING_NAMED: Named = { marks: [], products: [], entrySources: new Map() };

/** Reads a broadcast's log chunk by chunk, in the order of each recorder's batches, and keeps what is to be told. */
export class LogReader {
  #recorders: readonly RecorderRow[];
  readonly #marks: Record<PageKind, EventEntry[]> = { room: [], console: [], bound: [] };
  readonly #products: ReadingEntry[] = [];
  readonly #sources = new Map<RecorderId, EventEntry[]>();
  readonly #tracks = new Map<string, ViewerTrack>();
  readonly #chunks: ChunkRow[] = [];

  constructor(recorders: readonly RecorderRow[]) {
    this.#recorders = recorders;
  }

  /** The recorders as they are now: they go on, and others join them. */
  follow(recorders: readonly RecorderRow[]): void {
    this.#recorders = recorders;
  }

  add(chunk: ChunkRow): void {
    const row = this.#recorders.find(({ id }) => id === chunk.recorder);
    if (!row) return;
    this.#chunks.push(chunk);
    const track = this.#tracks.get(row.viewerKey) ?? new ViewerTrack();
    this.#tracks.set(row.viewerKey, track);
    const sources = this.#sources.get(row.id) ?? [];
    this.#sources.set(row.id, sources);
    for (const entry of unpackLog(chunk.log)) {
      track.add(entry);
      if (isMark(entry)) this.#marks[row.page].push(entry);
      if (row.page === 'room' && entry.kind === 'entry' && entry.item !== null) sources.push(entry);
      else if (row.page === 'console' && isOfProduct(entry)) this.#products.push(entry);
    }
  }

  told({ sketches }: Pick<Rows, 'sketches'>, complete = true): Told {
    const seen = this.#recorders.some(({ page }) => page === 'room');
    const tracks = [...this.#tracks.values()];
    const keys = [...Map.groupBy(this.#recorders, ({ viewerKey }) => viewerKey)];
    return {
      complete,
      ...(complete ? this.#named() : NOTHING_NAMED),
      viewers: seen ? keys.map(([key, own]) => this.#viewersOf(own, key, sketches)).reduce(together) : {},
      viewersIn: (from, until) =>
        seen && tracks.length > 0 ? tracks.map((track) => track.distinct(from, until)).reduce(together) : {},
    };
  }

  #named(): Named {
    const { room, console } = this.#marks;
    return {
      marks: room.length > 0 ? room : console,
      products: this.#products,
      entrySources: entrySourcesOf([...this.#sources.values()]),
    };
  }

  /** Counted from the log while it is whole, else from the sketches. */
  #viewersOf(own: readonly RecorderRow[], key: string, sketches: readonly SketchRow[]): Viewers {
    if (own.every(({ id, lastSeq }) => covers(this.#chunks, id, lastSeq)))
      return (this.#tracks.get(key) ?? new ViewerTrack()).distinct();
    const ids = new Set(own.map(({ id }) => id));
    return mergeSketches(
      this.#chunks.filter(({ recorder }) => ids.has(recorder)),
      sketches.filter(({ recorder, viewerKey }) => ids.has(recorder) && viewerKey === key),
    );
  }
}

/** What the log tells, read at once. */
export function toldOf(recorders: readonly RecorderRow[], rows: Pick<Rows, 'chunks' | 'sketches'>): Told {
  const reader = new LogReader(recorders);
  for (const chunk of rows.chunks) reader.add(chunk);
  return reader.told(rows);
}
