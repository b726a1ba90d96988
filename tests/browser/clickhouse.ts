import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

/** What becomes of rows: taken, refused for want of room, or taken by a server that dies before it says so. */
export type Fate = 'taken' | 'refused' | 'unheard';

/** Rows of one table, as they came together. */
export interface Came {
  readonly table: string;
  readonly fate: Fate;
  readonly rows: readonly string[];
}

/** A server on this computer that speaks as ClickHouse's HTTP interface does, and keeps what it was told. */
export interface ClickHouse {
  readonly port: number;
  readonly statements: string[];
  readonly came: Came[];
  /** Decides over the `index`th rows that come; until it has, the sender waits. */
  fate: (index: number) => Fate | Promise<Fate>;
  readonly close: () => Promise<void>;
}

export const VERSION = '26.7.1.1';
export const NO_ROOM =
  'Code: 243. DB::Exception: Cannot reserve 1.00 MiB, not enough space. (NOT_ENOUGH_SPACE)';
const NO_LOGIN = 'Code: 516. DB::Exception: ann: Authentication failed. (AUTHENTICATION_FAILED)';

export async function openClickHouse(user: string, password: string): Promise<ClickHouse> {
  const names = new Set<string>();
  const refuse = (response: ServerResponse, status: number, said: string): void => {
    const code = /\d+/.exec(said)?.[0] ?? '';
    response.writeHead(status, { 'X-ClickHouse-Exception-Code': code }).end(said);
  };
  const take = async (sql: string, body: Buffer, response: ServerResponse): Promise<void> => {
    const table = /INSERT INTO `\w+`\.`(\w+)`/.exec(sql)?.[1] ?? '';
    const index = house.came.length;
    const fate = await house.fate(index);
    house.came.push({ table, fate, rows: body.toString('utf8').trimEnd().split('\n') });
    if (fate === 'refused') refuse(response, 500, NO_ROOM);
    else if (fate === 'unheard') response.destroy();
    else response.end();
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Over a connection that was used before browsers send again by themselves what was not answered.
    response.shouldKeepAlive = false;
    const sent = await buffer(request);
    const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
    const sql = new URL(request.url ?? '', 'http://any').searchParams.get('query') ?? body.toString('utf8');
    const { 'x-clickhouse-user': who, 'x-clickhouse-key': key } = request.headers;
    // Node reads the bytes of a header as characters, each by itself.
    const written = [who, key].map((each) => Buffer.from(String(each), 'latin1').toString('utf8'));
    if (written[0] !== user || written[1] !== password) return refuse(response, 403, NO_LOGIN);
    house.statements.push(sql);
    if (sql.startsWith('INSERT')) return take(sql, body, response);
    const made = /^CREATE (?:TABLE IF NOT EXISTS|VIEW) `\w+`\.`(\w+)`/.exec(sql)?.[1];
    if (made) names.add(made);
    if (sql === 'SELECT version()') response.end(`${VERSION}\n`);
    else response.end(sql.includes('system.tables') ? [...names].join('\n') : '');
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const house: ClickHouse = {
    port: (server.address() as AddressInfo).port,
    statements: [],
    came: [],
    fate: () => 'taken',
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return house;
}
