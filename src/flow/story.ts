import type { Item } from '../domain/item.ts';
import type { Source } from '../domain/source.ts';
import type { NormalizedStory, Story, StoryStatus } from '../domain/story.ts';
import { slugOf } from '../lib/hash.ts';
import { isoSeconds, momentOf } from '../lib/moments.ts';
import { webUrl } from '../lib/web-url.ts';
import { datelineDay } from './dateline-day.ts';

const TAGS_MAX = 32;
const TAG_LENGTH_MAX = 100;
const ENCLOSURES_MAX = 20;
const ALTERNATES_MAX = 100;
/** dates before this are faults of the source's clock (0, 1900, 0001), not news */
const OLDEST = Date.UTC(1990, 0, 1);

/** What of an item goes into its story beside the normalised text; every address is http or https. */
type Carried = Pick<Story, 'tags' | 'enclosures' | 'alternates'> &
  Partial<Pick<Story, 'link' | 'image' | 'origin' | 'publishAfter'>>;

export function newStory(options: {
  readonly item: Item;
  readonly itemKey: string;
  readonly source: Source;
  readonly normalized: NormalizedStory;
  /** `host,2026`, minted once (RFC 4151) */
  readonly authority: string;
  readonly now: number;
}): Story {
  const { item, itemKey, source, normalized, authority, now } = options;
  const slug = slugOf(source.id, itemKey);
  const id = `tag:${authority}:stories/${slug}`;
  // a dateline completes a missing date, it never overrides one
  const published =
    pastMoment(item.publishedAt, now) ??
    pastMoment(item.updatedAt, now) ??
    datelineDay(normalized.dateline?.date, now) ??
    now;
  const updated = Math.max(published, pastMoment(item.updatedAt, now) ?? published);
  return {
    ...normalized,
    ...carriedOf(item, source, now),
    id,
    slug,
    sourceId: source.id,
    itemKey,
    publishedAt: isoSeconds(published),
    updatedAt: isoSeconds(updated),
    firstSeenAt: isoSeconds(now),
    revision: 1,
    status: statusOf(normalized),
    groupId: id,
  };
}

/** The next revision from what the source sends now: id, dates of birth and group stay. */
export function revisedStory(options: {
  readonly story: Story;
  readonly item: Item;
  readonly source: Source;
  readonly normalized: NormalizedStory;
  readonly now: number;
}): Story {
  const { story, item, source, normalized, now } = options;
  const { id, slug, sourceId, itemKey, publishedAt, firstSeenAt, groupId, duplicateOf } = story;
  const status = story.status === 'duplicate' ? 'duplicate' : statusOf(normalized);
  return {
    ...normalized,
    ...carriedOf(item, source, now),
    id,
    slug,
    sourceId,
    itemKey,
    publishedAt,
    firstSeenAt,
    groupId,
    updatedAt: movedOn(story.updatedAt, pastMoment(item.updatedAt, now), now),
    revision: story.revision + 1,
    status,
    ...(duplicateOf !== undefined && { duplicateOf }),
  };
}

/** `updated` always moves: to the time the source names if that is later than the last one, else to now. */
export function movedOn(before: string, named: number | undefined, now: number): string {
  const last = Date.parse(before);
  if (named !== undefined && Math.floor(named / 1000) * 1000 > last) return isoSeconds(named);
  return isoSeconds(Math.max(last + 1_000, now));
}

/** Would a subscriber see a difference? Audit trail, confidence and moments do not count. */
export function looksEqual(a: Story, b: Story): boolean {
  return JSON.stringify(visible(a)) === JSON.stringify(visible(b));
}

function visible(story: Story): unknown {
  return [
    story.headline,
    story.contentHtml,
    story.summary,
    story.language,
    story.authors,
    story.byline,
    story.dateline,
    story.credit,
    story.flags,
    story.translation,
    story.tags,
    story.enclosures,
    story.image,
    story.alternates,
    story.link,
    story.origin,
    story.publishAfter,
    story.status,
  ];
}

export function statusOf(normalized: NormalizedStory): StoryStatus {
  return normalized.flags.some((flag) => flag.severity === 'block') ? 'held' : 'published';
}

function carriedOf(item: Item, source: Source, now: number): Carried {
  const link = webUrl(item.link);
  const image = webUrl(item.image);
  const origin = originOf(item);
  const embargo = momentOf(item.publishAfter);
  return {
    tags: tagsOf(item, source),
    enclosures: item.enclosures.slice(0, ENCLOSURES_MAX).flatMap((enclosure) => {
      const url = webUrl(enclosure.url);
      return url === undefined ? [] : [{ ...enclosure, url }];
    }),
    alternates: (item.alternates ?? []).slice(0, ALTERNATES_MAX).flatMap((alternate) => {
      const url = webUrl(alternate.url);
      return url === undefined ? [] : [{ ...alternate, url }];
    }),
    ...(link !== undefined && { link }),
    ...(image !== undefined && { image }),
    ...(origin !== undefined && { origin }),
    ...(embargo !== undefined && embargo > now && { publishAfter: isoSeconds(embargo) }),
  };
}

function originOf({ source }: Item): Story['origin'] {
  const link = webUrl(source?.link);
  const title = source?.title;
  if (title === undefined && link === undefined) return undefined;
  return { ...(title !== undefined && { title }), ...(link !== undefined && { link }) };
}

function tagsOf(item: Item, source: Source): readonly string[] {
  const seen = new Map<string, string>();
  for (const tag of [...source.tags, ...item.categories]) {
    const shown = tag.trim().slice(0, TAG_LENGTH_MAX);
    const key = shown.toLowerCase();
    if (shown !== '' && !seen.has(key)) seen.set(key, shown);
  }
  return [...seen.values()].slice(0, TAGS_MAX);
}

/** a date in the future is taken as now: nobody may stand on top of every feed for a year */
function pastMoment(iso: string | undefined, now: number): number | undefined {
  const at = momentOf(iso);
  return at === undefined || at < OLDEST ? undefined : Math.min(at, now);
}
