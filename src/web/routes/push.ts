import type { PushResult } from '../../domain/desk.ts';
import type { Item } from '../../domain/item.ts';
import { isRecord, itemFromJson, textOrNumber } from '../../source/story-json.ts';
import type { Handler, Kit, WebRequest } from '../kit.ts';
import { methodNotAllowed, NOT_FOUND, sendProblem } from '../problem.ts';
import { readBody } from '../read-body.ts';

/** More than this many come in several requests. */
const ITEMS_MAX = 500;
/** What keeps us from storing (a full pool, a database that is away) is mostly over by then. */
const RETRY_AFTER_SECONDS = 10;

/**
 * `/push/SOURCE`: a partner brings stories, as a JSON Feed, a list of items or one item. Each gets its own answer, in
 * order; the same item again changes nothing, an item with `_deleted` withdraws its story. 422 says that every item is
 * bad, 503 that it is us: the deferred ones are to be sent again.
 */
export function push(kit: Kit): Handler {
  return async (request, response) => {
    const { partner } = request;
    const id = /^\/push\/([\w.-]{1,64})$/.exec(request.path)?.[1];
    if (!partner) {
      const headers = { 'WWW-Authenticate': 'Bearer realm="push"' };
      return sendProblem(request, response, { status: 401, title: 'A partner key is needed', headers });
    }
    const { sources, settings } = kit.configuration();
    const source = sources.find((one) => one.id === id && one.kind === 'push' && one.enabled);
    if (!source || !partner.sources.includes(source.id)) return sendProblem(request, response, NOT_FOUND);
    if (request.method !== 'POST') return sendProblem(request, response, methodNotAllowed('POST'));
    if (!/^application\/(?:[\w.+-]+\+)?json(?:\s*;|\s*$)/i.test(request.headers['content-type'] ?? '')) {
      return sendProblem(request, response, { status: 415, title: 'Unsupported media type', detail: 'Send JSON.' });
    }
    const body = await readBody(request, settings.web.pushBytesMax);
    if (body.kind === 'refused') {
      return sendProblem(request, response, { status: body.status, title: 'Bad request', detail: body.detail });
    }
    const entries = entriesOf(body.bytes);
    if (typeof entries === 'string') {
      return sendProblem(request, response, { status: 400, title: 'Bad request', detail: entries });
    }
    const results = await store(kit, request, { sourceId: source.id, entries });
    const status = statusOf(results);
    const answer = Buffer.from(`${JSON.stringify({ source: source.id, results }, null, 1)}\n`);
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': answer.length,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      // RFC 9110 §15.6.4
      ...(status === 503 && { 'Retry-After': String(RETRY_AFTER_SECONDS) }),
    });
    response.end(answer);
  };
}

/** The items of a JSON Feed, of a list, or the one item. @returns a sentence when it is none of these */
function entriesOf(bytes: Buffer): readonly unknown[] | string {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'The body is no JSON in UTF-8.';
  }
  const items = Array.isArray(value) ? value : isFeed(value) ? value.items : [value];
  if (items.length === 0) return 'There is no item in it.';
  return items.length > ITEMS_MAX ? `More than ${ITEMS_MAX} items: send them in several requests.` : items;
}

const isFeed = (value: unknown): value is { readonly items: readonly unknown[] } =>
  typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items);

function statusOf(results: readonly PushResult[]): 200 | 422 | 503 {
  if (results.some(({ outcome }) => outcome === 'deferred')) return 503;
  return results.every(({ outcome }) => outcome === 'refused') ? 422 : 200;
}

async function store(
  kit: Kit,
  { id: requestId }: WebRequest,
  { sourceId, entries }: { readonly sourceId: string; readonly entries: readonly unknown[] },
): Promise<readonly PushResult[]> {
  const read = entries.map((entry) => itemFromJson(entry));
  const good = read.filter((one): one is Item => !('problem' in one));
  const stored = await pushed(kit, requestId, { sourceId, items: good });
  let next = 0;
  return read.map((one, i): PushResult => {
    if ('problem' in one) return refusal(entries[i], one.problem);
    const result = stored[next];
    next += 1;
    return result ?? { outcome: 'deferred', why: 'no answer' };
  });
}

/** It bears the id that was sent, if it can be made out: a partner matches answers by it. */
function refusal(entry: unknown, why: string): PushResult {
  const id = isRecord(entry) ? textOrNumber(entry.id) : undefined;
  return { ...(id !== undefined && { id }), outcome: 'refused', why };
}

/** A push is one transaction: when it fails nothing is stored, or we do not know; sent again, it does no harm. */
async function pushed(
  kit: Kit,
  requestId: string,
  { sourceId, items }: { readonly sourceId: string; readonly items: readonly Item[] },
): Promise<readonly PushResult[]> {
  if (items.length === 0) return [];
  try {
    return await kit.desk.push(sourceId, items);
  } catch (error) {
    kit.log.error({ requestId, source: sourceId, err: error }, 'a push could not be stored');
    return items.map(({ id }) => ({
      ...(id !== undefined && { id }),
      outcome: 'deferred',
      why: 'could not be stored now: send it again',
    }));
  }
}
