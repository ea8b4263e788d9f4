import http from 'node:http';
import { createApp } from './app.ts';
import { addressReader } from './client-address.ts';
import { createCounters } from './counters.ts';
import { createFastPath } from './fast-path.ts';
import type { Kit } from './kit.ts';
import { createMetrics } from './metrics.ts';
import { createPartners } from './partners.ts';
import { KEEP_ALIVE_SECONDS } from './quick-send.ts';
import { createRateLimit } from './rate-limit.ts';
import { openRenditions } from './renditions.ts';
import { endSilent } from './silence.ts';
import type { WebTools } from './tools.ts';
import { createUsageBook } from './usage.ts';

/** Fields of a request in all; Node answers 431 over it. */
const HEADER_BYTES_MAX = 16_384;
/** A whole request, body included; bodies have a bound of their own before that (read-body.ts). */
const REQUEST_SECONDS_MAX = 300;
/** Nothing read or written for so long: the other side is gone. */
const SILENT_SECONDS_MAX = 60;
const DRAIN_MS = 5_000;

export interface Web {
  /** not listening yet: who made it says where */
  readonly server: http.Server;
  /** catches up with the store now instead of at the next hint */
  refresh(): Promise<void>;
  /** no new connections; what is under way finishes, idle sockets are closed at once, the rest after `drainMs` */
  close(drainMs?: number): Promise<void>;
}

/** The serving side: fast path, then the application. */
export async function createWeb(tools: WebTools): Promise<Web> {
  const onError = (error: unknown) => tools.log.warn({ error: String(error) }, 'web');
  const renditions = await openRenditions({
    store: tools.store,
    configuration: tools.configuration,
    clock: tools.clock,
    onError,
    ...(tools.cacheBytesMax === undefined ? {} : { bytesMax: tools.cacheBytesMax }),
  });
  const usage = createUsageBook({ desk: tools.desk, clock: tools.clock, onError });
  let trusted = tools.configuration().settings.trustProxy;
  let read = addressReader(trusted);
  const kit: Kit = {
    ...tools,
    renditions,
    usage,
    partners: createPartners(tools),
    limit: createRateLimit(tools.clock),
    counters: createCounters(),
    addressOf: (request) => {
      const { trustProxy } = tools.configuration().settings;
      if (trustProxy !== trusted) {
        trusted = trustProxy;
        read = addressReader(trusted);
      }
      return read(request);
    },
  };
  const app = createApp(kit, createMetrics(kit));
  const fast = createFastPath({
    renditions,
    limit: kit.limit,
    addressOf: kit.addressOf,
    requestsPerMinute: () => tools.configuration().settings.web.requestsPerMinute,
    counters: kit.counters,
    clock: tools.clock,
  });

  const { web } = tools.configuration().settings;
  const server = http.createServer(
    {
      maxHeaderSize: HEADER_BYTES_MAX,
      headersTimeout: web.headersTimeoutSeconds * 1000,
      requestTimeout: REQUEST_SECONDS_MAX * 1000,
      keepAliveTimeout: KEEP_ALIVE_SECONDS * 1000,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      if (!fast(request, response)) app(request, response);
    },
  );
  server.maxConnections = web.connectionsMax;
  const watchSilent = endSilent(server, SILENT_SECONDS_MAX * 1000);

  return {
    server,
    refresh: renditions.refresh,
    async close(drainMs = DRAIN_MS) {
      const closed = new Promise<void>((resolve) => {
        if (server.listening) server.close(() => resolve());
        else resolve();
      });
      server.closeIdleConnections();
      // a socket that never sent a request is not idle for Node, and would be waited for without end
      const timer = setTimeout(() => server.closeAllConnections(), drainMs);
      await closed;
      clearTimeout(timer);
      watchSilent();
      renditions.close();
      await usage.close();
    },
  };
}
