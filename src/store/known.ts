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
  readonly id: string;
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
  const found = await byOtherMarks(context, sourceId, {
    alias: missingSlugs,
    link: missing.flatMap((key) => (key.link === undefined ? [] : [linkKey(key.link)])),
    content: missing.map((key) => contentKey(sourceId, key.contentHash)),
  });
  return keys.map((key, i) => {
    const slug = slugs[i]!;
    const exact = byKey.get(slug) ?? found.alias.get(slug);
    if (exact) return knownItem(exact, 'key');
    if (found.forgotten.has(slug)) {
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
    const linked = key.link === undefined ? undefined : found.link.get(linkKey(key.link));
    if (linked) return knownItem(linked, 'link');
    return knownItem(found.content.get(contentKey(sourceId, key.contentHash)), 'content');
  });
}

function knownItem(row: Row | undefined, matched: KnownItem['matched']): KnownItem | undefined {
  if (!row) return undefined;
  return {
    slug: row.slug,
    storyId: row.id,
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
    .select(['slug as key', 'slug', 'id', 'item_key', 'raw_hash', 'content_hash', 'revision', 'status'])
    .where(dialect.inList(sql.ref('slug'), slugs))
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

type Mark = 'alias' | 'link' | 'content' | 'forgotten';

/** What is not known by its key, in one statement: nearly every new item goes through it. */
async function byOtherMarks(
  { dialect: { db, inList } }: Context,
  sourceId: string,
  marks: Readonly<Record<Exclude<Mark, 'forgotten'>, readonly string[]>>,
): Promise<Readonly<Record<Mark, ReadonlyMap<string, Row>>>> {
  const columns = sql.raw(
    'story.slug, story.id, item_key, raw_hash, content_hash, story.revision, status, story.number',
  );
  const { rows } = await sql<Row & { readonly mark: Mark; readonly number: number }>`
    select 'alias' as mark, story_alias.slug as key, ${columns}
      from story_alias join story on story.number = story_alias.number
      where ${inList(sql.ref('story_alias.slug'), marks.alias)}
    union all select 'link', link_key, ${columns} from story
      where ${inList(sql.ref('link_key'), marks.link)} and source_id = ${sourceId}
    union all select 'content', content_key, ${columns} from story
      where ${inList(sql.ref('content_key'), marks.content)} and source_id = ${sourceId}
    union all select 'forgotten', slug, slug, '', '', '', '', 0, 'withdrawn', 0 from forgotten
      where ${inList(sql.ref('slug'), marks.alias)}`.execute(db);
  const found: Record<Mark, Map<string, Row>> = {
    alias: new Map(),
    link: new Map(),
    content: new Map(),
    forgotten: new Map(),
  };
  // several stories may share a link or a text: the first that came stands for them
  const oldest = [...rows].sort((a, b) => Number(a.number) - Number(b.number));
  for (const row of oldest) if (!found[row.mark].has(row.key)) found[row.mark].set(row.key, row);
  return found;
}
