import type { Socket } from 'node:net';
import { Client } from 'undici';
import { guardedConnector, type Lookup } from './connect.ts';
import { decodeBody } from './decode.ts';
import { FetchTrouble } from './failure.ts';
import type { Guard } from './guard.ts';

export interface ExchangeLimits {
  readonly headerBytesMax: number;
  /** decoded */
  readonly bodyBytesMax: number;
}

export interface Exchange {
  readonly status: number;
  /** lower-case names; repeated fields joined by `, ` */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface ExchangeRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  readonly signal: AbortSignal;
  /** told when the head of the answer is there: from then on a lost connection is a cut body */
  readonly onHead: () => void;
}

/**
 * One request, one answer, one connection. Connections are not kept: an origin is polled every few minutes at most,
 * and what is left in a socket can never be taken for the next answer.
 * @throws whatever undici, zlib or the guard say; failureOf names it
 */
export async function exchange(
  request: ExchangeRequest,
  { guard, lookup, limits }: { readonly guard: Guard; readonly lookup: Lookup; readonly limits: ExchangeLimits },
): Promise<Exchange> {
  const stop = new AbortController();
  const signal = AbortSignal.any([request.signal, stop.signal]);
  let wire: NodeJS.Timeout | undefined;
  // Chunk extensions, interim answers and padding carry no body: what came over the wire has a limit of its own.
  const wireBytesMax = limits.bodyBytesMax + limits.headerBytesMax + WIRE_SLACK_BYTES;
  const onSocket = (socket: Socket) => {
    wire = setInterval(() => {
      if (socket.bytesRead > wireBytesMax) stop.abort(new FetchTrouble('too-large', `over ${wireBytesMax} bytes sent`));
    }, 100);
  };
  const client = new Client(request.url.origin, {
    connect: guardedConnector({ guard, lookup, signal, onSocket }),
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: limits.headerBytesMax,
  });
  try {
    let interim = 0;
    const answer = await client.request({
      method: request.method,
      path: request.url.pathname + request.url.search,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      signal,
      responseHeaders: 'raw',
      onInfo: () => {
        interim += 1;
        if (interim > INTERIM_ANSWERS_MAX) stop.abort(new FetchTrouble('unreadable', 'endless interim answers'));
      },
    });
    request.onHead();
    const headers = fieldsOf(answer.headers as unknown as readonly (string | Buffer)[]);
    const body = await bodyOf(answer.statusCode, headers['content-encoding'], answer.body, request.method, limits);
    return { status: answer.statusCode, headers, body };
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearInterval(wire);
    client.destroy().catch(() => {});
  }
}

const WIRE_SLACK_BYTES = 65_536;
const INTERIM_ANSWERS_MAX = 16;
const ERROR_BODY_BYTES_MAX = 4096;

const EMPTY = new Uint8Array(0);

async function bodyOf(
  status: number,
  encoding: string | undefined,
  chunks: AsyncIterable<Uint8Array>,
  method: string,
  limits: ExchangeLimits,
): Promise<Uint8Array> {
  if (status === 204 || status === 304) return EMPTY;
  if (status >= 200 && status < 300) return decodeBody(chunks, { encoding, bytesMax: limits.bodyBytesMax });
  // Of an error only a hub's few words are of use; a feed in an error is not one.
  if (method === 'GET') return EMPTY;
  return decodeBody(chunks, { encoding, bytesMax: ERROR_BODY_BYTES_MAX }).catch((error) => {
    if (error instanceof FetchTrouble) return EMPTY;
    throw error;
  });
}

/**
 * Raw name, value, name, value … to a record. Field values are bytes (RFC 9110 §5.5), kept as latin1. Two Locations are
 * no list: they are kept apart by a line end, which no field value holds, so that nobody follows one by accident.
 */
function fieldsOf(raw: readonly (string | Buffer)[]): Readonly<Record<string, string>> {
  const fields: Record<string, string> = Object.create(null);
  const text = (part: string | Buffer | undefined) =>
    typeof part === 'string' ? part : (part?.toString('latin1') ?? '');
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = text(raw[i]).toLowerCase();
    const value = text(raw[i + 1]);
    const before = fields[name];
    fields[name] = before === undefined ? value : `${before}${name === 'location' ? '\n' : ', '}${value}`;
  }
  return fields;
}
