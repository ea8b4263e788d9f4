#!/usr/bin/env node
// Makes src/normalize/data/han.ts: characters that stand only in simplified or only in traditional Chinese text,
// from the character tables of opencc-js (data of OpenCC, Apache-2.0; see NOTICE).
//   node scripts/make-han-table.mjs
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(path.dirname(createRequire(import.meta.url).resolve('opencc-js'))));
const table = async (name) => {
  const { default: text } = await import(pathToFileURL(path.join(root, 'dist/esm-lib/dict', `${name}.js`)).href);
  return text.split('|').map((pair) => {
    const [from, to] = pair.split(' ', 2);
    return { from, to: pair.slice(from.length + 1).split(' '), first: to };
  });
};

// A character that one of its own conversions keeps (后, 里, 干) is written in both.
const exclusive = (pairs) =>
  pairs
    .filter(({ from, to }) => [...from].length === 1 && from.length === 1 && !to.includes(from))
    .map(({ from }) => from);

const simplifiedToTraditional = await table('STCharacters');
const traditionalToSimplified = await table('TSCharacters');
const hans = new Set(exclusive(simplifiedToTraditional));
const hant = new Set(exclusive(traditionalToSimplified));
// What is a conversion's result stands in the other script's text, whatever else is said of it.
for (const { to } of simplifiedToTraditional) for (const c of to) hans.delete(c);
for (const { to } of traditionalToSimplified) for (const c of to) hant.delete(c);
for (const c of [...hans]) if (hant.delete(c)) hans.delete(c);

const literal = (set) => `'${[...set].sort().join('')}'`;
writeFileSync(
  'src/normalize/data/han.ts',
  `// Made by scripts/make-han-table.mjs from OpenCC's character tables (Apache-2.0, see NOTICE). Do not edit.
// biome-ignore-all format: one line a table

/** ${hans.size} characters that only simplified Chinese text has */
export const HANS_ONLY = ${literal(hans)};

/** ${hant.size} characters that only traditional Chinese text has */
export const HANT_ONLY = ${literal(hant)};
`,
);
console.log(`${hans.size} simplified, ${hant.size} traditional`);
