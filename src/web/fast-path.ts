import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../domain/clock.ts';
import type { AddressOf } from './client-address.ts';
import { limitKey } from './client-address.ts';
import { chooseCoding } from './codings.ts';
import { evaluate } from './conditions.ts';
import type { Counters } from './counters.ts';
import { glanceAt } from './glance.ts';
import { sendQuickly } from './quick-send.ts';
import type { RateLimit } from './rate-limit.ts';
import type { RenditionCache } from './renditions.ts';
import { validatorsOf } from './servable.ts';

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
    const { method } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const servable = renditions.ready(request.url!);
    if (servable?.feed.access !== 'public') return false;
    const { plain, acceptEncoding, ifNoneMatch, hasDate } = glanceAt(request.rawHeaders);
    if (!plain) return false;
    if (!limit.take(limitKey(addressOf(request)), tools.requestsPerMinute()).granted) return false;
    const variant = servable.variants[chooseCoding(acceptEncoding)] ?? servable.variants.identity;
    if (ifNoneMatch !== undefined || hasDate) {
      const same =
        ifNoneMatch === variant.etag || evaluate(request.headers, validatorsOf(servable, variant)) === 'not-modified';
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
