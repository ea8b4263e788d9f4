import { sql } from 'kysely';
import { isoSeconds } from '../lib/moments.ts';
import type { Context } from './context.ts';

const STORIES_MAX = 10_000;

/** Stories dated after `now` come to stand just before it, a second apart, in the order they had. */
export async function redateFuture(context: Context, now: number): Promise<number> {
  const latest = isoSeconds(now);
  return await context.write(['stories'], async (trx) => {
    const { rows } = await sql<{ number: number; published_at: string; updated_at: string; first_seen_at: string }>`
      select number, published_at, updated_at, first_seen_at from story
      where published_at > ${latest} or updated_at > ${latest} or first_seen_at > ${latest}
      order by published_at desc, slug desc limit ${STORIES_MAX}`.execute(trx);
    if (rows.length === 0) return 0;
    const { value } = await trx
      .updateTable('counter')
      .set({ value: sql<number>`value + ${sql.raw(String(rows.length))}` })
      .where('name', '=', 'stories')
      .returning('value')
      .executeTakeFirstOrThrow();
    for (const [i, row] of rows.entries()) {
      const published_at = row.published_at > latest ? isoSeconds(now - i * 1_000) : row.published_at;
      const updated_at = earlier(row.updated_at, latest);
      await trx
        .updateTable('story')
        .set({
          published_at,
          updated_at: later(updated_at, published_at),
          first_seen_at: earlier(row.first_seen_at, latest),
          seq: value - i,
        })
        .where('number', '=', row.number)
        .execute();
      await trx.updateTable('story_tag').set({ published_at }).where('number', '=', row.number).execute();
    }
    return rows.length;
  });
}

// ISO 8601 in whole seconds sorts as text
const earlier = (a: string, b: string): string => [a, b].sort()[0]!;
const later = (a: string, b: string): string => [a, b].sort()[1]!;
