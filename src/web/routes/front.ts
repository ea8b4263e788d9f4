import { MEDIA_TYPES } from '../../domain/feed.ts';
import type { Source, SourceState } from '../../domain/source.ts';
import { feedPagePath, renditionUrls } from '../../lib/addresses.ts';
import { type Handler, type Kit, siteOf } from '../kit.ts';
import { PAGE_HEADERS } from '../page-headers.ts';
import { type IndexData, indexPage, type SourceLine } from '../pages/index-page.ts';
import { methodNotAllowed, sendProblem } from '../problem.ts';
import { sendText } from '../send-text.ts';
import { withoutSecrets } from './stories.ts';

/** `/`: what is published here, and where it comes from. */
export function front(kit: Kit): Handler {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(request, response, methodNotAllowed('GET, HEAD'));
    }
    await sendText(request, response, {
      mediaType: 'text/html; charset=utf-8',
      body: indexPage(await indexData(kit)),
      cacheControl: 'public, max-age=30, stale-while-revalidate=60, stale-if-error=86400',
      headers: PAGE_HEADERS,
    });
  };
}

export async function indexData(kit: Kit): Promise<IndexData> {
  const { feeds, sources, settings } = kit.configuration();
  const [states, heads] = await Promise.all([kit.store.sourceStates(), kit.store.renditionHeads()]);
  return {
    site: siteOf(kit),
    feeds: feeds
      .filter((feed) => feed.access === 'public' && !feed.retired)
      .map((feed) => {
        const urls = renditionUrls(settings.publicUrl, feed.name);
        const updated = heads
          .filter((head) => head.feed === feed.name)
          .map((head) => head.updated)
          .sort()
          .at(-1);
        return {
          title: feed.title,
          description: feed.description,
          pagePath: feedPagePath(feed.name),
          formats: feed.formats.map((format) => ({ format, url: urls[format], mediaType: MEDIA_TYPES[format] })),
          editions: feed.languages.map((language) => ({ language, pagePath: feedPagePath(feed.name, language) })),
          ...(updated === undefined ? {} : { updated }),
          ttlMinutes: feed.ttlMinutes,
        };
      }),
    sources: sources.map((source) =>
      sourceLine(
        source,
        states.find(({ sourceId }) => sourceId === source.id),
      ),
    ),
  };
}

function sourceLine(source: Source, state: SourceState | undefined): SourceLine {
  const link = state?.siteLink ?? (source.kind === 'file' || source.kind === 'push' ? undefined : source.url);
  return {
    title: source.title ?? state?.title ?? source.id,
    ...(link === undefined ? {} : { siteLink: withoutSecrets(link) }),
    status: statusOf(source, state),
    ...(state?.lastSuccessAt === undefined ? {} : { since: state.lastSuccessAt }),
    ...(state?.failure === undefined || state.status === 'ok' ? {} : { trouble: TROUBLES[state.failure.code] }),
  };
}

function statusOf({ enabled, kind }: Source, state: SourceState | undefined): SourceLine['status'] {
  if (!enabled) return 'disabled';
  return kind === 'push' ? 'pushed' : (state?.status ?? 'waiting');
}

/** For everybody: what is wrong, without addresses, paths or answers. The whole story is in /admin. */
const TROUBLES: Readonly<Record<NonNullable<SourceState['failure']>['code'], string>> = {
  'refused-address': 'its address is not allowed',
  dns: 'its host name is not known',
  connect: 'it cannot be reached',
  tls: 'no secure connection',
  timeout: 'it does not answer in time',
  'too-large': 'its answer is too large',
  'too-many-redirects': 'it redirects without end',
  'bad-redirect': 'it redirects to nowhere',
  'bad-encoding': 'its answer cannot be unpacked',
  truncated: 'its answer broke off',
  'http-status': 'it answers with an error',
  'not-a-feed': 'its answer is no feed',
  unreadable: 'its answer cannot be read',
  gone: 'it is gone for good',
  killed: 'reading it takes too long',
  'unreadable-path': 'its file cannot be read',
  internal: 'an error on our side',
};

/** `/opml`: every public feed, for readers that import lists. */
export function opml(kit: Kit): Handler {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(request, response, methodNotAllowed('GET, HEAD'));
    }
    const configuration = kit.configuration();
    const listed = configuration.feeds.filter((feed) => feed.access === 'public' && !feed.retired);
    await sendText(request, response, {
      mediaType: 'text/x-opml; charset=utf-8',
      body: kit.opml(listed, configuration),
      cacheControl: 'public, max-age=300',
      headers: {
        'Content-Disposition': 'inline; filename="feeds.opml"',
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    });
  };
}
