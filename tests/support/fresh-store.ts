import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { openStore } from '../../src/store/open.ts';
import { createSqlite, type TestDatabase } from './databases.ts';

/** A migrated SQLite store of its own for every test of the file. @returns what is there while a test runs */
export function freshStore(): { readonly store: Store; readonly database: TestDatabase } {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await createSqlite();
    store = await openStore(database.url);
    await store.migrate();
  });
  afterEach(async () => {
    await store.close();
    await database.remove();
  });
  return {
    get store() {
      return store;
    },
    get database() {
      return database;
    },
  };
}
