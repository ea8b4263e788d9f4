import type { ServerResponse } from 'node:http';
import { type Feed, MEDIA_TYPES } from '../../domain/feed.ts';
import { feedPagePath, renditionPath, renditionUrls, storyPath } from '../../lib/addresses.ts';
import { excerpt } from '../../render/text.ts';
import { selectStories } from '../../select/select.ts';
import { type Kit, siteOf, type WebRequest } from '../kit.ts';
import { PAGE_HEADERS } from '../page-headers.ts';
import { feedPage, type StoryLine } from '../pages/feed-page.ts';
import { sendText } from '../send-text.ts';
import { cacheControlOf } from '../servable.ts';

const EXCERPT_LENGTH = 280;

/** The page of a feed or edition for people: its latest stories. */
export async function sendFeedPage(
  kit: Kit,
  request: WebRequest,
  response: ServerResponse,
  feed: Feed,
  language: string,
): Promise<void> {
  const { publicUrl } = kit.configuration().settings;
  const urls = renditionUrls(publicUrl, feed.name, language);
  await sendText(request, response, {
    mediaType: 'text/html; charset=utf-8',
    body: await keptPage(kit, feed, language),
    cacheControl: feed.access === 'public' ? 'public, max-age=60' : cacheControlOf(feed),
    vary: 'Accept, Sec-Fetch-Dest',
    headers: {
      ...PAGE_HEADERS,
      Link: feed.formats.map((f) => `<${urls[f]}>; rel="alternate"; type="${MEDIA_TYPES[f].split(';')[0]}"`).join(', '),
    },
  });
}

interface KeptPage {
  readonly etag: string;
  readonly configuration: unknown;
  readonly html: Promise<string>;
}

const PAGES_KEPT_MAX = 500;
const pages = new WeakMap<object, Map<string, KeptPage>>();

/** The page of a feed as it stands: made once for each version of its renditions, which change whenever it does. */
async function keptPage(kit: Kit, feed: Feed, language: string): Promise<string> {
  const [format] = feed.formats;
  const current = format && (await kit.renditions.load(renditionPath({ feed: feed.name, language, format })));
  if (!current) return await makePage(kit, feed, language);
  const book = pages.get(kit.renditions) ?? new Map<string, KeptPage>();
  pages.set(kit.renditions, book);
  const key = feedPagePath(feed.name, language);
  const configuration = kit.configuration();
  const { etag } = current.rendition;
  const known = book.get(key);
  if (known?.etag === etag && known.configuration === configuration) return await known.html;
  const html = makePage(kit, feed, language);
  book.delete(key);
  book.set(key, { etag, configuration, html });
  html.catch(() => book.delete(key));
  for (const oldest of book.keys()) {
    if (book.size <= PAGES_KEPT_MAX) break;
    book.delete(oldest);
  }
  return await html;
}

async function makePage(kit: Kit, feed: Feed, language: string): Promise<string> {
  const { settings, sources } = kit.configuration();
  const { publicUrl } = settings;
  const { stories } = await selectStories(kit.store, { feed, language, now: kit.clock(), limit: shownMax(kit, feed) });
  const states = await kit.store.sourceStates();
  const titleOf = (id: string) =>
    sources.find((source) => source.id === id)?.title ?? states.find(({ sourceId }) => sourceId === id)?.title ?? id;
  const urls = renditionUrls(publicUrl, feed.name, language);
  return feedPage({
    site: siteOf(kit),
    title: feed.title,
    description: feed.description,
    language,
    pageUrl: publicUrl + feedPagePath(feed.name, language),
    formats: feed.formats.map((format) => ({ format, url: urls[format], mediaType: MEDIA_TYPES[format] })),
    editions: feed.languages.map((one) => ({
      language: one,
      pagePath: feedPagePath(feed.name, one),
      pageUrl: publicUrl + feedPagePath(feed.name, one),
    })),
    allPath: feedPagePath(feed.name),
    allUrl: publicUrl + feedPagePath(feed.name),
    stories: stories.map(
      (story): StoryLine => ({
        path: storyPath(story.slug),
        headline: story.headline,
        language: story.language,
        excerpt: excerpt(story.summary ?? story.contentText, EXCERPT_LENGTH),
        publishedAt: story.publishedAt,
        sourceTitle: titleOf(story.sourceId),
        translation: story.translation,
      }),
    ),
    isPrivate: feed.access !== 'public',
  });
}

const shownMax = (kit: Kit, feed: Feed) => Math.min(feed.limit, kit.configuration().settings.web.pageSize);
