import { sql, type Transaction } from 'kysely';
import type { Failure } from '../domain/source.ts';
import type { HubStore } from '../domain/store.ts';
import type { Delivery, Subscription } from '../domain/subscription.ts';
import { type Context, fromJson, plain, toJson } from './context.ts';
import type { Schema } from './schema.ts';

export function hubStore(context: Context): HubStore {
  const { db, skipLocked } = context.dialect;

  return {
    async saveSubscription(subscription) {
      const row = {
        id: subscription.id,
        topic: plain(subscription.topic),
        callback: plain(subscription.callback),
        callback_host: hostOf(subscription.callback),
        expires_at: Math.round(subscription.expiresAt),
        body: toJson(subscription),
      };
      await context.write([], (trx) =>
        trx
          .insertInto('subscription')
          .values(row)
          .onConflict((conflict) => conflict.columns(['topic', 'callback']).doUpdateSet(row))
          .execute(),
      );
    },
    async deleteSubscription(id) {
      await context.write([], (trx) => trx.deleteFrom('subscription').where('id', '=', id).execute());
    },
    async subscription(topic, callback) {
      const row = await db
        .selectFrom('subscription')
        .select('body')
        .where('topic', '=', plain(topic))
        .where('callback', '=', plain(callback))
        .executeTakeFirst();
      return row && fromJson<Subscription>(row.body);
    },
    async subscriptions({ topic, expiredBefore }) {
      let query = db.selectFrom('subscription').select('body').orderBy('id');
      if (topic !== undefined) query = query.where('topic', '=', plain(topic));
      if (expiredBefore !== undefined) query = query.where('expires_at', '<', expiredBefore);
      return (await query.execute()).map((row) => fromJson<Subscription>(row.body));
    },
    async topics(now) {
      const rows = await db
        .selectFrom('subscription')
        .select('topic')
        .distinct()
        .where('expires_at', '>', now)
        .orderBy('topic')
        .execute();
      return rows.map(({ topic }) => topic);
    },
    async countSubscriptions(callbackHost) {
      let query = db.selectFrom('subscription').select((e) => e.fn.countAll<number>().as('count'));
      if (callbackHost !== undefined) query = query.where('callback_host', '=', callbackHost);
      return Number((await query.executeTakeFirstOrThrow()).count);
    },
    async enqueue(deliveries) {
      if (deliveries.length === 0) return;
      await context.write(['deliveries'], (trx) => enqueue(trx, deliveries));
    },
    async leaseDeliveries({ node, now, leaseMs, limit }) {
      return await context.write([], async (trx) => {
        const { rows } = await sql<Schema['delivery']>`
          with chosen as materialized (
            select id from delivery where due_at <= ${now} and leased_until <= ${now}
            order by due_at, id limit ${limit} ${skipLocked})
          update delivery set leased_by = ${node}, leased_until = ${now + leaseMs}, leased_generation = generation
          where id in (select id from chosen)
          returning *`.execute(trx);
        return rows.sort((a, b) => a.due_at - b.due_at || (a.id < b.id ? -1 : 1)).map(deliveryOf);
      });
    },
    async finishDelivery(id) {
      await context.write(['deliveries'], async (trx) => {
        await trx
          .deleteFrom('delivery')
          .where('id', '=', id)
          .whereRef('generation', '=', 'leased_generation')
          .execute();
        // asked for again while it was under way: it goes out once more
        await trx
          .updateTable('delivery')
          .set({ leased_by: null, leased_until: 0, failure: null })
          .where('id', '=', id)
          .execute();
      });
    },
    async retryDelivery(id, dueAt, failure) {
      await context.write(['deliveries'], async (trx) => {
        const row = await trx.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst();
        if (!row) return;
        const delivery = fromJson<Delivery>(row.body);
        const again = row.generation !== row.leased_generation;
        await trx
          .updateTable('delivery')
          .set({
            due_at: Math.round(again ? row.due_at : dueAt),
            leased_by: null,
            leased_until: 0,
            body: toJson({ ...delivery, attempts: delivery.attempts + 1 }),
            failure: toJson(failure),
          })
          .where('id', '=', id)
          .execute();
      });
    },
    async nextDeliveryAt() {
      const { rows } = await sql<{ at: number | null }>`
        select min(case when leased_until > due_at then leased_until else due_at end) as at from delivery`.execute(db);
      return rows[0]?.at ?? undefined;
    },
    async pendingDeliveries(limit) {
      const rows = await db.selectFrom('delivery').selectAll().orderBy('due_at').orderBy('id').limit(limit).execute();
      return rows.map((row) => ({
        ...deliveryOf(row),
        ...(row.failure !== null && { failure: fromJson<Failure>(row.failure) }),
      }));
    },
  };
}

/** One that waits already is brought forward, never put off; one under way is marked so that it goes out again. */
export async function enqueue(trx: Transaction<Schema>, deliveries: readonly Delivery[]): Promise<void> {
  for (const delivery of deliveries) {
    const due_at = Math.round(delivery.dueAt);
    await trx
      .insertInto('delivery')
      .values({
        id: delivery.id,
        due_at,
        leased_by: null,
        leased_until: 0,
        generation: 1,
        leased_generation: 0,
        body: toJson(delivery),
        failure: null,
      })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({
          due_at: sql<number>`case when delivery.due_at < ${due_at} then delivery.due_at else ${due_at} end`,
          generation: sql<number>`delivery.generation + 1`,
        }),
      )
      .execute();
  }
}

function deliveryOf(row: Schema['delivery']): Delivery {
  return { ...fromJson<Delivery>(row.body), dueAt: row.due_at };
}

function hostOf(callback: string): string {
  return URL.canParse(callback) ? new URL(callback).host : '';
}
