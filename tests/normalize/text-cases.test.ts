import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createNormalizer, NOTHING_LEARNED } from '../../src/normalize/normalize.ts';

// tests/cases/normalize-text-NAME: an item that came in, and what must be left of it
const cases = readdirSync('tests/cases').filter((name) => name.startsWith('normalize-text-'));
const normalizer = await createNormalizer({ glossary: [] });

test.each(cases)('%s', (name) => {
  const file = (part: string) => path.join('tests/cases', name, `${part}.json`);
  const { title, text, contentHtml, language } = JSON.parse(readFileSync(file('input'), 'utf8'));
  const story = normalizer(
    { title, content: contentHtml === undefined ? { text } : { html: contentHtml }, language },
    { settings: { skip: [], boilerplate: [] }, learned: NOTHING_LEARNED },
  );
  const { headline, contentHtml: body } = story;
  const flags = story.flags.filter((f) => f.stage === 'text').map(({ code, severity }) => `${code} ${severity}`);
  const outcome = { headline, contentHtml: body, flags };
  expect(outcome).toEqual(JSON.parse(readFileSync(file('expected'), 'utf8')));
});
