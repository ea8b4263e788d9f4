import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../src/store/migrate.ts';
import type { Migration } from '../../src/store/migration.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { openDialect, openStore } from '../../src/store/open.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { storyWrite } from '../support/stories.ts';

/** what a next version may do: new columns, filled from old ones, and a table */
const NEWEST = MIGRATIONS.at(-1)!.version;
const NEXT: Migration = {
  version: NEWEST + 1,
  statements: () => [
    'alter table story add column extra text',
    'update story set extra = language_key',
    'create index story_extra on story (extra)',
    'create table later (name text primary key)',
    "insert into later (name) values ('done')",
  ],
};

describe.each(DATABASES)('schema over $name', ({ name, create }) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await create();
  });
  afterEach(() => database.remove());

  test('is the one in the committed dump (UPDATE_DUMPS=1 writes it)', async () => {
    const dialect = await openDialect(database.url);
    await migrate(dialect);
    const dump = await dialect.schemaDump();
    const file = new URL(`schema.${name}.sql`, import.meta.url);
    if (process.env.UPDATE_DUMPS === '1') writeFileSync(file, dump);
    expect(dump).toBe(readFileSync(file, 'utf8'));
    await dialect.close();
  });

  test.each([...MIGRATIONS.slice(1), NEXT])('an upgrade to $version that ends at any statement goes on', async (to) => {
    const earlier = [...MIGRATIONS, NEXT].filter(({ version }) => version < to.version);
    const dialect = await openDialect(database.url);
    await migrate(dialect, earlier);
    await sql`insert into fact (name, value) values ('kept', 'yes')`.execute(dialect.db);
    const statements = to.statements(dialect);
    for (let end = 0; end <= statements.length; end += 1) {
      const cut: Migration = {
        version: to.version,
        statements: () => [...statements.slice(0, end), 'select * from no_such_table'],
      };
      await expect(migrate(dialect, [...earlier, cut])).rejects.toThrow('no_such_table');
      expect(await schemaVersion(dialect)).toBe(to.version - 1);
    }
    await migrate(dialect, [...earlier, to]);
    await migrate(dialect, [...earlier, to]);
    expect(await schemaVersion(dialect)).toBe(to.version);
    expect((await sql<{ value: string }>`select value from fact`.execute(dialect.db)).rows).toEqual([{ value: 'yes' }]);
    await dialect.close();
  });

  test('two that start at once migrate once', async () => {
    const both = await Promise.all([openStore(database.url), openStore(database.url)]);
    await Promise.all(both.map((store) => store.migrate()));
    expect(await both[0]!.lastSeq()).toBe(0);
    await Promise.all(both.map((store) => store.close()));
  });

  test('a newer schema is refused, an older one is no place for a reader', async () => {
    await expect(openStore(database.url, { readonly: true })).rejects.toThrow(
      name === 'sqlite' ? /cannot be opened/ : /run `babelwire migrate`/,
    );
    const dialect = await openDialect(database.url);
    await migrate(dialect, [...MIGRATIONS, NEXT]);
    await dialect.close();
    const store = await openStore(database.url);
    await expect(store.migrate()).rejects.toThrow(
      new RegExp(`schema version ${NEXT.version}, this program knows up to ${NEWEST}`),
    );
    await store.close();
    await expect(openStore(database.url, { readonly: true })).rejects.toThrow(`schema version ${NEXT.version}`);
  });
});

describe('a SQLite file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'babelwire-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => path.join(folder, name);

  test('is copied before its first upgrade', async () => {
    const store = await openStore(`sqlite:${at('a.db')}`);
    await store.migrate();
    await store.commitIngest({ writes: [storyWrite('a')] });
    await store.close();
    const dialect = await openDialect(`sqlite:${at('a.db')}`);
    await migrate(dialect, [...MIGRATIONS, NEXT]);
    await dialect.close();
    copyFileSync(at(`a.db.before-schema-${NEWEST}`), at('b.db'));
    const before = await openStore(`sqlite:${at('b.db')}`);
    await before.migrate();
    expect(await before.scan({ limit: 5 })).toHaveLength(1);
    await before.close();
  });

  test('is backed up whole while it is written, never over another file', async () => {
    const store = await openStore(`sqlite:${at('a.db')}`);
    await store.migrate();
    const writing = (async () => {
      for (let i = 0; i < 50; i += 1) await store.commitIngest({ writes: [storyWrite(`s${i}`), storyWrite(`t${i}`)] });
    })();
    const other = await openStore(`sqlite:${at('a.db')}`, { readonly: true });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await other.backup(at('copy.db'));
    await writing;
    await expect(other.backup(at('copy.db'))).rejects.toThrow('never overwrites');
    await Promise.all([store.close(), other.close()]);
    const copy = await openStore(`sqlite:${at('copy.db')}`);
    await copy.migrate();
    expect((await copy.counts()).stories.published % 2).toBe(0);
    await copy.close();
    expect(existsSync(at('copy.db.part'))).toBe(false);
  });

  test('that cannot be used is one sentence', async () => {
    writeFileSync(at('text.db'), 'This is no database. '.repeat(100));
    await expect(openStore(`sqlite:${at('text.db')}`)).rejects.toMatchObject({
      name: 'OperatorError',
      message: `database ${at('text.db')}: is not a SQLite database`,
    });
    await expect(openStore(`sqlite:${folder}`)).rejects.toMatchObject({ name: 'OperatorError' });
    await expect(openStore(`sqlite:${at('text.db')}/below/x.db`)).rejects.toMatchObject({ name: 'OperatorError' });
    await expect(openStore('mysql://x')).rejects.toThrow('must begin with sqlite: or postgres:');
    await expect(openStore('postgres://u:secret@127.0.0.1:9/x')).rejects.toThrow(
      'database postgres://u:***@127.0.0.1:9/x: nothing answers there',
    );
  });
});
