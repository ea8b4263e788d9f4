import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { chooseCoding } from './codings.ts';
import { entityTags, evaluate } from './conditions.ts';
import { type DeltaBook, identityEtag } from './delta.ts';
import { retractionsIn } from './entries.ts';
import { preferences } from './qualities.ts';
import { OPEN_HEADERS, partsOf, type Servable, type Variant, validatorsOf } from './servable.ts';

const gzip = promisify(zlib.gzip);

export interface SendOptions {
  readonly deltas?: DeltaBook;
  /** at a negotiated address: where the chosen format has its own (RFC 9110 §8.7) */
  readonly contentLocation?: string;
  readonly vary?: string;
  readonly cacheControl?: string;
}

export interface Sent {
  readonly status: number;
  readonly bytes: number;
  /** of the entries in it, each by its text */
  readonly entryHashes: readonly string[];
  /** ids of the stories that it says are withdrawn */
  readonly retractions: readonly string[];
}

/** Answers a GET or HEAD for a rendition with everything that HTTP knows about it. The fast path is the short form. */
export async function sendServable(
  request: IncomingMessage,
  response: ServerResponse,
  servable: Servable,
  options: SendOptions = {},
): Promise<Sent> {
  const { headers } = request;
  const coding = chooseCoding(headers['accept-encoding']);
  const variant = servable.variants[coding] ?? servable.variants.identity;
  const verdict = evaluate(headers, validatorsOf(servable, variant));
  if (verdict === 'failed') return sendFailed(request, response);
  if (verdict === 'not-modified') {
    response.writeHead(304, changed(variant.notModifiedHeaders, options) as string[]);
    response.end();
    return { status: 304, bytes: 0, ...NOTHING };
  }
  const delta = options.deltas && deltaFor(request, servable, options.deltas);
  if (delta !== undefined) return await sendDelta(request, response, { servable, variant, coding, delta, options });
  response.writeHead(200, changed(variant.okHeaders, options) as string[]);
  if (request.method === 'HEAD') {
    response.end();
    return { status: 200, bytes: 0, ...NOTHING };
  }
  response.end(variant.body);
  const { entryHashes, retractions } = servable;
  return { status: 200, bytes: variant.body.length, entryHashes, retractions };
}

const NOTHING: Pick<Sent, 'entryHashes' | 'retractions'> = { entryHashes: [], retractions: [] };

function sendFailed(request: IncomingMessage, response: ServerResponse): Sent {
  const text = 'The feed is not in the state that If-Match or If-Unmodified-Since asks for.\n';
  response.writeHead(412, [
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    String(text.length),
    'Cache-Control',
    'no-store',
    ...OPEN_HEADERS,
  ]);
  response.end(request.method === 'HEAD' ? undefined : text);
  return { status: 412, bytes: text.length, ...NOTHING };
}

/** RFC 3229 §10.3.2, §10.5.3: only where `A-IM: feed` is asked with a tag that we remember. */
function deltaFor(request: IncomingMessage, servable: Servable, deltas: DeltaBook): string | undefined {
  const field = request.headers['a-im'];
  const none = request.headers['if-none-match'];
  if (field === undefined || none === undefined || request.method !== 'GET') return undefined;
  const wanted = preferences(String(field)).some(({ name, q }) => name === 'feed' && q > 0);
  if (!wanted) return undefined;
  const tags: string[] = [];
  for (const tag of entityTags(none)) {
    if (tags.push(identityEtag(tag)) >= 20) break;
  }
  return deltas.since(servable, tags);
}

async function sendDelta(
  request: IncomingMessage,
  response: ServerResponse,
  parts: {
    readonly servable: Servable;
    readonly variant: Variant;
    readonly coding: string;
    readonly delta: string;
    readonly options: SendOptions;
  },
): Promise<Sent> {
  const plain = Buffer.from(parts.delta);
  // the ETag names the whole feed in the coding that a plain 200 would have
  const packed = parts.coding === 'gzip' ? await gzip(plain) : undefined;
  const body = packed ?? plain;
  const variant = packed ? parts.variant : parts.servable.variants.identity;
  const headers = changed(variant.okHeaders, parts.options, {
    ETag: parts.variant.etag,
    'Content-Length': String(body.length),
  });
  response.writeHead(226, 'IM Used', [...headers, 'IM', 'feed'] as string[]);
  response.end(request.method === 'HEAD' ? undefined : body);
  const { format } = parts.servable.rendition;
  return {
    status: 226,
    bytes: body.length,
    entryHashes: partsOf(parts.delta, format).entries.map(({ hash }) => hash),
    retractions: retractionsIn(parts.delta, format),
  };
}

/** A header list with some values replaced and what is new added. */
export function changed(
  headers: readonly string[],
  options: SendOptions,
  more: Readonly<Record<string, string>> = {},
): readonly string[] {
  const changes: Record<string, string> = {
    ...(options.vary === undefined ? {} : { Vary: options.vary }),
    ...(options.cacheControl === undefined ? {} : { 'Cache-Control': options.cacheControl }),
    ...(options.contentLocation === undefined ? {} : { 'Content-Location': options.contentLocation }),
    ...more,
  };
  const names = Object.keys(changes);
  if (names.length === 0) return headers;
  const result: string[] = [];
  const done = new Set<string>();
  for (let i = 0; i < headers.length; i += 2) {
    const name = headers[i]!;
    done.add(name);
    result.push(name, changes[name] ?? headers[i + 1]!);
  }
  for (const name of names) if (!done.has(name)) result.push(name, changes[name]!);
  return result;
}
