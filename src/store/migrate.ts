import { sql } from 'kysely';
import { OperatorError } from '../domain/errors.ts';
import type { Dialect } from './dialect.ts';
import type { Migration } from './migration.ts';
import { MIGRATIONS } from './migrations/index.ts';

/**
 * Brings the schema up, one transaction a version: killed anywhere, the version in hand is as if never begun, and the
 * next start goes on from there. An existing file is copied before its first step.
 * @throws OperatorError if the schema is newer than this program
 */
export async function migrate(dialect: Dialect, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  const newest = migrations.at(-1)!.version;
  if ((await schemaVersion(dialect)) === newest) return;
  await dialect.migrating(async () => {
    const stored = await schemaVersion(dialect);
    if (stored > newest) {
      throw new OperatorError(
        `the database has schema version ${stored}, this program knows up to ${newest}: start the newer program, or restore a backup`,
      );
    }
    if (stored > 0 && stored < newest) await dialect.backupBeforeUpgrade(stored);
    for (const migration of migrations.filter((m) => m.version > stored)) await apply(dialect, migration);
  });
}

async function apply(dialect: Dialect, migration: Migration): Promise<void> {
  await dialect.write([], async (trx) => {
    await sql`create table if not exists schema_version (version ${sql.raw(dialect.types.integer)} primary key)`.execute(
      trx,
    );
    // a second process may have done it while we waited for the lock
    const done = await sql`select version from schema_version where version >= ${migration.version}`.execute(trx);
    if (done.rows.length > 0) return;
    for (const statement of migration.statements(dialect)) await sql.raw(statement).execute(trx);
    await sql`insert into schema_version (version) values (${migration.version})`.execute(trx);
  });
}

/** 0 = empty database */
export async function schemaVersion(dialect: Dialect): Promise<number> {
  try {
    const { rows } = await sql<{ version: number | null }>`select max(version) as version from schema_version`.execute(
      dialect.db,
    );
    return Number(rows[0]?.version ?? 0);
  } catch (error) {
    if (isMissingTable(error)) return 0;
    throw error;
  }
}

function isMissingTable(error: unknown): boolean {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code === '42P01' || (message?.startsWith('no such table') ?? false);
}
