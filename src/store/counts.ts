import { sql } from 'kysely';
import type { StoreCounts } from '../domain/store.ts';
import type { StoryStatus } from '../domain/story.ts';
import type { Context } from './context.ts';

/** Figures for /metrics and /admin; each is one walk over a narrow index. */
export async function counts({ dialect: { db } }: Context): Promise<StoreCounts> {
  const { rows } = await sql<{ status: StoryStatus; count: number }>`
    select 'published' as status, count(*) as count from story where status = 'published'
    union all
    select status, count(*) as count from story where status <> 'published' group by status`.execute(db);
  const stories: Record<StoryStatus, number> = { published: 0, held: 0, withdrawn: 0, duplicate: 0 };
  for (const { status, count } of rows) stories[status] = Number(count);
  const others = await sql<{ revisions: number; deliveries: number; subscriptions: number }>`
    select (select count(*) from revision) as revisions,
      (select count(*) from delivery) as deliveries,
      (select count(*) from subscription) as subscriptions`.execute(db);
  const row = others.rows[0]!;
  return {
    stories,
    revisions: Number(row.revisions),
    pendingDeliveries: Number(row.deliveries),
    subscriptions: Number(row.subscriptions),
  };
}
