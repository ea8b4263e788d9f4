import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Story } from '../../src/domain/story.ts';
import { RENDERERS } from '../../src/render/index.ts';
import { checkAtom, checkJson, checkRss } from '../formats/rules.mjs';
import { aDocument, aFeed, anEntry, aStory } from '../support/documents.ts';

// tests/cases/render-NAME/: given.json names what is out of the ordinary in stories, feed and document; feed.rss,
// feed.atom, feed.json are what must come out, byte for byte. A new case: write given.json, run with UPDATE_CASES=1,
// read what came out.

const CASES = path.join(import.meta.dirname, '../cases');
const CHECKS = { rss: checkRss, atom: checkAtom, json: checkJson };
const names = readdirSync(CASES).filter((name) => name.startsWith('render-'));

test.each(names)('%s', (name) => {
  const given = JSON.parse(readFileSync(path.join(CASES, name, 'given.json'), 'utf8'));
  const entries = given.entries.map(({ story, ...rest }: { readonly story: Partial<Story> }, i: number) =>
    anEntry(
      aStory({
        slug: `story${i}`,
        headline: `Story ${i}`,
        contentHtml: '<p>Body.</p>',
        contentText: 'Body.',
        ...story,
      }),
      rest,
    ),
  );
  const document = aDocument(entries, { ...given.document, feed: aFeed(given.feed) });
  for (const format of ['rss', 'atom', 'json'] as const) {
    const file = path.join(CASES, name, `feed.${format}`);
    const source = new TextDecoder().decode(RENDERERS[format].render(document));
    expect(CHECKS[format](source)).toEqual([]);
    if (process.env.UPDATE_CASES || !existsSync(file)) writeFileSync(file, source);
    expect(source).toBe(readFileSync(file, 'utf8'));
  }
});
