import { sql, type Transaction } from 'kysely';
import { Conflict } from '../domain/errors.ts';
import type { IngestBatch, IngestResult, StoryWrite } from '../domain/store.ts';
import { slugOf } from '../lib/hash.ts';
import { tokensOf } from '../lib/tokens.ts';
import { type Context, chunks, toJson } from './context.ts';
import { hashesOf, normalizedOf, storyRow, tagKey } from './rows.ts';
import type { Schema } from './schema.ts';
import { putSourceState } from './sources.ts';
import { textOf } from './text.ts';

const ROWS_A_STATEMENT = 100;

interface Placed {
  readonly write: StoryWrite;
  readonly number: number;
  readonly seq: number;
  readonly existing: boolean;
  readonly newRevision: boolean;
}

/** One transaction: stories, their revisions, tags and words, tombstones, and the source's state with its validators. */
export async function commitIngest(context: Context, batch: IngestBatch): Promise<IngestResult> {
  const kinds = batch.writes.length > 0 ? (['stories', 'sources'] as const) : (['sources'] as const);
  try {
    return await context.write(kinds, async (trx) => {
      const result = await putStories(context, trx, batch.writes);
      for (const { slug, itemKey } of batch.rekeyed ?? []) await putAlias(trx, slug, itemKey);
      if (batch.state) await putSourceState(trx, batch.state);
      return result;
    });
  } catch (error) {
    throw isTaken(error) ? new Conflict('another node stored the same story', { cause: error }) : error;
  }
}

/** a unique index refused the row: PostgreSQL 23505, SQLite SQLITE_CONSTRAINT_UNIQUE or _PRIMARYKEY */
function isTaken(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code);
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

async function putStories(
  context: Context,
  trx: Transaction<Schema>,
  writes: readonly StoryWrite[],
): Promise<IngestResult> {
  const last = await takeNumbers(trx, writes.length);
  if (writes.length === 0) return { added: 0, changed: 0, seq: last };
  const placed = await place(context, trx, writes, last - writes.length);
  const added = placed.filter((p) => !p.existing);
  const changed = placed.filter((p) => p.existing);
  for (const piece of chunks(added, ROWS_A_STATEMENT)) {
    await trx
      .insertInto('story')
      .values(piece.map((p) => ({ ...storyRow(p.write), ...hashesOf(p.write)!, number: p.number, seq: p.seq })))
      .execute();
  }
  for (const { write, number, seq } of changed) {
    await trx
      .updateTable('story')
      .set({ ...storyRow(write), ...hashesOf(write), seq })
      .where('number', '=', number)
      .execute();
  }
  const revised = placed.filter((p) => p.newRevision);
  for (const piece of chunks(revised, ROWS_A_STATEMENT)) {
    const rows = await Promise.all(piece.map((p) => revisionRow(trx, p)));
    await trx.insertInto('revision').values(rows).execute();
  }
  await putTags(trx, added, changed);
  await putFeatures(trx, placed);
  await context.dialect.removeText(
    trx,
    revised.filter((p) => p.existing).map((p) => p.number),
  );
  await context.dialect.indexText(
    trx,
    revised.map(({ number, write: { story } }) => ({
      number,
      tokens: tokensOf(textOf(story)),
    })),
  );
  await putTombstones(trx, placed);
  return { added: added.length, changed: changed.length, seq: last };
}

/** The counter's row stays locked until the commit: change numbers become visible in their order. */
async function takeNumbers(trx: Transaction<Schema>, count: number): Promise<number> {
  if (count === 0) {
    const row = await trx.selectFrom('counter').select('value').where('name', '=', 'stories').executeTakeFirst();
    return row?.value ?? 0;
  }
  const row = await trx
    .updateTable('counter')
    .set({ value: sql<number>`value + ${sql.raw(String(count))}` })
    .where('name', '=', 'stories')
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}

async function place(
  context: Context,
  trx: Transaction<Schema>,
  writes: readonly StoryWrite[],
  before: number,
): Promise<readonly Placed[]> {
  const stored = await trx
    .selectFrom('story')
    .select(['slug', 'number', 'revision'])
    .where(
      context.dialect.inList(
        sql.ref('slug'),
        writes.map((w) => w.story.slug),
      ),
    )
    .execute();
  const bySlug = new Map(stored.map((row) => [row.slug, row]));
  return writes.map((write, i) => {
    const known = bySlug.get(write.story.slug);
    const seq = before + i + 1;
    // what its writer holds to be new may have been stored by another node since it looked
    if (known && (write.cause === 'arrived' || write.story.revision < known.revision)) {
      throw new Conflict(`story ${write.story.slug} has moved on to revision ${known.revision} meanwhile`);
    }
    return {
      write,
      seq,
      number: known?.number ?? seq,
      existing: known !== undefined,
      newRevision: known === undefined || write.story.revision > known.revision,
    };
  });
}

async function revisionRow(trx: Transaction<Schema>, { write, number }: Placed): Promise<Schema['revision']> {
  const item = write.item === undefined ? await lastItem(trx, number) : toJson(write.item);
  return {
    number,
    revision: write.story.revision,
    at: write.story.revision === 1 ? write.story.firstSeenAt : write.story.updatedAt,
    cause: write.cause,
    rules_version: write.rulesVersion,
    item,
    story: toJson(normalizedOf(write.story)),
  };
}

async function lastItem(trx: Transaction<Schema>, number: number): Promise<string | null> {
  const row = await trx
    .selectFrom('revision')
    .select('item')
    .where('number', '=', number)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.item ?? null;
}

async function putTags(trx: Transaction<Schema>, added: readonly Placed[], changed: readonly Placed[]): Promise<void> {
  for (const { number } of changed) await trx.deleteFrom('story_tag').where('number', '=', number).execute();
  const rows = [...added, ...changed].flatMap(({ number, write: { story } }) =>
    [...new Set(story.tags.map(tagKey))]
      .filter((tag) => tag !== '')
      .map((tag) => ({ tag, published_at: story.publishedAt, slug: story.slug, number })),
  );
  for (const piece of chunks(rows, ROWS_A_STATEMENT * 2))
    await trx
      .insertInto('story_tag')
      .values([...piece])
      .execute();
}

async function putFeatures(trx: Transaction<Schema>, placed: readonly Placed[]): Promise<void> {
  const rows = placed.flatMap(({ number, write: { features } }) =>
    features === undefined ? [] : [{ number, features }],
  );
  for (const piece of chunks(rows, ROWS_A_STATEMENT)) {
    await trx
      .insertInto('story_features')
      .values([...piece])
      .onConflict((conflict) => conflict.column('number').doUpdateSet({ features: sql<string>`excluded.features` }))
      .execute();
  }
}

async function putTombstones(trx: Transaction<Schema>, placed: readonly Placed[]): Promise<void> {
  for (const { write } of placed) {
    if (write.story.status !== 'withdrawn') {
      if (write.cause === 'released' || write.cause === 'source-changed' || write.cause === 'edited') {
        await trx.deleteFrom('tombstone').where('slug', '=', write.story.slug).execute();
      }
      continue;
    }
    if (!write.tombstone) continue;
    const { tombstone } = write;
    const row = {
      slug: tombstone.slug,
      source_id: tombstone.sourceId,
      at: tombstone.at,
      until: tombstone.until,
      body: toJson(tombstone),
    };
    await trx
      .insertInto('tombstone')
      .values(row)
      .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
      .execute();
  }
}

async function putAlias(trx: Transaction<Schema>, slug: string, itemKey: string): Promise<void> {
  const story = await trx
    .selectFrom('story')
    .select(['number', 'source_id'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!story) return;
  await trx
    .insertInto('story_alias')
    .values({ slug: slugOf(story.source_id, itemKey), number: story.number })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute();
}
