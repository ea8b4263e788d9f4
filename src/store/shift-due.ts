import { sql } from 'kysely';
import type { Context } from './context.ts';

/** Node and server agree about the time if they differ by less. */
const DISAGREEMENT_MS = 60_000;
/** no lease of ours is so long: what is leased beyond it was leased by a clock that was ahead */
const LEASED_MAX_MS = 60_000;

/** see SourceStore.shiftDue */
export async function shiftDue(context: Context, byMs: number, now: number): Promise<boolean> {
  const { dialect } = context;
  const by = Math.round(byMs);
  const shared = dialect.name === 'postgres';
  if (shared) {
    const { rows } = await sql<{ now: number }>`
      select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(dialect.db);
    if (Math.abs(rows[0]!.now - now) > DISAGREEMENT_MS) return false;
  }
  // a file is one machine's, whose every time is of the clock that was set back; others' rows may be right already
  const polledAhead = shared ? sql`(state is null or (state::json ->> 'lastPolledAt')::numeric > ${now})` : sql`true`;
  const leasedAhead = shared ? sql`leased_until > ${now + LEASED_MAX_MS}` : sql`true`;
  const dueAhead = shared ? sql`due_at >= ${now + by}` : sql`true`;
  const less = (column: string) =>
    sql`${sql.ref(column)} = case when ${sql.ref(column)} > ${by} then ${sql.ref(column)} - ${by} else 0 end`;
  await context.write([], async (trx) => {
    await sql`update source_state set ${less('due_at')}
      where due_at < ${Number.MAX_SAFE_INTEGER} and ${dueAhead} and ${polledAhead}`.execute(trx);
    await sql`update delivery set ${less('due_at')} where ${dueAhead}`.execute(trx);
    for (const table of ['source_state', 'delivery', 'lease'])
      await sql`update ${sql.table(table)} set ${less('leased_until')} where ${leasedAhead}`.execute(trx);
  });
  return true;
}
