import type { IncomingMessage, ServerResponse } from 'node:http';
import { sha256 } from '../lib/hash.ts';
import { COMPRESSORS, chooseCoding } from './codings.ts';
import { evaluate } from './conditions.ts';

export interface TextAnswer {
  readonly status?: number;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  readonly cacheControl: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly lastModifiedMs?: number;
  readonly vary?: string;
}

/** Under this many bytes packing gains nothing. */
const PACKED_FROM_BYTES = 1_000;

/** A page, a style sheet, an OPML: made when asked for, with a strong ETag over its bytes, packed on request. */
export async function sendText(request: IncomingMessage, response: ServerResponse, answer: TextAnswer): Promise<void> {
  const { status = 200, mediaType, cacheControl, headers = {} } = answer;
  const plain = typeof answer.body === 'string' ? Buffer.from(answer.body) : Buffer.from(answer.body);
  const wanted = plain.length < PACKED_FROM_BYTES ? 'identity' : chooseCoding(request.headers['accept-encoding']);
  const compress = wanted === 'identity' ? undefined : COMPRESSORS.get(wanted);
  const etag = `"${sha256(plain).slice(0, 24)}${compress ? `-${wanted}` : ''}"`;
  const kept = {
    ETag: etag,
    'Cache-Control': cacheControl,
    Vary: answer.vary ? `${answer.vary}, Accept-Encoding` : 'Accept-Encoding',
  };
  if (status === 200) {
    const verdict = evaluate(request.headers, {
      etag,
      lastModifiedMs: answer.lastModifiedMs ?? Number.MAX_SAFE_INTEGER,
    });
    if (verdict !== 'send') {
      response.writeHead(verdict === 'failed' ? 412 : 304, { ...kept, 'X-Content-Type-Options': 'nosniff' });
      response.end();
      return;
    }
  }
  const body = compress ? await compress(plain) : plain;
  response.writeHead(status, {
    'Content-Type': mediaType,
    'Content-Length': body.length,
    ...(compress ? { 'Content-Encoding': wanted } : {}),
    ...(answer.lastModifiedMs === undefined ? {} : { 'Last-Modified': new Date(answer.lastModifiedMs).toUTCString() }),
    ...kept,
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
