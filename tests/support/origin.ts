import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Origin {
  readonly url: string;
  readonly port: number;
  /** every request, oldest first */
  readonly log: readonly {
    readonly method: string;
    readonly url: string;
    readonly headers: http.IncomingHttpHeaders;
  }[];
  close(): Promise<void>;
}

/** A scripted web site on loopback. */
export async function startOrigin(handler: http.RequestListener): Promise<Origin> {
  const log: { method: string; url: string; headers: http.IncomingHttpHeaders }[] = [];
  const server = http.createServer((request, response) => {
    log.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    handler(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const FETCH_SETTINGS = {
  allowPrivate: ['127.0.0.1/32'],
  timeoutSeconds: 5,
  bodyBytesMax: 200_000,
  headerBytesMax: 16_384,
  redirectsMax: 5,
  contact: 'https://wire.example/about',
} as const;
