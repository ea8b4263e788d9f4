import { type Handler, type Kit, queryOf, siteOf } from '../kit.ts';
import { methodNotAllowed, NOT_FOUND, sendProblem } from '../problem.ts';
import { parseForm, readBody } from '../read-body.ts';

const FORM_BYTES_MAX = 16_384;

/** `/hub`: our WebSub hub. What it decides is the desk's (flow/hub.ts). */
export function hub(kit: Kit): Handler {
  return async (request, response) => {
    if (request.method !== 'POST') return sendProblem(request, response, methodNotAllowed('POST'));
    const body = await readBody(request, FORM_BYTES_MAX);
    if (body.kind === 'refused') {
      return sendProblem(request, response, { status: body.status, title: 'Bad request', detail: body.detail });
    }
    const form = parseForm(request.headers['content-type'], body.bytes);
    if (!form) {
      const detail = 'Send application/x-www-form-urlencoded.';
      return sendProblem(request, response, { status: 415, title: 'Unsupported media type', detail });
    }
    const { status, detail } = await kit.desk.hubRequest({ ...form });
    const text = Buffer.from(`${detail}\n`);
    response.writeHead(status, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': text.length,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(status === 429 ? { 'Retry-After': '60' } : {}),
    });
    response.end(text);
  };
}

/** `/websub/TOKEN`: hubs ask whether we meant it, and bring what is new (W3C WebSub §5.3, §7). */
export function websub(kit: Kit): Handler {
  return async (request, response) => {
    const token = /^\/websub\/([\w-]{8,200})$/.exec(request.path)?.[1];
    const known = token !== undefined && (await kit.store.sourceSubscription({ token })) !== undefined;
    if (!token || !known) return sendProblem(request, response, NOT_FOUND, siteOf(kit));
    if (request.method === 'GET') {
      const query = queryOf(request);
      const mode = query['hub.mode'];
      const topic = query['hub.topic'];
      if ((mode !== 'subscribe' && mode !== 'unsubscribe' && mode !== 'denied') || topic === undefined) {
        return sendProblem(request, response, {
          status: 400,
          title: 'Bad request',
          detail: 'no hub.mode or hub.topic',
        });
      }
      const challenge = query['hub.challenge'] ?? '';
      const lease = Number(query['hub.lease_seconds'] ?? 1);
      // W3C WebSub §5.3: a denial has no challenge; a lease, where stated, is a positive integer
      if ((mode !== 'denied' && challenge === '') || !Number.isInteger(lease) || lease < 1) {
        return sendProblem(request, response, {
          status: 400,
          title: 'Bad request',
          detail: 'no hub.challenge, or no sense in hub.lease_seconds',
        });
      }
      const reason = query['hub.reason'];
      const confirmed = await kit.desk.confirmIntent(token, {
        mode,
        topic,
        ...(query['hub.lease_seconds'] === undefined ? {} : { leaseSeconds: lease }),
        ...(reason === undefined ? {} : { reason: reason.slice(0, 500) }),
      });
      if (!confirmed) return sendProblem(request, response, NOT_FOUND);
      return plain(response, 200, mode === 'denied' ? '' : challenge);
    }
    if (request.method !== 'POST') return sendProblem(request, response, methodNotAllowed('GET, POST'));
    const body = await readBody(request, kit.configuration().settings.fetch.bodyBytesMax);
    if (body.kind === 'refused') {
      return sendProblem(request, response, { status: body.status, title: 'Bad request', detail: body.detail });
    }
    const { 'content-type': contentType, link } = request.headers;
    const signature = request.headers['x-hub-signature'];
    const taken = await kit.desk.receiveContent(token, {
      body: body.bytes,
      requestId: request.id,
      ...(contentType === undefined ? {} : { contentType }),
      ...(typeof signature === 'string' ? { signature } : {}),
      ...(link === undefined ? {} : { link: String(link) }),
    });
    if (!taken) return sendProblem(request, response, NOT_FOUND);
    // W3C WebSub §8.1: a wrong signature gets the same answer, so that nobody can try signatures
    return plain(response, 202, '');
  };
}

function plain(response: Parameters<Handler>[1], status: number, text: string): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
  response.end(bytes);
}
