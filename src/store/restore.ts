import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { OperatorError } from '../domain/errors.ts';
import { copyPermissions } from '../lib/permissions.ts';
import { copyAll } from './copy.ts';
import type { Dialect } from './dialect.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openDialect, sqliteFileOf } from './open.ts';
import { openSqlite, sync } from './sqlite.ts';

/**
 * Puts a backup (a SQLite file) in place of a database: a file is replaced and kept beside, a database of a server has
 * to be empty. Nothing is touched before the backup is known to be whole and ours.
 * @returns where the former database is kept, if there was one
 * @throws OperatorError in one sentence if it cannot be done
 */
export async function restoreInto(url: string, backup: string): Promise<{ readonly kept?: string }> {
  const from = openSqlite(backup, { readonly: true });
  try {
    const version = await versionOf(from, backup);
    const file = sqliteFileOf(url);
    if (file !== undefined) return await replaceFile(from, existsSync(file) ? realpathSync(file) : file);
    if (version < NEWEST) {
      throw new OperatorError(
        `${backup} has schema version ${version}, this program needs ${NEWEST}: restore it into an SQLite file, run \`babelwire migrate\`, back that up`,
      );
    }
    await fill(url, from);
    return {};
  } finally {
    await from.close();
  }
}

const NEWEST = MIGRATIONS.at(-1)!.version;
/** a database and what SQLite keeps beside it */
const ENDS = ['', '-wal', '-shm'];

/** @throws OperatorError if the file is damaged, or no backup of a babelwire that we know */
async function versionOf(from: Dialect, backup: string): Promise<number> {
  let version: number;
  try {
    // what the full check sees besides are indexes, which the copy makes anew
    const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(from.db);
    if (rows[0]?.quick_check !== 'ok') throw new Error(rows[0]?.quick_check.replace(/\s+/g, ' '));
    version = await schemaVersion(from);
    if (version > 0) await sql`select 1 from story limit 1`.execute(from.db);
  } catch (error) {
    throw new OperatorError(`${backup} is damaged or no backup: ${(error as Error).message}`);
  }
  if (version === 0) throw new OperatorError(`${backup} is no backup: there is nothing of babelwire in it`);
  if (version <= NEWEST) return version;
  throw new OperatorError(
    `${backup} has schema version ${version}, this program knows up to ${NEWEST}: use the newer program`,
  );
}

/** Whole beside it first, then renamed: the former database stays where it is until the new one is on the disk. */
async function replaceFile(from: Dialect, file: string): Promise<{ readonly kept?: string }> {
  const part = `${file}.restoring`;
  rmSync(part, { force: true });
  mkdirSync(path.dirname(file), { recursive: true });
  await from.backup?.(part);
  const kept = freeName(`${file}.before-restore`);
  const isThere = existsSync(file);
  if (isThere) copyPermissions(file, part);
  // a write-ahead log belongs to the old file, and is found by its name
  for (const end of ENDS) {
    if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${kept}${end}`);
  }
  renameSync(part, file);
  sync(path.dirname(file));
  return isThere ? { kept } : {};
}

/** what an earlier restore kept stays */
function freeName(wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!ENDS.some((end) => existsSync(`${name}${end}`))) return name;
  }
}

async function fill(url: string, from: Dialect): Promise<void> {
  const to = await openDialect(url);
  try {
    await migrate(to);
    const { rows } = await sql`select 1 from story limit 1`.execute(to.db);
    if (rows.length > 0) throw new OperatorError('the database to restore into holds stories: use an empty one');
    for (const table of ['fact', 'source_state'] as const) await to.db.deleteFrom(table).execute();
    await copyAll(from, to);
  } finally {
    await to.close();
  }
}
