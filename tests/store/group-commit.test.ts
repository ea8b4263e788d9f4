import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Dialect } from '../../src/store/dialect.ts';
import { groupCommit } from '../../src/store/group-commit.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

let folder: string;
let dialect: Dialect;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'group-commit-'));
  dialect = openSqlite(path.join(folder, 'a.db'), { readonly: false });
  await sql`create table mark (name text primary key)`.execute(dialect.db);
});
afterEach(async () => {
  await dialect.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (name: string) =>
  dialect.write([], async (trx) => {
    await sql`insert into mark (name) values (${name})`.execute(trx);
    return name;
  });
const marks = async () =>
  (await sql<{ name: string }>`select name from mark order by rowid`.execute(dialect.db)).rows.map((row) => row.name);

test('what is asked for at once is answered in order, each with its own value', async () => {
  const names = Array.from({ length: 200 }, (_, i) => `n${i}`);
  expect(await Promise.all(names.map(add))).toEqual(names);
  expect(await marks()).toEqual(names);
});

test('the failure of one is undone and is nobody else’s', async () => {
  const bad = dialect.write([], async (trx) => {
    await sql`insert into mark (name) values ('half')`.execute(trx);
    throw new Error('no');
  });
  const outcomes = await Promise.allSettled([add('a'), bad, add('a'), add('b')]);
  expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(await marks()).toEqual(['a', 'b']);
});

test('an answer comes after the commit', async () => {
  const other = openSqlite(path.join(folder, 'a.db'), { readonly: true });
  await Promise.all(
    ['x', 'y', 'z'].map(async (name) => {
      await add(name);
      const { rows } = await sql`select 1 from mark where name = ${name}`.execute(other.db);
      expect(rows).toHaveLength(1);
    }),
  );
  await other.close();
});

test('an answer comes after the sync, which keeps no other transaction waiting; a sync that fails is told', async () => {
  const syncs: { done(): void; fail(error: Error): void }[] = [];
  const write = groupCommit(
    dialect.db,
    async () => {},
    () => new Promise((done, fail) => syncs.push({ done, fail })),
  );
  const answered: string[] = [];
  const put = async (name: string) => {
    await write([], (trx) => sql`insert into mark (name) values (${name})`.execute(trx));
    answered.push(name);
  };
  const first = put('a');
  await vi.waitFor(() => expect(syncs).toHaveLength(1));
  const second = put('b');
  await vi.waitFor(() => expect(syncs).toHaveLength(2));
  expect(await marks()).toEqual(['a', 'b']);
  expect(answered).toEqual([]);
  syncs[0]!.done();
  await first;
  expect(answered).toEqual(['a']);
  syncs[1]!.fail(new Error('the disk is gone'));
  await expect(second).rejects.toThrow('the disk is gone');
});

test('a file whose journal is no write-ahead log is synced by SQLite itself', async () => {
  const file = path.join(folder, 'memory.db');
  const plain = openSqlite(':memory:', { readonly: false });
  const logged = openSqlite(file, { readonly: false });
  const level = async (one: Dialect) =>
    (await sql<{ synchronous: number }>`pragma synchronous`.execute(one.db)).rows[0]?.synchronous;
  expect([await level(plain), await level(logged)]).toEqual([2, 1]);
  await Promise.all([plain.close(), logged.close()]);
});
