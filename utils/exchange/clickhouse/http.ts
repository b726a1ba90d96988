import { problemOf, WarehouseProblem } from './problems.ts';
import { addressOf, type OpenServer } from './server.ts';

/**
 * The one place from which a request leaves the browser, and only to a warehouse that the user set up. Whatever
 * is sent says who sends it in headers: an address ends up in logs.
 */
async function post(
  { url, user, password }: OpenServer,
  parameters: Readonly<Record<string, string>>,
  body: BodyInit,
  packed: boolean,
  signal: AbortSignal,
): Promise<string> {
  const address = addressOf(url);
  if (address === null) throw new WarehouseProblem('address', url);
  const query = new URLSearchParams({ wait_end_of_query: '1', ...parameters });
  const response = await reach(`${address}/?${query}`, {
    method: 'POST',
    body,
    signal,
    headers: {
      'X-ClickHouse-User': inBytes(user),
      ...(password !== '' && { 'X-ClickHouse-Key': inBytes(password) }),
      ...(packed && { 'Content-Encoding': 'gzip' }),
    },
    // Nothing of the browser's own goes along, and nobody is followed elsewhere with a password.
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  const said = await response.text();
  if (!response.ok)
    throw problemOf(response.status, response.headers.get('X-ClickHouse-Exception-Code'), said);
  return said;
}

/** A header holds bytes, each written as a character: those of UTF-8, in which the server reads names and passwords. */
const inBytes = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/** `fetch` tells of a network that fails by a TypeError, and of nothing else so. */
async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (error instanceof TypeError) throw new WarehouseProblem('unreachable', error.message);
    throw error;
  }
}

/** Asks or orders something, and answers with what the server says. */
export const run = (server: OpenServer, sql: string, signal: AbortSignal): Promise<string> =>
  post(server, {}, sql, false, signal);

/**
 * Tables that are spread over several servers take rows only once all of these have them; and older tables refuse
 * a column that they lack, which by default newer servers would leave out in silence.
 */
const WHOLLY = { insert_distributed_sync: '1', input_format_skip_unknown_fields: '0' };

/** Hands over what a statement says that it brings, packed with gzip. */
export const bring = async (
  server: OpenServer,
  sql: string,
  packed: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<void> => {
  await post(server, { query: sql, ...WHOLLY }, packed, true, signal);
};
