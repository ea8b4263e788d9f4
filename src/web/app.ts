import { randomUUID } from 'node:crypto';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { limitKey } from './client-address.ts';
import { countAnswer } from './counters.ts';
import { hostFault } from './glance.ts';
import { type Handler, type Kit, siteOf, type WebRequest } from './kit.ts';
import type { Metrics } from './metrics.ts';
import { ASSETS } from './pages/assets.ts';
import { keyOf } from './partners.ts';
import { methodNotAllowed, NOT_FOUND, type Problem, sendProblem } from './problem.ts';
import { requestIdOf } from './request-id.ts';
import { admin } from './routes/admin.ts';
import { feeds } from './routes/feeds.ts';
import { front, opml } from './routes/front.ts';
import { hub, websub } from './routes/hub.ts';
import { health, metricsRoute } from './routes/operation.ts';
import { push } from './routes/push.ts';
import { stories } from './routes/stories.ts';
import { sendText } from './send-text.ts';

const TARGET_LENGTH_MAX = 4_096;
const ROUTES = ['feeds', 'stories', 'hub', 'websub', 'push', 'admin', 'health', 'metrics', 'opml', 'assets', 'k'];

/** Everything that the fast path leaves: guards first, then who asks, then one handler per room. */
export function createApp(kit: Kit, metrics: Metrics): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);
  app.set('strict routing', true);

  app.use(observe(kit));
  app.use(refuseUnfit());
  app.all(/^\/health\//, bound(health(kit)));
  app.use(identify(kit));

  app.all('/', bound(front(kit)));
  app.all('/opml', bound(opml(kit)));
  app.all(/^\/feeds\//, bound(feeds(kit)));
  app.all(/^\/stories\//, bound(stories(kit)));
  app.all('/hub', bound(hub(kit)));
  app.all(/^\/websub\//, bound(websub(kit)));
  app.all(/^\/push\//, bound(push(kit)));
  app.all(/^\/admin(?:\/|$)/, bound(admin(kit)));
  app.all('/metrics', bound(metricsRoute(kit, metrics)));
  app.all('/robots.txt', bound(robots()));
  for (const asset of ASSETS) app.all(asset.path, bound(sendAsset(asset)));

  app.use((request: Request, response: Response) => sendProblem(request, response, NOT_FOUND, siteOf(kit)));
  app.use(onError(kit));
  return app;
}

/** Express hands over its own request and response; handlers use what Node gives and the few fields of WebRequest. */
function bound(handler: Handler) {
  return (request: Request, response: Response): Promise<void> => handler(request as unknown as WebRequest, response);
}

/** Counts each answer, and writes a line for it; keys in paths stay out of both. */
function observe(kit: Kit) {
  return (request: Request, response: Response, next: NextFunction) => {
    const startedAt = performance.now();
    const { method } = request;
    const id = requestIdOf(request);
    (request as unknown as WebRequest).id = id;
    response.setHeader('X-Request-Id', id);
    const first = request.path.split('/', 2)[1] ?? '';
    const route = first === '' ? 'front' : ROUTES.includes(first) ? first : 'other';
    response.on('finish', () => {
      countAnswer(kit.counters, route, response.statusCode);
      const level = response.statusCode >= 500 ? 'error' : 'debug';
      const ms = Math.round(performance.now() - startedAt);
      kit.log[level]({ requestId: id, method, route, status: response.statusCode, ms });
    });
    next();
  };
}

/** RFC 9112 §3.2: one Host, and one that can be one. RFC 9110 §15.5.15: a target has an end. */
function refuseUnfit() {
  return (request: Request, response: Response, next: NextFunction) => {
    const fault = hostFault(request.rawHeaders);
    if (fault) return sendProblem(request, response, { status: 400, title: 'Bad request', detail: fault });
    if (request.url.length > TARGET_LENGTH_MAX)
      return sendProblem(request, response, { status: 414, title: 'URI too long' });
    if (!isDecodable(request.path)) {
      return sendProblem(request, response, { status: 400, title: 'Bad request', detail: 'The path is no URI.' });
    }
    next();
  };
}

function isDecodable(path: string): boolean {
  try {
    return !/[\u0000-\u001f\u007f\\]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** Who asks, and may they again? A partner is counted as such, everybody else by address. */
function identify(kit: Kit) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const inPath = /^\/k\/([^/]+)(\/feeds\/.*)$/.exec(request.url);
    const wantsKey = inPath !== null || /^\/(?:feeds|push)\//.test(request.path);
    const key = inPath ? inPath[1] : wantsKey ? keyOf(request) : undefined;
    const partner = key === undefined ? undefined : await kit.partners.find(key);
    const { requestsPerMinute } = kit.configuration().settings.web;
    const permit = partner
      ? kit.limit.take(`partner ${partner.name}`, partner.requestsPerMinute)
      : kit.limit.take(limitKey(kit.addressOf(request)), requestsPerMinute);
    if (!permit.granted) {
      kit.counters.limited += 1;
      return sendProblem(request, response, tooMany(permit.retryAfterSeconds));
    }
    if (inPath && !partner) return sendProblem(request, response, NOT_FOUND, siteOf(kit));
    if (inPath) request.url = inPath[2]!;
    if (partner) (request as unknown as WebRequest).partner = partner;
    next();
  };
}

/** RFC 6585 §4; kept by nobody */
function tooMany(retryAfterSeconds: number): Problem {
  return {
    status: 429,
    title: 'Too many requests',
    detail: `Come back in ${retryAfterSeconds} s.`,
    headers: { 'Retry-After': String(retryAfterSeconds) },
  };
}

function sendAsset({ mediaType, text }: (typeof ASSETS)[number]): Handler {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(request, response, methodNotAllowed('GET, HEAD'));
    }
    await sendText(request, response, { mediaType, body: text, cacheControl: 'public, max-age=31536000, immutable' });
  };
}

function robots(): Handler {
  return async (request, response) => {
    const body = 'User-agent: *\nDisallow: /admin\nDisallow: /k/\n';
    await sendText(request, response, {
      mediaType: 'text/plain; charset=utf-8',
      body,
      cacheControl: 'public, max-age=86400',
    });
  };
}

/** What Express refuses is the client's; the rest is ours: logged whole, answered without a word of it. */
function onError(kit: Kit) {
  // Express knows an error handler by its four parameters
  return (error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const status = statusOf(error);
    if (status < 500) return sendProblem(request, response, { status, title: 'Bad request' });
    const errorId = randomUUID();
    const { id: requestId } = request as unknown as WebRequest;
    kit.log.error(
      { requestId, errorId, error: error instanceof Error ? error.stack : String(error) },
      'request failed',
    );
    sendProblem(request, response, { status: 500, title: 'Internal error', detail: `Noted as ${errorId}.` });
  };
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
