import { chmodSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { openStore } from '../../src/store/open.ts';
import { restoreInto } from '../../src/store/restore.ts';
import { DATABASES } from '../support/databases.ts';
import { folder } from '../support/folder.ts';
import { storyWrite } from '../support/stories.ts';

async function storeWith(url: string, key: string): Promise<Store> {
  const store = await openStore(url);
  await store.migrate();
  await store.commitIngest({ writes: [storyWrite(key)] });
  return store;
}

async function keysIn(url: string): Promise<readonly string[]> {
  const store = await openStore(url, { readonly: true });
  const stories = await store.scan({ limit: 10 });
  await store.close();
  return stories.map(({ headline }) => headline.replace('Headline ', ''));
}

/** what somebody may take for a backup, and why it is none */
const NO_BACKUPS: readonly (readonly [string, (file: string, good: string) => void, RegExp])[] = [
  ['a letter', (file) => writeFileSync(file, 'hi\n'), /not a SQLite database/],
  ['nothing', (file) => writeFileSync(file, ''), /no backup/],
  [
    'a half',
    (file, good) => {
      writeFileSync(file, readFileSync(good));
      truncateSync(file, statSync(good).size / 2);
    },
    /damaged/,
  ],
  [
    'one with a hole',
    (file, good) => {
      const bytes = readFileSync(good);
      bytes.fill(7, bytes.length - 5000);
      writeFileSync(file, bytes);
    },
    /damaged/,
  ],
  ['somebody else’s database', (file) => new Database(file).exec('create table recipe (name)').close(), /no backup/],
  [
    'one of a newer program',
    (file, good) => {
      writeFileSync(file, readFileSync(good));
      new Database(file).exec('insert into schema_version values (9999)').close();
    },
    /schema version 9999/,
  ],
];

describe.each(DATABASES)('$name', ({ create }) => {
  test.each(NO_BACKUPS)('%s is refused in one sentence, the database stays as it was', async (_, make, why) => {
    const root = folder({});
    const [backup, good] = [path.join(root, 'backup'), path.join(root, 'good.db')];
    const database = await create();
    const store = await storeWith(database.url, 'ours');
    await store.backup(good);
    await store.close();
    make(backup, good);
    const refusal = await restoreInto(database.url, backup).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'OperatorError', message: expect.stringMatching(why) });
    expect(await keysIn(database.url)).toEqual(['ours']);
    await database.remove();
  });
});

test('each restore keeps the database before it, its log and its mode', async () => {
  const root = folder({});
  const file = path.join(root, 'data/wire.db');
  const url = `sqlite:${file}`;
  const [first, second] = [path.join(root, 'first.db'), path.join(root, 'second.db')];
  for (const [backup, slug] of [
    [first, 'one'],
    [second, 'two'],
  ] as const) {
    const store = await storeWith(`sqlite:${root}/${slug}`, slug);
    await store.backup(backup);
    await store.close();
  }

  expect(await restoreInto(url, first)).toEqual({});
  chmodSync(file, 0o600);
  // killed: its last commits are in the log beside it
  const killed = await storeWith(url, 'late');
  const { kept } = await restoreInto(url, second);
  expect((await keysIn(`sqlite:${kept}`)).toSorted()).toEqual(['late', 'one']);
  await killed.close();
  const { kept: next } = await restoreInto(url, first);

  expect(kept).toBe(`${file}.before-restore`);
  expect(next).toBe(`${file}.before-restore-2`);
  expect(await keysIn(url)).toEqual(['one']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await keysIn(`sqlite:${next}`)).toEqual(['two']);
  expect(readdirSync(path.dirname(file)).filter((name) => name.endsWith('.restoring'))).toEqual([]);
});
