import { sql, type Transaction } from 'kysely';
import type { SourceState } from '../domain/source.ts';
import type { LearnedBlock, LeasedSource, SourceStore } from '../domain/store.ts';
import type { SourceSubscription } from '../domain/subscription.ts';
import { tokenKey } from '../lib/callback-token.ts';
import { type Context, fromJson, toJson } from './context.ts';
import { redateFuture } from './redate.ts';
import type { Schema } from './schema.ts';
import { shiftDue } from './shift-due.ts';

export function sourceStore(context: Context): SourceStore {
  const { db, inList, skipLocked } = context.dialect;
  /** sources that have their row */
  const present = new Set<string>();

  return {
    async sourceState(sourceId) {
      const row = await db.selectFrom('source_state').selectAll().where('source_id', '=', sourceId).executeTakeFirst();
      return row && stateOf(row);
    },
    async sourceStates(ids) {
      if (ids?.length === 0) return [];
      let query = db.selectFrom('source_state').selectAll().where('state', 'is not', null);
      if (ids) query = query.where(inList(sql.ref('source_id'), ids));
      const rows = await query.execute();
      return rows.flatMap((row) => stateOf(row) ?? []);
    },
    async saveSourceState(state) {
      await context.write(['sources'], (trx) => putSourceState(trx, state));
    },
    async leaseDue({ ids, node, now, leaseMs, limit, evenIfNotDue }) {
      const due = evenIfNotDue ? sql`due_at is not null` : sql`due_at <= ${now}`;
      const leased = await context.write([], async (trx) => {
        await addMissing(
          context,
          trx,
          ids.filter((id) => !present.has(id)),
        );
        const { rows } = await sql<Schema['source_state']>`
          with chosen as materialized (
            select source_id from source_state
            where ${due} and leased_until <= ${now} and ${inList(sql.ref('source_id'), ids)}
            order by due_at, source_id limit ${limit} ${skipLocked})
          update source_state set leased_by = ${node}, leased_until = ${now + leaseMs}
          where source_id in (select source_id from chosen)
          returning *`.execute(trx);
        return rows
          .sort((a, b) => a.due_at - b.due_at || (a.source_id < b.source_id ? -1 : 1))
          .map((row): LeasedSource => {
            const state = stateOf(row);
            return state ? { sourceId: row.source_id, state } : { sourceId: row.source_id };
          });
      });
      // known once it is committed, not before
      for (const id of ids) present.add(id);
      return leased;
    },
    async renewLeases(node, until, underWay) {
      await context.write([], async (trx) => {
        const held = [
          ['source_state', inList(sql.ref('source_id'), underWay.sources)],
          ['delivery', inList(sql.ref('id'), underWay.deliveries)],
          ['lease', sql<boolean>`true`],
        ] as const;
        for (const [table, mine] of held) {
          await sql`update ${sql.table(table)} set leased_until = ${until} where leased_by = ${node} and ${mine}`.execute(
            trx,
          );
        }
      });
    },
    async releaseLeases(node) {
      await context.write([], async (trx) => {
        for (const table of ['source_state', 'delivery'] as const) {
          await trx
            .updateTable(table)
            .set({ leased_until: 0, leased_by: null })
            .where('leased_by', '=', node)
            .execute();
        }
        await trx.deleteFrom('lease').where('leased_by', '=', node).execute();
      });
    },
    async holdLease(name, { node, now, leaseMs }) {
      return await context.write([], async (trx) => {
        const { rows } = await sql`
          insert into lease (name, leased_by, leased_until) values (${name}, ${node}, ${now + leaseMs})
          on conflict (name) do update set leased_by = excluded.leased_by, leased_until = excluded.leased_until
          where lease.leased_by = excluded.leased_by or lease.leased_until <= ${now}
          returning name`.execute(trx);
        return rows.length > 0;
      });
    },
    shiftDue: (byMs, now) => shiftDue(context, byMs, now),
    redateFuture: (now) => redateFuture(context, now),
    async nextDueAt(ids) {
      if (ids.length === 0) return undefined;
      const { rows } = await sql<{ at: number | null; count: number }>`
        select min(case when leased_until > due_at then leased_until else due_at end) as at, count(*) as count
        from source_state where ${inList(sql.ref('source_id'), ids)}`.execute(db);
      const row = rows[0];
      // a source without a row was never seen: due at once
      if (!row || Number(row.count) < new Set(ids).size) return 0;
      return row.at ?? undefined;
    },
    async makeDue(sourceId, at) {
      await context.write(['sources'], (trx) =>
        trx
          .insertInto('source_state')
          .values({ ...NEW_ROW, source_id: sourceId, due_at: at })
          .onConflict((conflict) => conflict.column('source_id').doUpdateSet({ due_at: at }))
          .execute(),
      );
    },
    async bringForward(dues) {
      if (dues.length === 0) return;
      await context.write(['sources'], async (trx) => {
        for (let i = 0; i < dues.length; i += ROWS_AT_ONCE) {
          const rows = dues
            .slice(i, i + ROWS_AT_ONCE)
            .map(({ sourceId, at }) => ({ ...NEW_ROW, source_id: sourceId, due_at: at }));
          await trx
            .insertInto('source_state')
            .values(rows)
            .onConflict((conflict) =>
              conflict
                .column('source_id')
                .doUpdateSet((row) => ({ due_at: row.ref('excluded.due_at') }))
                .whereRef('source_state.due_at', '>', 'excluded.due_at'),
            )
            .execute();
        }
      });
    },
    async learned(sourceId) {
      const row = await db
        .selectFrom('source_learned')
        .select('blocks')
        .where('source_id', '=', sourceId)
        .executeTakeFirst();
      return row ? fromJson<readonly LearnedBlock[]>(row.blocks) : [];
    },
    async saveLearned(sourceId, blocks) {
      const row = { source_id: sourceId, blocks: toJson(blocks) };
      await context.write(['sources'], (trx) =>
        trx
          .insertInto('source_learned')
          .values(row)
          .onConflict((conflict) => conflict.column('source_id').doUpdateSet(row))
          .execute(),
      );
    },
    async sourceSubscription(by) {
      const query = db.selectFrom('source_subscription').select('body');
      const row = await ('token' in by
        ? query.where('token', '=', tokenKey(by.token))
        : query.where('source_id', '=', by.sourceId)
      ).executeTakeFirst();
      return row && fromJson<SourceSubscription>(row.body);
    },
    async sourceSubscriptions() {
      const rows = await db.selectFrom('source_subscription').select('body').orderBy('source_id').execute();
      return rows.map((row) => fromJson<SourceSubscription>(row.body));
    },
    async saveSourceSubscription(subscription) {
      const row = { source_id: subscription.sourceId, token: tokenKey(subscription.token), body: toJson(subscription) };
      await context.write(['sources'], (trx) =>
        trx
          .insertInto('source_subscription')
          .values(row)
          .onConflict((conflict) => conflict.column('source_id').doUpdateSet(row))
          .execute(),
      );
    },
    async deleteSourceSubscription(sourceId) {
      await context.write(['sources'], (trx) =>
        trx.deleteFrom('source_subscription').where('source_id', '=', sourceId).execute(),
      );
    },
  };
}

const NEW_ROW = { leased_by: null, leased_until: 0, state: null } as const;
const ROWS_AT_ONCE = 500;

/** the state of a source after a poll; with it the lease ends */
export async function putSourceState(trx: Transaction<Schema>, state: SourceState): Promise<void> {
  const row = { due_at: Math.round(state.dueAt), leased_by: null, leased_until: 0, state: toJson(state) };
  await trx
    .insertInto('source_state')
    .values({ source_id: state.sourceId, ...row })
    .onConflict((conflict) => conflict.column('source_id').doUpdateSet(row))
    .execute();
}

/** the column is the truth: makeDue moves only it */
function stateOf(row: Schema['source_state']): SourceState | undefined {
  return row.state === null ? undefined : { ...fromJson<SourceState>(row.state), dueAt: row.due_at };
}

/** a source that was never polled has no row yet: it gets one, due at once */
async function addMissing({ dialect }: Context, trx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  const rows = await trx
    .selectFrom('source_state')
    .select('source_id')
    .where(dialect.inList(sql.ref('source_id'), ids))
    .execute();
  if (rows.length >= ids.length) return;
  const known = new Set(rows.map((row) => row.source_id));
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  for (let i = 0; i < missing.length; i += ROWS_AT_ONCE) {
    await trx
      .insertInto('source_state')
      .values(missing.slice(i, i + ROWS_AT_ONCE).map((source_id) => ({ ...NEW_ROW, source_id, due_at: 0 })))
      .onConflict((conflict) => conflict.column('source_id').doNothing())
      .execute();
  }
}
