import { gunzipSync } from 'node:zlib';
import { vi } from 'vitest';
import type { OpenServer } from '../../../../utils/exchange/clickhouse/server.ts';

export const SERVER: OpenServer = {
  url: 'https://warehouse.example:8443',
  database: 'roomtally',
  cluster: null,
  user: 'ann',
  password: 'secret',
};

interface Request {
  readonly url: URL;
  readonly headers: Headers;
}

/** A server in memory that keeps rows as ReplacingMergeTree does; `fail` says which requests it does not answer. */
export class FakeServer {
  readonly requests: Request[] = [];
  readonly rows = new Map<string, string>();
  /** What becomes of the `index`th request: taken, taken without an answer, or not taken. */
  fate: (index: number) => 'taken' | 'unheard' | 'lost' = () => 'taken';

  constructor() {
    vi.stubGlobal('fetch', async (url: string, { body, headers }: RequestInit) => {
      const request = { url: new URL(url), headers: new Headers(headers) };
      this.requests.push(request);
      const fate = this.fate(this.requests.length - 1);
      if (fate !== 'lost') this.#take(request.url.searchParams.get('query') ?? '', body as Uint8Array);
      if (fate !== 'taken') throw new TypeError('fetch failed');
      return new Response('');
    });
  }

  /** The rows of the tables, by table, in their order. */
  rowsOf(key: string, version: number): string[] {
    return [...this.rows].filter(([name]) => name.includes(` ${key} ${version} `)).map(([, json]) => json);
  }

  #take(sql: string, body: Uint8Array): void {
    const table = /\.`(\w+)` FORMAT JSONEachRow$/.exec(sql)?.[1] ?? '';
    for (const json of gunzipSync(body).toString().split('\n')) {
      const { key, version, row } = JSON.parse(json) as { key: string; version: number; row: number };
      this.rows.set(`${table} ${key} ${version} ${row}`, json);
    }
  }
}
