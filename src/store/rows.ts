import type { Selectable } from 'kysely';
import type { StoryChange, StoryTies, StoryWrite } from '../domain/store.ts';
import type { NormalizedStory, Severity, Story, StoryStatus } from '../domain/story.ts';
import { canonicalLink } from '../lib/canonical-link.ts';
import { slugOf } from '../lib/hash.ts';
import { fromJson, plain, toJson } from './context.ts';
import type { StoryTable } from './schema.ts';

export const SEVERITIES: Readonly<Record<Severity, number>> = { note: 1, warning: 2, block: 3 };

/** what a story row holds that no list is chosen by */
type Meta = Pick<Story, 'tags' | 'enclosures' | 'alternates'> &
  Partial<Pick<Story, 'link' | 'image' | 'origin' | 'withdrawal'>>;

export function linkKey(link: string): string {
  return slugOf('link', link);
}

export function contentKey(sourceId: string, contentHash: string): string {
  return slugOf('content', sourceId, contentHash);
}

/** tags are compared without regard to case */
export function tagKey(tag: string): string {
  return plain(tag.trim().toLowerCase()).slice(0, 200);
}

type Hashes = Pick<StoryTable, 'content_key' | 'raw_hash' | 'content_hash'>;

/** hashes of the item as sent; absent where a write brings no item */
export function hashesOf({ story, rawHash, contentHash }: StoryWrite): Hashes | undefined {
  if (rawHash === undefined || contentHash === undefined) return undefined;
  return { content_key: contentKey(story.sourceId, contentHash), raw_hash: rawHash, content_hash: contentHash };
}

export function storyRow(write: StoryWrite): Omit<Selectable<StoryTable>, 'number' | 'seq' | keyof Hashes> {
  const { story } = write;
  const canonical = canonicalLink(story.link);
  const meta: Meta = {
    tags: story.tags,
    enclosures: story.enclosures,
    alternates: story.alternates,
    ...(story.link !== undefined && { link: story.link }),
    ...(story.image !== undefined && { image: story.image }),
    ...(story.origin !== undefined && { origin: story.origin }),
    ...(story.withdrawal !== undefined && { withdrawal: story.withdrawal }),
  };
  return {
    slug: story.slug,
    id: plain(story.id),
    source_id: story.sourceId,
    item_key: plain(story.itemKey),
    link_key: canonical === undefined ? null : linkKey(canonical),
    language_key: plain(story.languageKey),
    status: story.status,
    severity: Math.max(0, ...story.flags.map((flag) => SEVERITIES[flag.severity])),
    published_at: story.publishedAt,
    updated_at: story.updatedAt,
    first_seen_at: story.firstSeenAt,
    publish_after: story.publishAfter ?? null,
    group_id: plain(story.groupId),
    duplicate_of: story.duplicateOf ?? null,
    revision: story.revision,
    meta: toJson(meta),
  };
}

export function normalizedOf(story: Story): NormalizedStory {
  return {
    language: story.language,
    languageKey: story.languageKey,
    languageConfidence: story.languageConfidence,
    headline: story.headline,
    authors: story.authors,
    ...(story.byline !== undefined && { byline: story.byline }),
    ...(story.dateline !== undefined && { dateline: story.dateline }),
    credit: story.credit,
    ...(story.summary !== undefined && { summary: story.summary }),
    contentHtml: story.contentHtml,
    contentText: story.contentText,
    terms: story.terms,
    removed: story.removed,
    flags: story.flags,
    changes: story.changes,
    translation: story.translation,
  };
}

export function storyOf(row: Selectable<StoryTable> & { readonly story: string }): Story {
  return {
    ...fromJson<NormalizedStory>(row.story),
    id: row.id,
    slug: row.slug,
    sourceId: row.source_id,
    itemKey: row.item_key,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    firstSeenAt: row.first_seen_at,
    revision: row.revision,
    status: row.status as StoryStatus,
    groupId: row.group_id,
    ...fromJson<Meta>(row.meta),
    ...(row.publish_after !== null && { publishAfter: row.publish_after }),
    ...(row.duplicate_of !== null && { duplicateOf: row.duplicate_of }),
  };
}

export function changeOf(
  row: Pick<
    Selectable<StoryTable>,
    | 'seq'
    | 'slug'
    | 'id'
    | 'source_id'
    | 'language_key'
    | 'status'
    | 'group_id'
    | 'published_at'
    | 'publish_after'
    | 'duplicate_of'
  >,
): StoryChange {
  return {
    seq: row.seq,
    slug: row.slug,
    id: row.id,
    sourceId: row.source_id,
    languageKey: row.language_key,
    status: row.status as StoryStatus,
    groupId: row.group_id,
    publishedAt: row.published_at,
    ...(row.publish_after !== null && { publishAfter: row.publish_after }),
    ...(row.duplicate_of !== null && { duplicateOf: row.duplicate_of }),
  };
}

export function tiesOf(row: Pick<StoryTable, 'meta'> & { readonly features: string | null }): StoryTies {
  const { link, alternates, enclosures } = fromJson<Meta>(row.meta);
  return {
    alternates,
    enclosures,
    ...(link !== undefined && { link }),
    ...(row.features !== null && { features: row.features }),
  };
}
