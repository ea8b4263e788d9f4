import { sql } from 'kysely';
import type { Item } from '../domain/item.ts';
import type { GroupDecision, StoryStore } from '../domain/store.ts';
import type { NormalizedStory, Revision, Tombstone } from '../domain/story.ts';
import { commitIngest } from './commit.ts';
import { type Context, fromJson, toJson } from './context.ts';
import { counts } from './counts.ts';
import { known } from './known.ts';
import { prune } from './prune.ts';
import { changeOf, linkKey, SEVERITIES, storyOf, tiesOf } from './rows.ts';
import { arrivals, numbersOf, select } from './select.ts';

export function storyStore(context: Context): StoryStore {
  const { db, inList } = context.dialect;
  const stories = () =>
    db
      .selectFrom('story')
      .innerJoin('revision', (join) =>
        join.onRef('revision.number', '=', 'story.number').onRef('revision.revision', '=', 'story.revision'),
      )
      .selectAll('story')
      .select('revision.story');

  return {
    known: (sourceId, keys) => known(context, sourceId, keys),
    commitIngest: (batch) => commitIngest(context, batch),
    select: (query) => select(context, query),
    arrivals: (query) => arrivals(context, query),
    arrivalNumbers: (slugs) => numbersOf(context, slugs),
    prune: (request) => prune(context, request),
    counts: () => counts(context),

    async story(slug) {
      const row = await stories().where('story.slug', '=', slug).executeTakeFirst();
      return row && storyOf(row);
    },
    async storiesBySlug(slugs) {
      if (slugs.length === 0) return [];
      const rows = await stories()
        .where(inList(sql.ref('story.slug'), slugs))
        .execute();
      const bySlug = new Map(rows.map((row) => [row.slug, storyOf(row)]));
      return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
    },
    async storiesByLink(links) {
      if (links.length === 0) return [];
      const rows = await stories()
        .where('link_key', 'is not', null)
        .where(inList(sql.ref('link_key'), links.map(linkKey)))
        .orderBy('story.number')
        .limit(100 + 10 * links.length)
        .execute();
      return rows.map(storyOf);
    },
    async groupMembers(groupIds) {
      if (groupIds.length === 0) return [];
      const rows = await stories()
        .where(inList(sql.ref('group_id'), groupIds))
        .where('status', '=', sql.lit('published'))
        .orderBy('story.number')
        .execute();
      return rows.map(storyOf);
    },
    async groupSources(groupIds) {
      if (groupIds.length === 0) return [];
      const rows = await db
        .selectFrom('story')
        .select('source_id')
        .distinct()
        .where(inList(sql.ref('group_id'), groupIds))
        .where('status', '=', sql.lit('published'))
        .execute();
      return rows.map((row) => row.source_id);
    },
    async revisions(slug) {
      const rows = await db
        .selectFrom('revision')
        .innerJoin('story', 'story.number', 'revision.number')
        .select(['revision.revision', 'at', 'cause', 'rules_version', 'item', 'revision.story'])
        .where('slug', '=', slug)
        .orderBy('revision.revision')
        .execute();
      return rows.map((row) => ({
        revision: row.revision,
        at: row.at,
        cause: row.cause as Revision['cause'],
        rulesVersion: row.rules_version,
        // retention takes the raw item away first
        item: row.item === null ? { authors: [], categories: [], enclosures: [] } : fromJson<Item>(row.item),
        story: fromJson<NormalizedStory>(row.story),
      }));
    },
    async rawItem(slug) {
      const row = await db
        .selectFrom('revision')
        .innerJoin('story', 'story.number', 'revision.number')
        .select('item')
        .where('slug', '=', slug)
        .where('item', 'is not', null)
        .orderBy('revision.revision', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.item ? fromJson<Item>(row.item) : undefined;
    },
    async duplicatesOf(slug) {
      const rows = await stories().where('duplicate_of', '=', slug).orderBy('story.number').limit(100).execute();
      return rows.map(storyOf);
    },
    async newestTimes(limit) {
      const rows = await db
        .selectFrom('story')
        .select(['published_at', 'first_seen_at'])
        .where('status', '=', sql.lit('published'))
        .orderBy('published_at', 'desc')
        .orderBy('slug', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ publishedAt: row.published_at, firstSeenAt: row.first_seen_at }));
    },
    async changesSince(seq, limit, publishedAfter) {
      let query = db
        .selectFrom('story')
        .select(['seq', 'slug', 'id', 'source_id', 'language_key', 'status', 'group_id', 'published_at'])
        .select(['publish_after', 'duplicate_of'])
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(limit);
      if (publishedAfter !== undefined) query = query.where('published_at', '>', publishedAfter);
      return (await query.execute()).map(changeOf);
    },
    async tiesOf(slugs) {
      if (slugs.length === 0) return new Map();
      const rows = await db
        .selectFrom('story')
        .leftJoin('story_features', 'story_features.number', 'story.number')
        .select(['slug', 'meta', 'features'])
        .where(inList(sql.ref('slug'), slugs))
        .execute();
      return new Map(rows.map((row) => [row.slug, tiesOf(row)]));
    },
    async lastSeq() {
      const row = await db.selectFrom('counter').select('value').where('name', '=', 'stories').executeTakeFirst();
      return row?.value ?? 0;
    },
    async flagged({ severity, status, limit }) {
      let query = stories()
        .where('severity', '>', sql.lit(0))
        .where('severity', '>=', SEVERITIES[severity])
        .orderBy('published_at', 'desc')
        .orderBy('slug', 'desc')
        .limit(limit);
      if (status) query = query.where('status', '=', status);
      return (await query.execute()).map(storyOf);
    },
    async tombstones({ now, sources, limit }) {
      let query = db
        .selectFrom('tombstone')
        .select('body')
        .where('until', '>', isoOf(now))
        .orderBy('at', 'desc')
        .orderBy('slug', 'desc')
        .limit(limit);
      if (sources && sources.length > 0) query = query.where(inList(sql.ref('source_id'), sources));
      return (await query.execute()).map((row) => fromJson<Tombstone>(row.body));
    },
    async tombstone(slug) {
      const row = await db.selectFrom('tombstone').select('body').where('slug', '=', slug).executeTakeFirst();
      return row && fromJson<Tombstone>(row.body);
    },
    async scan({ after, limit, sourceId }) {
      let query = stories().orderBy('story.slug').limit(limit);
      if (after !== undefined) query = query.where('story.slug', '>', after);
      if (sourceId !== undefined) query = query.where('source_id', '=', sourceId);
      return (await query.execute()).map(storyOf);
    },
    async arrivedItems(sourceId, limit) {
      const rows = await db
        .selectFrom('story')
        .innerJoin('revision', (join) =>
          join.onRef('revision.number', '=', 'story.number').onRef('revision.revision', '=', 'story.revision'),
        )
        .select('item')
        .where('status', '=', sql.lit('published'))
        .where('source_id', '=', sourceId)
        .where('item', 'is not', null)
        .orderBy('published_at', 'desc')
        .orderBy('slug', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => fromJson<Item>(row.item!));
    },
    async groupDecisions() {
      const rows = await db.selectFrom('group_decision').select('body').orderBy('id').execute();
      return rows.map((row) => fromJson<GroupDecision>(row.body));
    },
    async saveGroupDecision(decision) {
      await context.write(['stories'], (trx) =>
        trx
          .insertInto('group_decision')
          .values({ body: toJson(decision) } as never)
          .execute(),
      );
    },
  };
}

function isoOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
