import type { Feed } from '../../domain/feed.ts';
import type { Story } from '../../domain/story.ts';
import { excerptOf } from '../../flow/excerpt.ts';
import { storyPath } from '../../lib/addresses.ts';
import { matcherOf } from '../../select/matcher.ts';
import { type Handler, type Kit, siteOf } from '../kit.ts';
import { PAGE_HEADERS } from '../page-headers.ts';
import { storyPage } from '../pages/story-page.ts';
import { methodNotAllowed, NOT_FOUND, sendProblem } from '../problem.ts';
import { sendText } from '../send-text.ts';

/** `/stories/SLUG`: the story as a page. Held ones are not there, withdrawn ones are gone and say why. */
export function stories(kit: Kit): Handler {
  return async (request, response) => {
    const site = siteOf(kit);
    const slug = /^\/stories\/([a-z2-7]{16})$/.exec(request.path)?.[1];
    if (!slug) return sendProblem(request, response, NOT_FOUND, site);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(request, response, methodNotAllowed('GET, HEAD'));
    }
    const story = await kit.store.story(slug);
    if (!story || story.status === 'withdrawn') {
      const tombstone = await kit.store.tombstone(slug);
      if (!story && !tombstone) return sendProblem(request, response, NOT_FOUND, site);
      const reason = story?.withdrawal?.reason ?? tombstone?.reason;
      return sendProblem(
        request,
        response,
        { status: 410, title: 'This story was withdrawn', ...(reason ? { detail: reason } : {}) },
        site,
      );
    }
    const { publicUrl } = site;
    if (story.status === 'duplicate' && story.duplicateOf) {
      return sendProblem(request, response, {
        status: 301,
        title: 'Moved permanently',
        headers: { Location: publicUrl + storyPath(story.duplicateOf), 'Cache-Control': 'public, max-age=3600' },
      });
    }
    if (!isPublic(story, kit.clock()) || (await isForPartnersOnly(kit, story))) {
      return sendProblem(request, response, NOT_FOUND, site);
    }
    await sendText(request, response, {
      mediaType: 'text/html; charset=utf-8',
      body: await storyHtml(kit, story),
      cacheControl: 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400',
      headers: {
        ...PAGE_HEADERS,
        ...(/^[A-Za-z0-9-]+$/.test(story.language) ? { 'Content-Language': story.language } : {}),
      },
    });
  };
}

function isPublic({ status, publishAfter }: Story, now: number): boolean {
  return status === 'published' && (publishAfter === undefined || Date.parse(publishAfter) <= now);
}

/** What only feeds with a key show has no page for everybody; other versions of it count as the story itself. */
async function isForPartnersOnly(kit: Kit, story: Story): Promise<boolean> {
  const { feeds } = kit.configuration();
  if (feeds.every(({ access }) => access === 'public')) return false;
  const now = new Date(kit.clock()).toISOString();
  const versions = [story, ...(await kit.store.groupMembers([story.groupId]))];
  const shownIn = (feed: Feed) => {
    const { matches } = matcherOf(feed, now);
    return versions.some(matches);
  };
  const shown = feeds.filter((feed) => !feed.retired && shownIn(feed));
  return shown.length > 0 && shown.every(({ access }) => access !== 'public');
}

export async function storyHtml(kit: Kit, story: Story): Promise<string> {
  const { sources, settings } = kit.configuration();
  const source = sources.find(({ id }) => id === story.sourceId);
  const [state, members, copies] = await Promise.all([
    kit.store.sourceState(story.sourceId),
    kit.store.groupMembers([story.groupId]),
    kit.store.duplicatesOf(story.slug),
  ]);
  const shown = source?.excerptWords === undefined ? story : excerptOf(story, source.excerptWords);
  const link = state?.siteLink ?? source?.url;
  return storyPage({
    site: siteOf(kit),
    story,
    pageUrl: settings.publicUrl + storyPath(story.slug),
    bodyHtml: shown.contentHtml,
    isExcerpt: shown !== story,
    source: {
      title: source?.title ?? state?.title ?? story.sourceId,
      ...(link === undefined ? {} : { link: withoutSecrets(link) }),
      ...(source?.rights === undefined ? {} : { rights: source.rights }),
    },
    versions: members
      .filter((member) => member.slug !== story.slug && isPublic(member, kit.clock()))
      .map((member) => ({
        language: member.language,
        headline: member.headline,
        path: storyPath(member.slug),
        url: settings.publicUrl + storyPath(member.slug),
      })),
    copies: copies.map((copy) => ({
      sourceTitle: sources.find(({ id }) => id === copy.sourceId)?.title ?? copy.sourceId,
      ...(copy.link === undefined ? {} : { link: copy.link }),
    })),
    revisions: story.revision,
  });
}

/** A source's address may hold user and password, or a key in its query: neither is anybody's business. */
export function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  return `${url.origin}${url.pathname}`;
}
