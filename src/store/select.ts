import { type RawBuilder, sql } from 'kysely';
import type { Arrival, StoryQuery } from '../domain/store.ts';
import type { Story } from '../domain/story.ts';
import { isoSeconds } from '../lib/moments.ts';
import type { Context } from './context.ts';
import { SEVERITIES, storyOf, tagKey } from './rows.ts';
import type { StoryTable } from './schema.ts';

/** over so many sources or languages one walk down the newest stories is cheaper than one walk for each */
const BRANCHES_MAX = 40;

/** how many of the last arrivals are looked at first */
const RECENT_STORIES = 5_000;
/** nodes may differ so much about the time */
const CLOCK_SKEW_MS = 600_000;

type Fragment = RawBuilder<unknown>;

/**
 * Published stories, newest first. Each branch (a tag, a source or a language) walks its own index from the newest
 * down and stops at `limit`; the branches are merged. So the cost follows the limit, not the number of stories kept.
 */
export async function select(context: Context, query: StoryQuery): Promise<readonly Story[]> {
  const recent = await recentMatches(context, query);
  if (recent) return recent;
  return await run(context, query, picked(context, query));
}

async function run({ dialect }: Context, query: StoryQuery, from: Fragment): Promise<readonly Story[]> {
  const { rows } = await sql<StoryTable & { readonly story: string }>`
    select s.*, r.story from (${from}) as picked
    join story s on s.number = picked.number
    join revision r on r.number = s.number and r.revision = s.revision
    order by s.published_at desc, s.slug desc
    limit ${sql.lit(query.limit)}`.execute(dialect.db);
  return rows.map(storyOf);
}

/**
 * A common word matches a good part of all stories, and all would have to be put in order. Nothing is published after
 * it was first seen: if enough of the last arrivals match and are newer than all that arrived before, they are the
 * answer. @returns undefined if they are not
 */
async function recentMatches(context: Context, query: StoryQuery): Promise<readonly Story[] | undefined> {
  if (!query.text || query.before || query.arrivedUpTo !== undefined) return undefined;
  const edge = await context.dialect.db
    .selectFrom('story')
    .select(['number', 'first_seen_at'])
    .orderBy('number', 'desc')
    .offset(RECENT_STORIES)
    .limit(1)
    .executeTakeFirst();
  if (!edge) return undefined;
  const horizon = isoSeconds(Date.parse(edge.first_seen_at) + CLOCK_SKEW_MS);
  const where = sql.join(
    [
      sql`status = 'published'`,
      sql`published_at > ${horizon}`,
      sql`number > ${edge.number}`,
      ...filters(context, query, { after: edge.number }),
    ],
    sql` and `,
  );
  const found = await run(
    context,
    query,
    sql`select number from story where ${where} order by ${order(query)} limit ${sql.lit(query.limit)}`,
  );
  return found.length === query.limit ? found : undefined;
}

/** How far down the arrivals it is looked at first, before all are. */
const ARRIVALS_LOOKED = [5_000, 100_000];

/** In the order of arrival. A few sources have an index for it; for others the newest arrivals are looked through. */
export async function arrivals(context: Context, query: StoryQuery): Promise<readonly Arrival[]> {
  const { sources } = query;
  if (sources.length > 0 && sources.length <= BRANCHES_MAX) {
    const branches = sources.map(
      (source) => sql`select * from (${arrived(context, query, -1, [sql`source_id = ${source}`])}) as b`,
    );
    return await runArrivals(context, query, sql.join(branches, sql` union `));
  }
  const last = query.arrivedUpTo ?? (await lastNumber(context));
  for (const looked of ARRIVALS_LOOKED) {
    if (looked >= last) break;
    const found = await runArrivals(context, query, arrived(context, query, last - looked));
    if (found.length === query.limit) return found;
  }
  return await runArrivals(context, query, arrived(context, query, -1));
}

/** numbers of these stories, of any standing */
export async function numbersOf({ dialect }: Context, slugs: readonly string[]): Promise<readonly number[]> {
  const rows = await dialect.db
    .selectFrom('story')
    .select('number')
    .where(dialect.inList(sql.ref('slug'), slugs))
    .execute();
  return rows.map(({ number }) => number);
}

async function lastNumber({ dialect }: Context): Promise<number> {
  const row = await dialect.db
    .selectFrom('story')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}

function arrived(context: Context, query: StoryQuery, after: number, conditions: readonly Fragment[] = []): Fragment {
  const where = sql.join(
    [
      sql`status = 'published'`,
      sql`number > ${after}`,
      ...conditions,
      ...filters(context, query, { after, byNumber: true }),
    ],
    sql` and `,
  );
  return sql`select number from story where ${where} order by number desc limit ${sql.lit(query.limit)}`;
}

async function runArrivals({ dialect }: Context, query: StoryQuery, from: Fragment): Promise<readonly Arrival[]> {
  const { rows } = await sql<StoryTable & { readonly story: string }>`
    select s.*, r.story from (${from}) as picked
    join story s on s.number = picked.number
    join revision r on r.number = s.number and r.revision = s.revision
    order by s.number desc
    limit ${sql.lit(query.limit)}`.execute(dialect.db);
  return rows.map((row) => ({ number: row.number, story: storyOf(row) }));
}

function picked(context: Context, query: StoryQuery): Fragment {
  const branches = branchesOf(query);
  if (branches === undefined) return branch(context, query, sql`story`, []);
  return sql.join(
    branches.map(({ table, condition }) => sql`select * from (${branch(context, query, table, [condition])}) as b`),
    sql` union `,
  );
}

function branch(context: Context, query: StoryQuery, table: Fragment, conditions: readonly Fragment[]): Fragment {
  const where = sql.join(
    [sql`status = 'published'`, ...conditions, ...filters(context, query, { tagged: table === TAGGED })],
    sql` and `,
  );
  return sql`select number from ${table} where ${where} order by ${order(query)} limit ${sql.lit(query.limit)}`;
}

/** a text picks few: those are found first and then put in order, not the other way round */
function order(query: StoryQuery): Fragment {
  return query.text ? sql`published_at || '' desc, slug desc` : sql`published_at desc, slug desc`;
}

function branchesOf(query: StoryQuery): readonly { table: Fragment; condition: Fragment }[] | undefined {
  if (query.text) return undefined;
  if (query.tags.length > 0 && query.tags.length <= BRANCHES_MAX) {
    return query.tags.map((tag) => ({
      table: TAGGED,
      condition: sql`tag = ${tagKey(tag)}`,
    }));
  }
  if (query.sources.length > 0 && query.sources.length <= BRANCHES_MAX) {
    return query.sources.map((source) => ({ table: sql`story`, condition: sql`source_id = ${source}` }));
  }
  if (query.languages.length > 0 && query.languages.length <= BRANCHES_MAX) {
    return query.languages.map((language) => ({ table: sql`story`, condition: sql`language_key = ${language}` }));
  }
  return undefined;
}

/** in the order of the tag's own index */
const TAGGED: Fragment = sql`(
  select t.tag, t.published_at, t.slug, t.number, s.status, s.source_id, s.language_key, s.severity, s.first_seen_at,
    s.publish_after
  from story_tag t join story s on s.number = t.number) as tagged`;

interface FilterOptions {
  /** only what came after this number */
  readonly after?: number;
  /** the tags are taken care of */
  readonly tagged?: boolean;
  /** stories are walked by their numbers, from the newest down: no other index must tempt the planner */
  readonly byNumber?: boolean;
}

function filters({ dialect }: Context, query: StoryQuery, options: FilterOptions = {}): readonly Fragment[] {
  const { inList } = dialect;
  const { after, tagged = false, byNumber = false } = options;
  const published = byNumber ? sql`published_at || ''` : sql`published_at`;
  return [
    ...(query.sources.length > 0 ? [inList(sql.ref('source_id'), query.sources)] : []),
    ...(query.languages.length > 0 ? [inList(sql.ref('language_key'), query.languages)] : []),
    ...(query.tags.length > 0 && !tagged ? [taggedBy(dialect, query.tags.map(tagKey), after)] : []),
    ...(query.text ? [dialect.matches(query.text, after)] : []),
    ...(query.publishedAfter !== undefined ? [sql`${published} > ${query.publishedAfter}`] : []),
    ...(query.before ? [sql`(${published}, slug) < (${query.before.publishedAt}, ${query.before.slug})`] : []),
    ...(query.arrivedUpTo !== undefined ? [sql`number <= ${query.arrivedUpTo}`] : []),
    sql`severity <= ${SEVERITIES[query.maxSeverity]}`,
    sql`(publish_after is null or publish_after <= ${query.now})`,
  ];
}

/** Of a few stories each is asked for its tags; of all, the tag for its stories. */
function taggedBy({ inList }: Context['dialect'], tags: readonly string[], after: number | undefined): Fragment {
  return after !== undefined && after >= 0
    ? sql`exists (select 1 from story_tag t where t.number = story.number and ${inList(sql.ref('t.tag'), tags)})`
    : sql`number in (select number from story_tag where ${inList(sql.ref('tag'), tags)})`;
}
