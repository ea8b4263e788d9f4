import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from '../../src/parse/parse.ts';

// tests/cases/parse-NAME: what came in, from https://news.example/feed, and what must come out
const cases = readdirSync('tests/cases').filter((name) => name.startsWith('parse-'));

test.each(cases)('%s', (name) => {
  const folder = path.join('tests/cases', name);
  const input = readdirSync(folder).find((file) => file.startsWith('input.'))!;
  const outcome = parse(readFileSync(path.join(folder, input)), { url: 'https://news.example/feed' });
  expect(outcome).toEqual(JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')));
});
