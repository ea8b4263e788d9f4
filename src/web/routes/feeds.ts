import type { ServerResponse } from 'node:http';
import { type Feed, type Format, MEDIA_TYPES } from '../../domain/feed.ts';
import { feedPagePath, keyOfPath, renditionPath, renditionUrls } from '../../lib/addresses.ts';
import { archiveServable, isArchiveQuery } from '../archive-pages.ts';
import { type Handler, type Kit, queryOf, siteOf, type WebRequest } from '../kit.ts';
import { chooseOffer } from '../negotiate.ts';
import { mayRead } from '../partners.ts';
import { methodNotAllowed, NOT_FOUND, type Problem, sendProblem } from '../problem.ts';
import { type SendOptions, sendServable } from '../send.ts';
import { OPEN_HEADERS, type Servable } from '../servable.ts';
import { sendFeedPage } from './feed-page.ts';

const ALLOW = 'GET, HEAD, OPTIONS';
/** At a negotiated address the type depends on these two as well. */
const VARY_NEGOTIATED = 'Accept, Sec-Fetch-Dest, Accept-Encoding, A-IM';

/** `/feeds/…`: formats, editions, pages, archives; moved and retired feeds. */
export function feeds(kit: Kit): Handler {
  return async (request, response) => {
    const target = targetOf(request.path);
    if (!target) return sendProblem(request, response, NOT_FOUND, siteOf(kit));
    const found = findFeed(kit, request, target);
    if ('problem' in found) return sendProblem(request, response, found.problem, siteOf(kit));
    const { feed, language } = found;
    if (request.method === 'OPTIONS') return sendOptions(response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(request, response, methodNotAllowed(ALLOW));
    }
    const query = queryOf(request);
    if (target.format)
      return await sendFormat(kit, request, response, { feed, language, format: target.format, query });
    const offer = chooseOffer({
      accept: request.headers.accept,
      destination: destinationOf(request),
      formats: feed.formats,
    });
    if (offer === undefined) return sendProblem(request, response, notAcceptable(feed, language, kit), siteOf(kit));
    if (offer === 'html') return await sendFeedPage(kit, request, response, feed, language);
    const contentLocation = renditionPath({ feed: feed.name, language, format: offer });
    const negotiated = { vary: VARY_NEGOTIATED, contentLocation };
    return await sendFormat(kit, request, response, { feed, language, format: offer, query, negotiated });
  };
}

interface Target {
  readonly feed: string;
  readonly language: string;
  readonly format?: Format;
}

function targetOf(path: string): Target | undefined {
  const key = keyOfPath(path);
  if (key) return key;
  const match = /^\/feeds\/([^/]+)(?:\/([^/]+))?$/.exec(path);
  if (!match) return undefined;
  try {
    return { feed: decodeURIComponent(match[1]!), language: decodeURIComponent(match[2] ?? '') };
  } catch {
    return undefined;
  }
}

type Found = { readonly feed: Feed; readonly language: string } | { readonly problem: Problem };

function findFeed(kit: Kit, request: WebRequest, target: Target): Found {
  const { feeds: all, settings } = kit.configuration();
  const named = all.find(({ name }) => name === target.feed);
  const feed = named ?? all.find(({ formerNames }) => formerNames.includes(target.feed));
  if (!feed || !mayRead(feed, target.language, request.partner)) return { problem: NOT_FOUND };
  const language =
    target.language === '' ? '' : feed.languages.find((one) => one.toLowerCase() === target.language.toLowerCase());
  if (feed.retired) {
    return { problem: { status: 410, title: 'Gone', detail: 'This feed is no longer published.' } };
  }
  if (language === undefined || (target.format && !feed.formats.includes(target.format))) return { problem: NOT_FOUND };
  if (feed === named && language === target.language) return { feed, language };
  const path = target.format
    ? renditionPath({ feed: feed.name, language, format: target.format })
    : feedPagePath(feed.name, language);
  // only ever to ourselves, and never with a key in it
  return { problem: moved(`${settings.publicUrl}${path}`) };
}

function moved(location: string): Problem {
  return {
    status: 301,
    title: 'Moved permanently',
    detail: location,
    headers: { Location: location, 'Cache-Control': 'public, max-age=86400' },
  };
}

function notAcceptable(feed: Feed, language: string, kit: Kit): Problem {
  const urls = renditionUrls(kit.configuration().settings.publicUrl, feed.name, language);
  const list = feed.formats.map((format) => `${MEDIA_TYPES[format].split(';')[0]} at ${urls[format]}`).join(', ');
  return { status: 406, title: 'Not acceptable', detail: `There is ${list}` };
}

function destinationOf({ headers }: WebRequest): string | undefined {
  const field = headers['sec-fetch-dest'];
  return typeof field === 'string' ? field : undefined;
}

function sendOptions(response: ServerResponse): void {
  response.writeHead(204, [
    'Allow',
    ALLOW,
    'Access-Control-Allow-Methods',
    'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Headers',
    'If-None-Match, If-Modified-Since, A-IM, Authorization',
    'Access-Control-Max-Age',
    '86400',
    'Cache-Control',
    'public, max-age=86400',
    ...OPEN_HEADERS,
  ]);
  response.end();
}

async function sendFormat(
  kit: Kit,
  request: WebRequest,
  response: ServerResponse,
  what: {
    readonly feed: Feed;
    readonly language: string;
    readonly format: Format;
    readonly query: Readonly<Record<string, string>>;
    readonly negotiated?: SendOptions;
  },
): Promise<void> {
  const { feed, language, format, query, negotiated = {} } = what;
  const current = await kit.renditions.load(renditionPath({ feed: feed.name, language, format }));
  if (!current) return sendProblem(request, response, NOT_YET);
  let servable: Servable | undefined = current;
  if (isArchiveQuery(query)) {
    const page = await archiveServable(kit, current, query);
    if (page === 'faulty') return sendProblem(request, response, FAULTY);
    servable = page;
    if (!servable) return sendProblem(request, response, NOT_FOUND, siteOf(kit));
  }
  const sent = await sendServable(request, response, servable, {
    ...negotiated,
    ...(servable === current ? { deltas: kit.renditions.deltas } : {}),
  });
  if (request.partner) kit.usage.record(request.partner.name, sent);
}

/** Between a feed's configuration and its first rendition; rarely longer than a second. */
const NOT_YET: Problem = {
  status: 503,
  title: 'Not ready yet',
  detail: 'This feed is being made for the first time.',
  headers: { 'Retry-After': '5' },
};

/** Another reader did not read it back as it was meant. */
const FAULTY: Problem = { status: 503, title: 'Not available', headers: { 'Retry-After': '3600' } };
