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

let made = 0;

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

export async function createPostgres(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  made += 1;
  const name = `test_${process.pid}_${Date.now().toString(36)}_${made}`;
  await run(server, `create database ${name}`);
  return {
    url: server.replace(/\/[^/]*$/, `/${name}`),
    remove: () => run(server, `drop database if exists ${name} with (force)`),
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
