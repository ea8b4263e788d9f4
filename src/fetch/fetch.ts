import { setMaxListeners } from 'node:events';
import type { Fetch, FetchOutcome, FetchRequest, Hop } from '../domain/seams.ts';
import type { FetchSettings } from '../domain/settings.ts';
import { Deadline } from './deadline.ts';
import { ACCEPT_ENCODING } from './decode.ts';
import { type Exchange, exchange } from './exchange.ts';
import { FetchTrouble, failureOf } from './failure.ts';
import { createGuard, type Guard } from './guard.ts';
import { type Lookup, lookupByDns } from './names.ts';
import { nextUrl } from './redirect.ts';

export interface FetchParts {
  /** of this program, in the User-Agent */
  readonly version: string;
  readonly lookup?: Lookup;
}

/** The one way out: everything that the server ever asks of another one. */
export function createFetch(settings: FetchSettings, parts: FetchParts): Fetch & { close(): void } {
  const guard = createGuard(settings.allowPrivate);
  const underWay = new Set<AbortController>();
  let closed = false;
  const context: Context = {
    settings,
    guard,
    lookup: sharedLookup(parts.lookup ?? lookupByDns()),
    version: parts.version,
  };
  const fetch = async (request: FetchRequest): Promise<FetchOutcome> => {
    const control = new AbortController();
    underWay.add(control);
    if (closed) control.abort(interrupted());
    // Not AbortSignal.any: a signal that lives as long as the program would remember every fetch.
    const { signal } = request;
    const abort = () => control.abort(interrupted());
    if (signal) setMaxListeners(0, signal);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    try {
      return await follow(request, context, control);
    } finally {
      signal?.removeEventListener('abort', abort);
      underWay.delete(control);
    }
  };
  return Object.assign(fetch, {
    close() {
      closed = true;
      for (const control of underWay) control.abort(interrupted());
    },
  });
}

const interrupted = () => new FetchTrouble('timeout', 'interrupted');

interface Context {
  readonly settings: FetchSettings;
  readonly guard: Guard;
  readonly lookup: Lookup;
  readonly version: string;
}

async function follow(request: FetchRequest, context: Context, control: AbortController): Promise<FetchOutcome> {
  const { settings, guard } = context;
  const seconds = request.timeoutSeconds ?? settings.timeoutSeconds;
  // One deadline over all hops, DNS and the last byte: neither a drip nor a chain of slow hops outlasts it.
  const deadline = new Deadline(seconds, () => control.abort(new FetchTrouble('timeout', `not done in ${seconds} s`)));
  const hops: Hop[] = [];
  let answered = false;
  try {
    const first = guard.checkUrl(request.url);
    if ('refused' in first) throw new FetchTrouble('refused-address', first.refused);
    const credentials = basicOf(first.url);
    const origin = first.url.origin;
    let url = withoutCredentials(first.url);
    for (;;) {
      if (request.beforeHop) await deadline.notWhile(request.beforeHop(url));
      control.signal.throwIfAborted();
      answered = false;
      const answer: Exchange = await exchange(
        {
          url,
          method: request.method ?? 'GET',
          headers: headersFor(request, context, url, url.origin === origin ? credentials : 'foreign'),
          body: request.body,
          control,
          onHead: () => {
            answered = true;
          },
        },
        {
          guard,
          lookup: context.lookup,
          limits: {
            headerBytesMax: settings.headerBytesMax,
            bodyBytesMax: request.bodyBytesMax ?? settings.bodyBytesMax,
            headSeconds: seconds * HEAD_SHARE,
          },
        },
      );
      const location = answer.headers.location;
      hops.push({ url: url.href, status: answer.status, ...(location === undefined ? {} : { location }) });
      const redirects = isFollowed(answer.status, request.method ?? 'GET') && request.followRedirects !== false;
      if (!redirects) return { kind: 'answer', ...answer, finalUrl: url.href, hops };
      if (hops.length > settings.redirectsMax) {
        throw new FetchTrouble('too-many-redirects', `more than ${settings.redirectsMax}`);
      }
      const next = guard.checkUrl(nextUrl(location, url));
      if ('refused' in next) throw new FetchTrouble('refused-address', next.refused);
      url = withoutCredentials(next.url);
    }
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error, answered), hops };
  } finally {
    deadline.clear();
  }
}

/** Of the whole time, the part in which each hop has to begin its answer. */
const HEAD_SHARE = 0.6;

/** 303 and, by custom, 301 and 302 turn a POST into a GET: what a form meant is then lost, so they are its answer. */
const isFollowed = (status: number, method: string): boolean =>
  status === 307 || status === 308 || (method === 'GET' && (status === 301 || status === 302 || status === 303));

const FEED_TYPES =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.6, */*;q=0.1';

/** @param credentials of this origin; `foreign`: another origin than the one first asked, which gets none */
function headersFor(
  request: FetchRequest,
  { settings, version }: Context,
  url: URL,
  credentials: string | undefined | 'foreign',
): Record<string, string> {
  const own = request.headers ?? {};
  const held = request.validators?.[url.href];
  return {
    'user-agent': userAgent(version, settings.contact, request.subscribers),
    accept: request.accept ?? FEED_TYPES,
    'accept-encoding': ACCEPT_ENCODING,
    ...(credentials === 'foreign' ? contentFieldsOf(own) : own),
    ...(credentials !== undefined && credentials !== 'foreign' ? { authorization: credentials } : {}),
    ...(held?.etag === undefined ? {} : { 'if-none-match': held.etag }),
    ...(held?.lastModified === undefined ? {} : { 'if-modified-since': held.lastModified }),
  };
}

/** What describes the body goes with the body; all else the caller said to the first origin only. */
const contentFieldsOf = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase().startsWith('content-')));

function userAgent(version: string, contact: string, subscribers: number | undefined): string {
  const notes = [
    ...(contact === '' ? [] : [`+${contact}`]),
    ...(subscribers === undefined ? [] : [`${subscribers} ${subscribers === 1 ? 'subscriber' : 'subscribers'}`]),
  ];
  return notes.length === 0 ? `babelwire/${version}` : `babelwire/${version} (${notes.join('; ')})`;
}

function basicOf(url: URL): string | undefined {
  if (url.username === '' && url.password === '') return undefined;
  const plain = (part: string) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  };
  return `Basic ${Buffer.from(`${plain(url.username)}:${plain(url.password)}`).toString('base64')}`;
}

/** Credentials and fragment never leave in an address, nor stand in what we store. */
function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  return bare;
}

/** Feeds of one host are often due together: one question to the resolver answers all that are waiting. */
function sharedLookup(lookup: Lookup): Lookup {
  const pending = new Map<string, Promise<readonly string[]>>();
  return (host) => {
    let answer = pending.get(host);
    if (!answer) {
      answer = lookup(host).finally(() => pending.delete(host));
      pending.set(host, answer);
    }
    return answer;
  };
}
