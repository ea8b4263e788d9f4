import type { ServerResponse } from 'node:http';
import { OperatorError } from '../../domain/errors.ts';
import { renditionPath } from '../../lib/addresses.ts';
import { equalSecrets } from '../../lib/hash.ts';
import { fromHtml, toText } from '../../normalize/body.ts';
import { type AdminSession, CLOSED_SESSION, isOwnForm, openSession, sessionOf } from '../admin-session.ts';
import { limitKey } from '../client-address.ts';
import { type Handler, type Kit, queryOf, siteOf, type WebRequest } from '../kit.ts';
import { PAGE_HEADERS } from '../page-headers.ts';
import { type AdminFrame, loginPage } from '../pages/admin-frame.ts';
import { deliveriesPage, heldPage, learnedPage, sourcesPage, termsPage } from '../pages/admin-pages.ts';
import { adminStoryPage } from '../pages/admin-story-page.ts';
import { methodNotAllowed, NOT_FOUND, sendProblem } from '../problem.ts';
import { parseForm, readBody } from '../read-body.ts';
import { perform } from './admin-actions.ts';
import { withoutSecrets } from './stories.ts';

const FORM_BYTES_MAX = 1_048_576;
const LOGINS_PER_MINUTE = 10;
const LISTED_MAX = 200;

/** `/admin`: for who has the admin token. Without one in the settings it is closed. */
export function admin(kit: Kit): Handler {
  return async (request, response) => {
    const { adminToken, publicUrl } = kit.configuration().settings;
    if (!adminToken) {
      const detail = 'The desk is closed: set adminToken in settings.yaml.';
      return sendProblem(request, response, { status: 404, title: 'Not found', detail }, siteOf(kit));
    }
    const path = request.path.replace(/\/$/, '');
    if (path === '/admin/login') return await login(kit, request, response, adminToken, publicUrl.startsWith('https:'));
    const session = sessionOf(request, adminToken, kit.clock());
    if (!session) return askToLogin(kit, request, response, false);
    if (request.method === 'GET' || request.method === 'HEAD') return await show(kit, request, response, path, session);
    if (request.method !== 'POST') return sendProblem(request, response, methodNotAllowed('GET, HEAD, POST'));
    return await act(kit, request, response, path, session);
  };
}

async function login(kit: Kit, request: WebRequest, response: ServerResponse, adminToken: string, secure: boolean) {
  if (request.method !== 'POST') return seeOther(response, '/admin');
  const permit = kit.limit.take(`login ${limitKey(kit.addressOf(request))}`, LOGINS_PER_MINUTE);
  if (!permit.granted) {
    const headers = { 'Retry-After': String(permit.retryAfterSeconds) };
    return sendProblem(request, response, { status: 429, title: 'Too many tries', headers }, siteOf(kit));
  }
  const form = await formOf(request);
  if (!form || !equalSecrets(form.token ?? '', adminToken)) return askToLogin(kit, request, response, true);
  return seeOther(response, '/admin', openSession(adminToken, kit.clock(), secure));
}

/** Bearer, not Basic, in the challenge: a browser shows our form instead of its own box. */
function askToLogin(kit: Kit, request: WebRequest, response: ServerResponse, wrong: boolean): void {
  send(request, response, 401, loginPage(siteOf(kit), wrong), { 'WWW-Authenticate': 'Bearer realm="desk"' });
}

async function formOf(request: WebRequest): Promise<Readonly<Record<string, string>> | undefined> {
  const body = await readBody(request, FORM_BYTES_MAX);
  return body.kind === 'body' ? parseForm(request.headers['content-type'], body.bytes) : undefined;
}

async function act(kit: Kit, request: WebRequest, response: ServerResponse, path: string, session: AdminSession) {
  const form = await formOf(request);
  if (!form || !isOwnForm(request, form, session)) {
    const detail = 'This form is not from a page of the desk, or too old. Go back, load the page again, repeat.';
    return sendProblem(request, response, { status: 403, title: 'Forbidden', detail }, siteOf(kit));
  }
  if (path === '/admin/logout') return seeOther(response, '/admin', CLOSED_SESSION);
  try {
    const done = await perform(kit, path, form);
    if (!done) return sendProblem(request, response, NOT_FOUND, siteOf(kit));
    return seeOther(response, `${done.back}?done=${done.what}`);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return sendProblem(request, response, { status: 400, title: 'Not done', detail: error.message }, siteOf(kit));
  }
}

async function show(kit: Kit, request: WebRequest, response: ServerResponse, path: string, session: AdminSession) {
  const done = queryOf(request).done;
  const notice = done === undefined ? undefined : NOTICES[done];
  const frame: AdminFrame = {
    site: siteOf(kit),
    csrf: session.csrf,
    ...(notice === undefined ? {} : { notice: { text: notice, good: true } }),
  };
  const page = await pageAt(kit, path, frame);
  if (page === undefined) return sendProblem(request, response, NOT_FOUND, siteOf(kit));
  send(request, response, 200, page);
}

const NOTICES: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  poll: 'The source is polled now.',
  release: 'The story is released.',
  correct: 'The correction is published.',
  withdraw: 'The story is withdrawn.',
  join: 'The stories are versions of one now.',
  split: 'The story stands alone now.',
  learned: 'Kept. It counts from the next story on.',
});

async function pageAt(kit: Kit, path: string, frame: AdminFrame): Promise<string | undefined> {
  const { store } = kit;
  const { sources } = kit.configuration();
  switch (path) {
    case '/admin': {
      const [states, faults, counts] = await Promise.all([
        store.sourceStates(),
        store.renditionFaults(),
        store.counts(),
      ]);
      return sourcesPage(frame, {
        rows: sources.map((source) => {
          const state = states.find(({ sourceId }) => sourceId === source.id);
          const address = source.path ?? withoutSecrets(state?.url ?? source.url ?? '');
          return { source, address, ...(state ? { state } : {}) };
        }),
        faults: faults.map((fault) => ({ name: renditionPath(fault), fault })),
        problems: kit.configurationProblems?.() ?? [],
        counts: counts.stories,
      });
    }
    case '/admin/held': {
      const [held, flagged] = await Promise.all([
        store.flagged({ severity: 'block', status: 'held', limit: LISTED_MAX }),
        store.flagged({ severity: 'warning', status: 'published', limit: LISTED_MAX }),
      ]);
      return heldPage(frame, { held, flagged });
    }
    case '/admin/learned': {
      const lists = await Promise.all(
        sources.map(async ({ id, title }) => ({ id, title: title ?? id, blocks: await store.learned(id) })),
      );
      return learnedPage(frame, lists);
    }
    case '/admin/terms':
      return await termsPageFrom(kit, frame);
    case '/admin/deliveries': {
      const [pending, counts] = await Promise.all([store.pendingDeliveries(LISTED_MAX), store.counts()]);
      return deliveriesPage(frame, { pending, subscriptions: counts.subscriptions });
    }
    default: {
      const slug = /^\/admin\/stories\/([a-z2-7]{16})$/.exec(path)?.[1];
      return slug === undefined ? undefined : await storyPageFrom(kit, frame, slug);
    }
  }
}

const TERMS_LOOKED_AT = 500;

async function termsPageFrom(kit: Kit, frame: AdminFrame): Promise<string> {
  const stories = await kit.store.select({
    sources: [],
    languages: [],
    tags: [],
    now: new Date(kit.clock()).toISOString(),
    maxSeverity: 'block',
    limit: TERMS_LOOKED_AT,
  });
  const hits = new Map<string, { id: string; preferred: string; replaced: string; count: number; stories: number }>();
  for (const { terms } of stories) {
    for (const { id, preferred, replaced, count } of terms) {
      const key = `${id}\u0000${replaced}\u0000${preferred}`;
      const before = hits.get(key) ?? { id, preferred, replaced, count: 0, stories: 0 };
      hits.set(key, { ...before, count: before.count + count, stories: before.stories + 1 });
    }
  }
  const list = [...hits.values()].sort((a, b) => b.count - a.count).slice(0, LISTED_MAX);
  return termsPage(frame, list, stories.length);
}

async function storyPageFrom(kit: Kit, frame: AdminFrame, slug: string): Promise<string | undefined> {
  const story = await kit.store.story(slug);
  if (!story) return undefined;
  const [item, revisions, members] = await Promise.all([
    kit.store.rawItem(slug),
    kit.store.revisions(slug),
    kit.store.groupMembers([story.groupId]),
  ]);
  const group = members.some((member) => member.slug === slug) ? members : [story, ...members];
  return adminStoryPage(frame, {
    story,
    ...(item ? { arrived: { item, text: toText(fromHtml(item.contentHtml ?? item.summary ?? '')) } } : {}),
    revisions,
    group,
  });
}

function send(
  request: WebRequest,
  response: ServerResponse,
  status: number,
  page: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(page);
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
    ...PAGE_HEADERS,
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function seeOther(response: ServerResponse, location: string, cookie?: string): void {
  response.writeHead(303, {
    Location: location,
    'Content-Length': 0,
    'Cache-Control': 'no-store',
    ...(cookie === undefined ? {} : { 'Set-Cookie': cookie }),
  });
  response.end();
}
