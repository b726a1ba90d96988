import { readFile } from 'node:fs/promises';

/** What a version of the extension left on a disk: its stores, and what is in them. */
export interface Left {
  /** As the browser counts: ten times Dexie's. */
  readonly version: number;
  readonly stores: readonly Store[];
}

interface Store {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
  readonly rows: readonly object[];
}

const COLUMNS = { Uint8Array, Float32Array, Float64Array };

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((succeeded, failed) => {
    request.onsuccess = () => succeeded(request.result);
    request.onerror = () => failed(request.error ?? new Error('It could not be done.'));
  });

const carried = (_: string, value: unknown): unknown =>
  ArrayBuffer.isView(value)
    ? {
        $column: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64'),
        of: value.constructor.name,
      }
    : value;

function revived(_: string, value: unknown): unknown {
  const column = value as { readonly $column?: string; readonly of?: keyof typeof COLUMNS } | null;
  if (typeof column?.$column !== 'string') return value;
  return new COLUMNS[column.of ?? 'Uint8Array'](
    Uint8Array.from(Buffer.from(column.$column, 'base64')).buffer,
  );
}

const keyPathOf = ({ keyPath }: { readonly keyPath: string | string[] | null }): string | string[] =>
  typeof keyPath === 'string' ? keyPath : [...(keyPath ?? [])];

/** All that is in an open database. */
export async function leftIn(db: IDBDatabase): Promise<Left> {
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names);
  const stores = names.map(async (name): Promise<Store> => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => ({
      name: index,
      keyPath: keyPathOf(store.index(index)),
    }));
    return { name, keyPath: keyPathOf(store), indexes, rows: (await done(store.getAll())) as object[] };
  });
  return { version: db.version, stores: await Promise.all(stores) };
}

/** The same as lines of JSON: the version, then a store each. */
export async function written(db: IDBDatabase): Promise<string> {
  const { version, stores } = await leftIn(db);
  return [version, ...stores].map((line) => JSON.stringify(line, carried)).join('\n');
}

/** What the code of a version left, by Dexie's count. */
export async function leftBy(version: number): Promise<Left> {
  const text = await readFile(new URL(`${version}.ndjson`, import.meta.url), 'utf8');
  const [first, ...stores] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line, revived) as unknown);
  return { version: first as number, stores: stores as Store[] };
}

/** Puts it onto this disk, as that version's database. */
export async function leave(name: string, { version, stores }: Left): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: store, keyPath, indexes, rows } of stores) {
      const made = opening.result.createObjectStore(store, { keyPath });
      for (const index of indexes) made.createIndex(index.name, index.keyPath);
      for (const row of rows) made.put(row);
    }
  };
  (await done(opening)).close();
}
