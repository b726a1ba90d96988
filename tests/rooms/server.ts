import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Server {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** An address as a request names it: host, path and query. */
export const named = (host: string | undefined, path: string | undefined): string =>
  `${host ?? ''}${path ?? '/'}`;

/** The same of a whole address. */
export const nameOf = (address: string): string => {
  const { host, pathname, search } = new URL(address);
  return named(host, pathname + search);
};

/**
 * One server for every host: HTTPS and WSS on this machine alone, at a port that is free, with a
 * certificate that is made here and thrown away.
 */
export async function listen(
  answer: RequestListener,
  connected: (socket: WebSocket, name: string) => void,
): Promise<Server> {
  const pems = await generate([{ name: 'commonName', value: 'room' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const server = createServer({ key: pems.private, cert: pems.cert }, answer);
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (socket, { headers, url }) => connected(socket, named(headers.host, url)));
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      const closed = new Promise<void>((done) => {
        server.close(() => done());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}
