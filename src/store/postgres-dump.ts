import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** Tables, columns, constraints and indexes as text, in a stable order: what the committed dump is compared with. */
export async function dumpPostgres(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select 'table ' || c.relname || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attcollation <> 0 then ' collate ' || (select collname from pg_collation where oid = a.attcollation) else '' end
        || case when a.attnotnull then ' not null' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
        || case when a.attidentity <> '' then ' identity' else '' end as line
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relkind = 'r'
    union all
    select 'constraint ' || conname || ' ' || pg_get_constraintdef(k.oid)
      from pg_constraint k
      join pg_namespace n on n.oid = k.connamespace and n.nspname = current_schema()
      where contype in ('p', 'u', 'f', 'c')
    union all
    select indexdef from pg_indexes where schemaname = current_schema()
    order by 1`.execute(db);
  const { rows: here } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
  return rows.map((row) => `${row.line.replaceAll(`${here[0]!.name}.`, '')};\n`).join('');
}
