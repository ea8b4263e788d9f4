import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptsPage, asksForProblem } from './negotiate.ts';
import { PAGE_HEADERS } from './page-headers.ts';
import type { Site } from './pages/layout.ts';
import { messagePage } from './pages/message-page.ts';

export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How long caches may keep an error; what depends on who asks or when is kept by nobody. */
const KEPT: Readonly<Record<number, string>> = {
  404: 'private, max-age=60',
  410: 'public, max-age=3600',
};

/**
 * An error: plain text for readers, a problem document where asked for (RFC 9457), a page for people with browsers.
 * Nothing of the request is repeated in it.
 */
export function sendProblem(request: IncomingMessage, response: ServerResponse, problem: Problem, site?: Site): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, title, detail, headers = {} } = problem;
  const { accept } = request.headers;
  const destination = request.headers['sec-fetch-dest'];
  let mediaType = 'text/plain; charset=utf-8';
  let body = `${title}${detail ? `: ${detail}` : ''}\n`;
  let more: Readonly<Record<string, string>> = {};
  if (asksForProblem(accept)) {
    mediaType = 'application/problem+json';
    body = `${JSON.stringify({ type: 'about:blank', title, status, ...(detail ? { detail } : {}) })}\n`;
  } else if (site && acceptsPage(accept, typeof destination === 'string' ? destination : undefined)) {
    mediaType = 'text/html; charset=utf-8';
    body = messagePage({ site, title, text: detail ?? '' });
    more = PAGE_HEADERS;
  }
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'Content-Type': mediaType,
    'Content-Length': bytes.length,
    'Cache-Control': KEPT[status] ?? 'no-store',
    Vary: 'Accept, Sec-Fetch-Dest',
    'X-Content-Type-Options': 'nosniff',
    'Access-Control-Allow-Origin': '*',
    ...more,
    ...headers,
    // a body that nobody reads must not hold the connection
    ...(hasBody(request) ? { Connection: 'close' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function hasBody({ headers, complete }: IncomingMessage): boolean {
  return !complete && (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined);
}

export const NOT_FOUND: Problem = { status: 404, title: 'Not found', detail: 'There is nothing at this address.' };

export function methodNotAllowed(allow: string): Problem {
  return { status: 405, title: 'Method not allowed', detail: `Use ${allow}.`, headers: { Allow: allow } };
}
