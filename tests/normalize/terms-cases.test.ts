import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { story } from './names.ts';

// tests/cases/terms-NAME: a story as it came in, and what must come out with the glossary of names.ts
const folders = readdirSync('tests/cases').filter((name) => name.startsWith('terms-'));

test.each(folders)('%s', (name) => {
  const read = (file: string) => JSON.parse(readFileSync(path.join('tests/cases', name, file), 'utf8'));
  const result = story(read('input.json'));
  const { headline, contentHtml, terms } = result;
  const flags = result.flags.map(({ code, severity, excerpt }) =>
    [code, severity, excerpt].filter(Boolean).join(' | '),
  );
  expect({ headline, contentHtml, terms, flags }).toEqual(read('expected.json'));
});
