import type { Socket } from 'node:net';
import { guardedConnector } from './connect.ts';
import { decodeBody } from './decode.ts';
import { FetchTrouble } from './failure.ts';
import type { Guard } from './guard.ts';
import type { Lookup } from './names.ts';

export interface ExchangeLimits {
  readonly headerBytesMax: number;
  /** decoded */
  readonly bodyBytesMax: number;
  /** to the end of the header fields */
  readonly headSeconds: number;
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
  /** ends the whole fetch: by its deadline, its caller, or a limit that is passed here */
  readonly control: AbortController;
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
  const { control } = request;
  const { signal } = control;
  // loaded by the first fetch, not when the program starts
  const { buildConnector, Client } = await import('undici');
  let watch: NodeJS.Timeout | undefined;
  const onSocket = (socket: Socket) => {
    watch = watchSocket(socket, limits, (trouble) => control.abort(trouble));
  };
  const plain = buildConnector({ timeout: 0, maxCachedSessions: 0, allowH2: false });
  const head = setTimeout(
    () => control.abort(new FetchTrouble('timeout', `no answer in ${limits.headSeconds} s`)),
    limits.headSeconds * 1000,
  );
  const client = new Client(request.url.origin, {
    connect: guardedConnector(plain, { guard, lookup, signal, onSocket }),
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
        if (interim > INTERIM_ANSWERS_MAX) control.abort(new FetchTrouble('unreadable', 'endless interim answers'));
      },
    });
    clearTimeout(head);
    request.onHead();
    const headers = fieldsOf(answer.headers as unknown as readonly (string | Buffer)[]);
    const body = await bodyOf(answer.statusCode, headers['content-encoding'], answer.body, request.method, limits);
    return { status: answer.statusCode, headers, body };
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(head);
    clearInterval(watch);
    client.destroy().catch(() => {});
  }
}

/**
 * Chunk extensions, interim answers and padding carry no body: what came over the wire has a limit of its own. And who
 * only drips would hold a place that others of its host wait for, up to the deadline.
 */
function watchSocket(socket: Socket, limits: ExchangeLimits, giveUp: (trouble: FetchTrouble) => void): NodeJS.Timeout {
  const wireBytesMax = limits.bodyBytesMax + limits.headerBytesMax + WIRE_SLACK_BYTES;
  const started = Date.now();
  return setInterval(() => {
    const seconds = (Date.now() - started) / 1000;
    if (socket.bytesRead > wireBytesMax) {
      giveUp(new FetchTrouble('too-large', `over ${wireBytesMax} bytes sent`));
    } else if (seconds > SLOW_SECONDS && socket.bytesRead > 0 && socket.bytesRead / seconds < SLOW_BYTES_PER_SECOND) {
      giveUp(new FetchTrouble('timeout', `only ${socket.bytesRead} bytes in ${Math.round(seconds)} s`));
    }
  }, 100);
}

const SLOW_SECONDS = 10;
const SLOW_BYTES_PER_SECOND = 128;
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
