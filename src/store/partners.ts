import { sql } from 'kysely';
import type { PartnerStore } from '../domain/store.ts';
import type { Context } from './context.ts';

export function partnerStore(context: Context): PartnerStore {
  const { db } = context.dialect;
  return {
    async partnerKeys(name) {
      let query = db.selectFrom('partner_key').selectAll().orderBy('partner').orderBy('created_at').orderBy('hash');
      if (name !== undefined) query = query.where('partner', '=', name);
      return (await query.execute()).map((row) => ({
        partner: row.partner,
        hash: row.hash,
        createdAt: row.created_at,
        ...(row.expires_at !== null && { expiresAt: row.expires_at }),
      }));
    },
    async savePartnerKey(partner, key) {
      const row = { partner, hash: key.hash, created_at: key.createdAt, expires_at: key.expiresAt ?? null };
      await context.write(['sources'], (trx) =>
        trx
          .insertInto('partner_key')
          .values(row)
          .onConflict((conflict) => conflict.columns(['partner', 'hash']).doUpdateSet(row))
          .execute(),
      );
    },
    async deletePartnerKey(partner, hash) {
      return await context.write(['sources'], async (trx) => {
        let query = trx.deleteFrom('partner_key').where('partner', '=', partner);
        if (hash !== undefined) query = query.where('hash', '=', hash);
        return Number((await query.executeTakeFirst()).numDeletedRows);
      });
    },
    async addUsage(usages, retractions = []) {
      if (usages.length === 0 && retractions.length === 0) return;
      await context.write([], async (trx) => {
        for (const usage of usages) {
          await trx
            .insertInto('partner_usage')
            .values({
              partner: usage.partner,
              day: usage.day,
              requests: usage.requests,
              not_modified: usage.notModified,
              bytes: usage.bytes,
              stories: usage.stories,
              versions: usage.versions,
            })
            .onConflict((conflict) =>
              conflict.columns(['partner', 'day']).doUpdateSet({
                requests: sql<number>`partner_usage.requests + excluded.requests`,
                not_modified: sql<number>`partner_usage.not_modified + excluded.not_modified`,
                bytes: sql<number>`partner_usage.bytes + excluded.bytes`,
                stories: sql<number>`partner_usage.stories + excluded.stories`,
                versions: sql<number>`partner_usage.versions + excluded.versions`,
              }),
            )
            .execute();
        }
        for (const { partner, storyId, at } of retractions) {
          // two nodes may hand theirs over in another order than they told them
          await sql`insert into partner_retraction (partner, story_id, at) values (${partner}, ${storyId}, ${at})
            on conflict (partner, story_id) do update set at = excluded.at where excluded.at < partner_retraction.at`.execute(
            trx,
          );
        }
      });
    },
    async usage(partner, month) {
      const rows = await db
        .selectFrom('partner_usage')
        .selectAll()
        .where('partner', '=', partner)
        .where('day', '>=', `${month}-01`)
        .where('day', '<=', `${month}-31`)
        .orderBy('day')
        .execute();
      return rows.map((row) => ({
        partner: row.partner,
        day: row.day,
        requests: row.requests,
        notModified: row.not_modified,
        bytes: row.bytes,
        stories: row.stories,
        versions: row.versions,
      }));
    },
    async retractions(partner, month) {
      const rows = await db
        .selectFrom('partner_retraction')
        .selectAll()
        .where('partner', '=', partner)
        .where('at', '>=', `${month}-01`)
        .where('at', '<=', `${month}-32`)
        .orderBy('at')
        .orderBy('story_id')
        .execute();
      return rows.map((row) => ({ partner: row.partner, storyId: row.story_id, at: row.at }));
    },
  };
}
