import { sql } from 'kysely';
import type { ItemKeys, KnownItem } from '../domain/store.ts';
import type { StoryStatus } from '../domain/story.ts';
import { slugOf } from '../lib/hash.ts';
import type { Context } from './context.ts';
import { contentKey, linkKey } from './rows.ts';

interface Row {
  /** the key that was asked for */
  readonly key: string;
  readonly slug: string;
  readonly item_key: string;
  readonly raw_hash: string;
  readonly content_hash: string;
  readonly revision: number;
  readonly status: string;
}

/**
 * What is known of these items: by key or alias, then by link, then by content. A story that retention let go answers
 * as withdrawn with revision 0: it is not taken in again.
 */
export async function known(
  context: Context,
  sourceId: string,
  keys: readonly ItemKeys[],
): Promise<readonly (KnownItem | undefined)[]> {
  const slugs = keys.map((key) => slugOf(sourceId, key.itemKey));
  const byKey = await bySlug(context, slugs);
  const missing = keys.filter((_, i) => !byKey.has(slugs[i]!));
  if (missing.length === 0) return slugs.map((slug) => knownItem(byKey.get(slug), 'key'));
  const missingSlugs = slugs.filter((slug) => !byKey.has(slug));
  const byAlias = await byAliases(context, missingSlugs);
  const links = missing.flatMap((key) => (key.link === undefined ? [] : [linkKey(key.link)]));
  const byLink = await byColumn(context, 'link_key', sourceId, links);
  const byContent = await byColumn(
    context,
    'content_key',
    sourceId,
    missing.map((key) => contentKey(sourceId, key.contentHash)),
  );
  const gone = await forgotten(context, missingSlugs);
  return keys.map((key, i) => {
    const slug = slugs[i]!;
    const exact = byKey.get(slug) ?? byAlias.get(slug);
    if (exact) return knownItem(exact, 'key');
    if (gone.has(slug)) {
      return {
        slug,
        itemKey: key.itemKey,
        rawHash: '',
        contentHash: '',
        revision: 0,
        status: 'withdrawn',
        matched: 'key',
      };
    }
    const linked = key.link === undefined ? undefined : byLink.get(linkKey(key.link));
    if (linked) return knownItem(linked, 'link');
    return knownItem(byContent.get(contentKey(sourceId, key.contentHash)), 'content');
  });
}

function knownItem(row: Row | undefined, matched: KnownItem['matched']): KnownItem | undefined {
  if (!row) return undefined;
  return {
    slug: row.slug,
    itemKey: row.item_key,
    rawHash: row.raw_hash,
    contentHash: row.content_hash,
    revision: row.revision,
    status: row.status as StoryStatus,
    matched,
  };
}

async function bySlug({ dialect }: Context, slugs: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  const rows = await dialect.db
    .selectFrom('story')
    .select(['slug as key', 'slug', 'item_key', 'raw_hash', 'content_hash', 'revision', 'status'])
    .where(dialect.inList(sql.ref('slug'), slugs))
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

async function byAliases({ dialect }: Context, slugs: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  const rows = await dialect.db
    .selectFrom('story_alias')
    .innerJoin('story', 'story.number', 'story_alias.number')
    .select([
      'story_alias.slug as key',
      'story.slug',
      'item_key',
      'raw_hash',
      'content_hash',
      'story.revision',
      'status',
    ])
    .where(dialect.inList(sql.ref('story_alias.slug'), slugs))
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** several stories may share a link or a text: the first that came stands for them */
async function byColumn(
  { dialect }: Context,
  column: 'link_key' | 'content_key',
  sourceId: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  if (values.length === 0) return new Map();
  const rows = await dialect.db
    .selectFrom('story')
    .select([`${column} as key`, 'slug', 'item_key', 'raw_hash', 'content_hash', 'revision', 'status', 'number'])
    .where(dialect.inList(sql.ref(column), values))
    .where('source_id', '=', sourceId)
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.key!, { ...row, key: row.key! }]));
}

async function forgotten({ dialect }: Context, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await dialect.db
    .selectFrom('forgotten')
    .select('slug')
    .where(dialect.inList(sql.ref('slug'), slugs))
    .execute();
  return new Set(rows.map((row) => row.slug));
}
