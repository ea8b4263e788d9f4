import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import type { NormalizedStory } from '../domain/story.ts';
import { tokensOf } from '../lib/tokens.ts';
import { fromJson } from './context.ts';
import type { Dialect } from './dialect.ts';
import type { Schema } from './schema.ts';
import { textOf } from './text.ts';

/** Each table with its key, parents before children. Leases are of processes and stay behind. */
const TABLES: readonly (readonly [keyof Schema, readonly string[]])[] = [
  ['fact', ['name']],
  ['counter', ['name']],
  ['source_state', ['source_id']],
  ['source_learned', ['source_id']],
  ['source_subscription', ['source_id']],
  ['story', ['number']],
  ['story_features', ['number']],
  ['story_alias', ['slug']],
  ['story_tag', ['tag', 'published_at', 'slug']],
  ['revision', ['number', 'revision']],
  ['forgotten', ['slug']],
  ['tombstone', ['slug']],
  ['group_decision', ['id']],
  ['rendition', ['feed', 'language', 'format']],
  ['rendition_fault', ['feed', 'language', 'format']],
  ['subscription', ['id']],
  ['delivery', ['id']],
  ['partner_key', ['partner', 'hash']],
  ['partner_usage', ['partner', 'day']],
  ['partner_retraction', ['partner', 'story_id']],
];
const ROWS_A_STEP = 100;

type Row = Record<string, unknown>;

/**
 * Everything of one database into another, empty one with the same schema; from one moment, whatever is written
 * meanwhile. SQLite to PostgreSQL is how one machine becomes several, PostgreSQL to SQLite is its backup.
 */
export async function copyAll(from: Dialect, to: Dialect): Promise<void> {
  await from.reading(async (source) => {
    await to.write([], async (target) => {
      await target.deleteFrom('counter').execute();
      for (const [table, key] of TABLES) {
        for await (const rows of steps(source, table, key)) {
          await target
            .insertInto(table)
            .values(rows.map((row) => carried(table, row)) as never)
            .execute();
        }
      }
      await indexTexts(target, to);
    });
  });
}

async function* steps(source: Kysely<Schema>, table: string, key: readonly string[]): AsyncGenerator<Row[]> {
  const columns = sql.join(key.map((name) => sql.ref(name)));
  let last: Row | undefined;
  for (;;) {
    const after = last ? sql<SqlBool>`where (${columns}) > (${sql.join(key.map((name) => last![name]))})` : sql``;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${after} order by ${columns} limit ${ROWS_A_STEP}`.execute(source);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_A_STEP) return;
    last = rows.at(-1);
  }
}

function carried(table: keyof Schema, row: Row): Row {
  // numbered anew, in the same order
  if (table === 'group_decision') return { body: row.body };
  if (table === 'source_state' || table === 'delivery') return { ...row, leased_by: null, leased_until: 0 };
  return row;
}

/** the index of words is each database's own and is built from the texts */
async function indexTexts(target: Transaction<Schema>, to: Dialect): Promise<void> {
  let last = -1;
  for (;;) {
    const rows = await target
      .selectFrom('story')
      .innerJoin('revision', (join) =>
        join.onRef('revision.number', '=', 'story.number').onRef('revision.revision', '=', 'story.revision'),
      )
      .select(['story.number', 'revision.story'])
      .where('story.number', '>', last)
      .orderBy('story.number')
      .limit(ROWS_A_STEP)
      .execute();
    await to.indexText(
      target,
      rows.map((row) => ({ number: row.number, tokens: tokensOf(textOf(fromJson<NormalizedStory>(row.story))) })),
    );
    if (rows.length < ROWS_A_STEP) return;
    last = rows.at(-1)!.number;
  }
}
