import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../domain/clock.ts';
import type { AddressOf } from './client-address.ts';
import { limitKey } from './client-address.ts';
import { chooseCoding } from './codings.ts';
import { evaluate } from './conditions.ts';
import type { Counters } from './counters.ts';
import { sendQuickly } from './quick-send.ts';
import type { RateLimit } from './rate-limit.ts';
import type { RenditionCache } from './renditions.ts';

export interface FastPathTools {
  readonly renditions: RenditionCache;
  readonly limit: RateLimit;
  readonly addressOf: AddressOf;
  readonly requestsPerMinute: () => number;
  readonly counters: Counters;
  readonly clock: Clock;
}

/**
 * What nearly all requests of a syndication server are: GET of a public feed, with or without If-None-Match. One look
 * in a map, one write. Whatever is in any way unusual is left to the application (false), which knows every rule.
 */
export function createFastPath(tools: FastPathTools): (request: IncomingMessage, response: ServerResponse) => boolean {
  const { renditions, limit, addressOf, counters } = tools;
  return (request, response) => {
    const { method, headers } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const servable = renditions.ready(request.url!);
    if (servable?.feed.access !== 'public' || isUnusual(request)) return false;
    if (!limit.take(limitKey(addressOf(request)), tools.requestsPerMinute()).granted) return false;
    const variant = servable.variants[chooseCoding(headers['accept-encoding'])] ?? servable.variants.identity;
    const none = headers['if-none-match'];
    const unconditional = none === undefined && headers['if-modified-since'] === undefined;
    if (!unconditional) {
      const same =
        none === variant.etag ||
        evaluate(headers, { etag: variant.etag, lastModifiedMs: servable.lastModifiedMs }) === 'not-modified';
      if (same) {
        sendQuickly(response, variant, 304, tools.clock(), false);
        counters.fastNotModified += 1;
        return true;
      }
    }
    sendQuickly(response, variant, 200, tools.clock(), method === 'GET');
    if (method === 'GET') counters.fastBytes += variant.body.length;
    counters.fastOk += 1;
    return true;
  };
}

function isUnusual({ headers, rawHeaders }: IncomingMessage): boolean {
  if (
    headers['a-im'] !== undefined ||
    headers.authorization !== undefined ||
    headers['if-match'] !== undefined ||
    headers['if-unmodified-since'] !== undefined ||
    headers['content-length'] !== undefined ||
    headers['transfer-encoding'] !== undefined
  ) {
    return true;
  }
  return hostFault(rawHeaders) !== undefined;
}

/** Characters that no host and port is made of (RFC 3986 §3.2.2). */
const NO_HOST = /[^\w.~%!$&'()*+,;=:[\]-]/;

/** Node takes two Host fields without complaint; RFC 9112 §3.2 wants a 400 for them. */
export function hostFault(rawHeaders: readonly string[]): string | undefined {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!;
    if (name.length !== 4 || name.toLowerCase() !== 'host') continue;
    hosts += 1;
    if (hosts > 1) return 'two Host fields';
    if (NO_HOST.test(rawHeaders[i + 1]!)) return 'Host is no host name';
  }
  return undefined;
}
