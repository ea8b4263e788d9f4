import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, sql, type Transaction } from 'kysely';
import { OperatorError } from '../domain/errors.ts';
import type { ChangeKind, TextQuery } from '../domain/store.ts';
import { latest } from '../lib/latest.ts';
import { phraseTokens } from '../lib/tokens.ts';
import type { Dialect } from './dialect.ts';
import { groupCommit } from './group-commit.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite-driver.ts';

/** of the file, held by a connection that writes, beside what the system holds; eight times as much is no quicker */
const PAGES_KB = 8_000;
/** by one that reads: every commit of the other makes it read anew */
const READ_PAGES_KB = 2_000;
/** how long a statement stops the thread for another's lock; transactions wait longer (sqlite-driver.ts) */
const BUSY_TIMEOUT_MS = 50;
/** opening may find another process recovering the log */
const OPEN_TIMEOUT_MS = 5_000;
/** how often we look for commits of other threads and processes */
const LOOK_MS = 250;
const KINDS: readonly ChangeKind[] = ['stories', 'renditions', 'deliveries', 'sources'];

export function openSqlite(file: string, { readonly }: { readonly readonly: boolean }): Dialect {
  const database = openFile(file, readonly);
  const db = new Kysely<Schema>({ dialect: sqliteDialect(database) });
  const isLogged = !readonly && journalMode(database) === 'wal';
  const log = isLogged ? logOf(`${file}-wal`) : undefined;
  return {
    name: 'sqlite',
    db,
    types: { text: 'text', bytes: 'blob', integer: 'integer', autoIncrement: 'integer primary key autoincrement' },
    inList: (column, values) => sql`${column} in (select value from json_each(${JSON.stringify(values)}))`,
    write: groupCommit(db, bump, log?.synced ?? (async () => {})),
    reading: (work) =>
      db.connection().execute(async (connection) => {
        await sql`begin`.execute(connection);
        try {
          return await work(connection);
        } finally {
          await sql`commit`.execute(connection);
        }
      }),
    skipLocked: sql``,
    async indexText(trx, texts) {
      if (texts.length === 0) return;
      const rows = texts.map(({ number, tokens }) => [number, tokens.join(' ')]);
      await sql`insert into story_text (rowid, tokens)
        select value ->> 0, value ->> 1 from json_each(${JSON.stringify(rows)})`.execute(trx);
    },
    async removeText(trx, numbers) {
      if (numbers.length === 0) return;
      await sql`delete from story_text where rowid in (select value from json_each(${JSON.stringify(numbers)}))`.execute(
        trx,
      );
    },
    matches(query, after = -1) {
      const expression = ftsExpression(query);
      return expression === undefined
        ? sql`false`
        : sql`number in (select rowid from story_text where story_text match ${expression} and rowid > ${after})`;
    },
    watch: (listener) => watch(database, listener),
    migrating: (work) => work(),
    async backupBeforeUpgrade(version) {
      if (file === ':memory:') return undefined;
      const copy = `${file}.before-schema-${version}`;
      if (!existsSync(copy)) copyTo(database, copy);
      return copy;
    },
    async backup(target) {
      if (existsSync(target)) throw new OperatorError(`${target}: exists already, a backup never overwrites`);
      copyTo(database, target);
    },
    async schemaDump() {
      const rows = database
        .prepare(
          "select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' and name not like 'story_text_%' order by type desc, name",
        )
        .all() as { sql: string }[];
      return rows.map((row) => `${row.sql};\n`).join('');
    },
    async close() {
      await log?.close();
      await db.destroy();
    },
  };
}

function openFile(file: string, readonly: boolean): Database.Database {
  try {
    if (!readonly && file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true });
    const database = new Database(file, { readonly, fileMustExist: readonly, timeout: OPEN_TIMEOUT_MS });
    try {
      if (!readonly) {
        database.pragma('journal_mode = WAL');
        // a commit is synced by us (logOf) before it is acknowledged: SQLite would stop the thread for it
        database.pragma(`synchronous = ${journalMode(database) === 'wal' ? 'NORMAL' : 'FULL'}`);
        // pages that a busy hour changes again and again go to the file once, not every 4 MB
        database.pragma('wal_autocheckpoint = 8000');
        database.pragma('journal_size_limit = 67108864');
      }
      database.pragma('foreign_keys = ON');
      database.pragma('temp_store = MEMORY');
      database.pragma(`cache_size = -${readonly ? READ_PAGES_KB : PAGES_KB}`);
      database.prepare('select count(*) from sqlite_schema').get();
      database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  } catch (error) {
    throw new OperatorError(`database ${file}: ${reasonOf(error)}`);
  }
}

function journalMode(database: Database.Database): unknown {
  return database.pragma('journal_mode', { simple: true });
}

/**
 * The write-ahead log, synced beside this thread. What SQLite syncs itself with `synchronous = NORMAL` is the order of
 * things: a new log's header, the log before a checkpoint, the file after it.
 */
function logOf(file: string): { synced(): Promise<void>; close(): Promise<void> } {
  let handle: FileHandle | undefined;
  return {
    synced: latest(async () => {
      handle ??= await open(file, 'r+');
      await handle.datasync();
    }),
    async close() {
      await handle?.close();
    },
  };
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code ?? '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'SQLITE_NOTADB') return 'is not a SQLite database';
  if (code.startsWith('SQLITE_CORRUPT')) return `is damaged (${message}); restore a backup`;
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'no permission to write';
  if (code.startsWith('SQLITE_BUSY')) return 'is locked by another process';
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return 'the disk is full';
  if (code.startsWith('SQLITE_CANTOPEN') || message.includes('directory does not exist'))
    return 'cannot be opened (does it exist, and may this user read and write it?)';
  return message;
}

/** Consistent while others write, compact, and whole or not there: written beside, synced, then renamed. */
function copyTo(database: Database.Database, target: string): void {
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    database.prepare('vacuum into ?').run(part);
    sync(part);
    renameSync(part, target);
    sync(path.dirname(path.resolve(target)));
  } catch (error) {
    rmSync(part, { force: true });
    throw new OperatorError(`backup ${target}: ${reasonOf(error)}`);
  }
}

/** a file's bytes, or a folder's names */
export function sync(file: string): void {
  const descriptor = openSync(file, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** stories have their own counter, which is moved when they are numbered */
async function bump(trx: Transaction<Schema>, kinds: ReadonlySet<ChangeKind>): Promise<void> {
  for (const kind of kinds) {
    if (kind === 'stories') continue;
    await sql`insert into counter (name, value) values (${kind}, 1) on conflict (name) do update set value = counter.value + 1`.execute(
      trx,
    );
  }
}

/** `data_version` moves when another connection commits; the counters tell what it was. */
function watch(database: Database.Database, listener: (what: ChangeKind) => void): () => void {
  const dataVersion = database.prepare('pragma data_version').pluck();
  const counters = () =>
    new Map(
      (database.prepare('select name, value from counter').all() as { name: ChangeKind; value: number }[]).map(
        (row) => [row.name, row.value],
      ),
    );
  let version: unknown;
  let seen: ReadonlyMap<ChangeKind, number> | undefined;
  const look = () => {
    if (!database.open) return;
    try {
      const now = dataVersion.get();
      if (now === version) return;
      const values = counters();
      const before = seen;
      version = now;
      seen = values;
      if (before) for (const kind of KINDS) if (values.get(kind) !== before.get(kind)) listener(kind);
    } catch {
      // locked or not migrated yet: the next look will tell
    }
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** @returns undefined if nothing in the query can match */
function ftsExpression(query: TextQuery): string | undefined {
  const clauses = query.any.flatMap(({ all, not }) => {
    const wanted = all.map(({ phrase }) => ftsPhrase(phrase));
    if (wanted.length === 0 || wanted.includes('')) return [];
    const unwanted = not.map(({ phrase }) => ftsPhrase(phrase)).filter((phrase) => phrase !== '');
    const and = `(${wanted.join(' AND ')})`;
    return [unwanted.length > 0 ? `(${and} NOT (${unwanted.join(' OR ')}))` : and];
  });
  return clauses.length > 0 ? clauses.join(' OR ') : undefined;
}

/** tokens are letters and digits only, so nothing has to be quoted away */
function ftsPhrase(phrase: string): string {
  const tokens = phraseTokens(phrase);
  if (tokens.length === 0) return '';
  return `"${tokens.map((t) => t.token).join(' ')}"${tokens.at(-1)!.prefix ? ' *' : ''}`;
}
