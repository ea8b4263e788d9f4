import { sql } from 'kysely';
import type { StoryStore } from '../domain/store.ts';
import type { Context } from './context.ts';

/** how long it is remembered that a story was let go, so that a source that still shows it does not bring it back */
const FORGOTTEN_MS = 400 * 86_400_000;

/** One bounded batch of what retention lets go: whole stories, raw items, old revisions, expired tombstones. */
export async function prune(
  context: Context,
  { now, storyBefore, rawBefore, revisionsMax, limit }: Parameters<StoryStore['prune']>[0],
): Promise<number> {
  const { dialect } = context;
  const iso = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  return await context.write([], async (trx) => {
    let removed = 0;
    if (storyBefore !== undefined) {
      const old = await trx
        .selectFrom('story')
        .select(['number', 'slug'])
        .where('published_at', '<', storyBefore)
        .where('first_seen_at', '<', storyBefore)
        .orderBy('published_at')
        .limit(limit)
        .execute();
      if (old.length > 0) {
        const numbers = old.map((row) => row.number);
        await dialect.removeText(trx, numbers);
        await trx
          .insertInto('forgotten')
          .values(old.map((row) => ({ slug: row.slug, at: iso(now) })))
          .onConflict((conflict) => conflict.column('slug').doNothing())
          .execute();
        for (const number of numbers) await trx.deleteFrom('story').where('number', '=', number).execute();
        removed += old.length;
      }
    }
    if (rawBefore !== undefined) {
      const done = await sql<{ count: number }>`
        update revision set item = null where (number, revision) in (
          select number, revision from revision where item is not null and at < ${rawBefore} limit ${limit})`.execute(
        trx,
      );
      removed += Number(done.numAffectedRows ?? 0);
    }
    const surplus = await sql`
      delete from revision where (number, revision) in (
        select r.number, r.revision from story s join revision r on r.number = s.number
        where s.revision > ${revisionsMax} and r.revision <= s.revision - ${revisionsMax} limit ${limit})`.execute(trx);
    removed += Number(surplus.numAffectedRows ?? 0);
    const tombstones = await sql`
      delete from tombstone where slug in (select slug from tombstone where until <= ${iso(now)} limit ${limit})`.execute(
      trx,
    );
    removed += Number(tombstones.numAffectedRows ?? 0);
    await trx
      .deleteFrom('forgotten')
      .where('at', '<', iso(now - FORGOTTEN_MS))
      .execute();
    return removed;
  });
}
