import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { NormalizeInput } from '../../src/domain/story.ts';
import { normalized } from './support.ts';

const ROOT = 'tests/cases';
// the text stage's cases are compared to the character, by text-cases.test.ts
const folders = readdirSync(ROOT).filter(
  (name) =>
    name.startsWith('normalize-') &&
    !name.startsWith('normalize-text-') &&
    existsSync(path.join(ROOT, name, 'input.json')),
);

test.each(folders)('%s', async (name) => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, name, file), 'utf8')) as unknown;
  const { changes: _changes, ...story } = await normalized(read('input.json') as NormalizeInput);
  // what a case does not name, it does not ask for
  expect(story).toMatchObject(read('expected.json') as object);
});
