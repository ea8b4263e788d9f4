import { existsSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import type { Clock } from '../domain/clock.ts';
import { OperatorError } from '../domain/errors.ts';
import type { ChangeKind, Store } from '../domain/store.ts';
import type { Context } from './context.ts';
import { copyAll } from './copy.ts';
import type { Dialect } from './dialect.ts';
import { factStore } from './facts.ts';
import { hubStore } from './hub.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { partnerStore } from './partners.ts';
import { renditionStore } from './renditions.ts';
import { sourceStore } from './sources.ts';
import { openSqlite } from './sqlite.ts';
import { storyStore } from './stories.ts';

export interface OpenOptions {
  /** a reader: never writes, never waits for a write lock; the schema must stand already */
  readonly readonly?: boolean;
  readonly clock?: Clock;
}

/**
 * Opens a database, without bringing up its schema (`migrate()` does).
 * @param url `sqlite:/path`, `sqlite::memory:` or `postgres://…`
 * @throws OperatorError in one sentence if it cannot be used
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<Store> {
  const dialect = await openDialect(url, options.readonly ?? false);
  if (options.readonly) await mustBeCurrent(dialect);
  return storeOver(dialect, options.clock ?? Date.now);
}

export async function openDialect(url: string, readonly = false): Promise<Dialect> {
  const file = sqliteFileOf(url);
  if (file !== undefined) return openSqlite(file, { readonly });
  if (/^postgres(?:ql)?:/.test(url)) {
    const { openPostgres } = await loadPostgres();
    return await openPostgres(url, { readonly });
  }
  throw new OperatorError(`database ${url.split(':')[0]}: must begin with sqlite: or postgres:`);
}

/** @returns undefined if the database is no file */
export function sqliteFileOf(url: string): string | undefined {
  return url.startsWith('sqlite:') ? url.slice('sqlite:'.length).replace(/^\/\//, '') : undefined;
}

/**
 * Loaded by those who have one. When it is loaded, `pg` asks where it runs: without a `navigator` (Node 20) it looks at
 * `Response`, and all of Node's `fetch` is loaded to show it, in every thread.
 */
async function loadPostgres(): Promise<typeof import('./postgres.ts')> {
  const isUnnamed = !('navigator' in globalThis);
  if (isUnnamed) Object.assign(globalThis, { navigator: { userAgent: 'Node.js' } });
  try {
    return await import('./postgres.ts');
  } finally {
    if (isUnnamed) Reflect.deleteProperty(globalThis, 'navigator');
  }
}

function storeOver(dialect: Dialect, clock: Clock): Store {
  const listeners = new Set<(what: ChangeKind) => void>();
  let unwatch: (() => void) | undefined;
  const tell = (what: ChangeKind) => {
    for (const listener of [...listeners]) listener(what);
  };
  const context: Context = {
    dialect,
    clock,
    async write(kinds, work) {
      const result = await dialect.write(kinds, work);
      for (const kind of kinds) tell(kind);
      return result;
    },
  };
  return {
    ...sourceStore(context),
    ...storyStore(context),
    ...renditionStore(context),
    ...hubStore(context),
    ...partnerStore(context),
    ...factStore(context),
    migrate: () => migrate(dialect),
    backup: (file) => (dialect.backup ? dialect.backup(file) : backupByRows(dialect, file)),
    async ping() {
      await sql`select 1`.execute(dialect.db);
    },
    onChange(listener) {
      listeners.add(listener);
      unwatch ??= dialect.watch(tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unwatch?.();
        unwatch = undefined;
      };
    },
    hint: tell,
    async close() {
      unwatch?.();
      unwatch = undefined;
      listeners.clear();
      await dialect.close();
    },
  };
}

/** A database of a server becomes a SQLite file: every babelwire can serve it, and `restore` takes it back. */
async function backupByRows(from: Dialect, file: string): Promise<void> {
  if (existsSync(file)) throw new OperatorError(`${file}: exists already, a backup never overwrites`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  try {
    const to = openSqlite(part, { readonly: false });
    try {
      await migrate(to);
      await copyAll(from, to);
      await to.backup?.(file);
    } finally {
      await to.close();
    }
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true });
  }
}

async function mustBeCurrent(dialect: Dialect): Promise<void> {
  const version = await schemaVersion(dialect);
  if (version === MIGRATIONS.at(-1)!.version) return;
  await dialect.close();
  throw new OperatorError(
    `the database has schema version ${version}, this program needs ${MIGRATIONS.at(-1)!.version}: run \`babelwire migrate\``,
  );
}
