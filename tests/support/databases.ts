import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

/** A new, empty database that is removed afterwards. */
export interface TestDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** The suite of the store loops over these: `describe.each(DATABASES)('$name', ({ create }) => …)` */
export const DATABASES: readonly { readonly name: string; create(): Promise<TestDatabase> }[] = [
  { name: 'sqlite', create: createSqlite },
  { name: 'postgres', create: createPostgres },
];

export async function createSqlite(): Promise<TestDatabase> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'babelwire-sqlite-'));
  return {
    url: `sqlite:${path.join(directory, 'test.db')}`,
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** An own schema: a hundred times quicker to make than an own database. */
export async function createPostgres(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await run(server, `create schema ${name}`);
  return {
    url: `${server}?options=${encodeURIComponent(`-c search_path=${name}`)}`,
    remove: () => run(server, `drop schema ${name} cascade`),
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
