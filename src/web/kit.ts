import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Partner } from '../domain/partner.ts';
import type { AddressOf } from './client-address.ts';
import type { Counters } from './counters.ts';
import type { Site } from './pages/layout.ts';
import type { PartnerDirectory } from './partners.ts';
import type { RateLimit } from './rate-limit.ts';
import type { RenditionCache } from './renditions.ts';
import type { WebTools } from './tools.ts';
import type { UsageBook } from './usage.ts';

/** What the routes share: the tools from outside and what was made of them. */
export interface Kit extends WebTools {
  readonly renditions: RenditionCache;
  readonly partners: PartnerDirectory;
  readonly usage: UsageBook;
  readonly limit: RateLimit;
  readonly addressOf: AddressOf;
  readonly counters: Counters;
}

/** A request as the application sees it. */
export interface WebRequest extends IncomingMessage {
  /** as sent, without query */
  readonly path: string;
  /** stands in every log line that belongs to it, and in the answer's X-Request-Id */
  id: string;
  readonly query: Readonly<Record<string, unknown>>;
  /** whose key came with it, in the path or in Authorization */
  partner?: Partner;
}

export type Handler = (request: WebRequest, response: ServerResponse) => Promise<void>;

export function siteOf(kit: WebTools): Site {
  const { settings } = kit.configuration();
  return { title: settings.title, publicUrl: settings.publicUrl, version: kit.version };
}

/** The query as plain strings: of a name given twice the first, of anything else nothing. */
export function queryOf(request: WebRequest): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(request.query)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string') found[name] = first;
  }
  return found;
}
