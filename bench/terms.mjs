// Glossary matching: 10,000 terms over 1,000 stories, the whole terms stage. Runs alone after `npm run build`:
//   node bench/terms.mjs
// Prints milliseconds, and those of a plain Aho-Corasick automaton over the same text where it is installed.
import { fromText } from '../dist/normalize/body.js';
import { compileGlossary } from '../dist/normalize/glossary.js';
import { terms } from '../dist/normalize/stages/terms.js';

const SYLLABLES = 'ba co di fu ge ha jo ki lu me na or pe qui ro sa ti ul ve wa xi yo za'.split(' ');
let seed = 7;
const random = (n) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % n;
};
const word = () => Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join('');
const name = () =>
  Array.from({ length: 2 + random(3) }, word)
    .map((w) => w[0].toUpperCase() + w.slice(1))
    .join(' ');

const glossary = compileGlossary(
  Array.from({ length: 10_000 }, (_, i) => ({
    id: `t${i}`,
    type: 'organization',
    terms: { en: { preferred: name(), variants: [name(), name()], risky: [], ambiguous: [] } },
  })),
);
const variants = glossary.terms.map((term) => term.terms.en.variants[0]);
const words = Array.from({ length: 5_000 }, word);
const stories = Array.from({ length: 1_000 }, () => {
  const text = Array.from({ length: 450 }, () =>
    random(150) === 0 ? variants[random(variants.length)] : words[random(words.length)],
  );
  return Array.from({ length: 9 }, (_, i) => `${text.slice(i * 50, i * 50 + 50).join(' ')}.`).join('\n\n');
});
const draft = (text) => ({
  language: 'en',
  languageKey: 'en',
  languageConfidence: 1,
  headline: 'Headline',
  body: fromText(text),
  authors: [],
  credit: { editors: [] },
  terms: [],
  removed: [],
  flags: [],
  translation: { method: 'unknown' },
});
const drafts = stories.map(draft);
const context = {
  settings: { skip: [], boilerplate: [] },
  glossary,
  learned: { titleSuffixes: [], boilerplate: [] },
  detect: () => ({ language: 'und', probability: 0 }),
};

const compiled = performance.now();
glossary.index.setFor('en');
const started = performance.now();
let replaced = 0;
for (const d of drafts) {
  const out = terms.run(d, { ...context, arrived: d });
  for (const use of out.terms) replaced += use.count;
}
const took = performance.now() - started;
const megabytes = stories.reduce((sum, s) => sum + s.length, 0) / 1e6;
console.log(
  `terms: 10,000 concepts (30,000 names) over 1,000 stories (${megabytes.toFixed(1)} MB): ${took.toFixed(0)} ms, ${replaced} replaced; compiled in ${(started - compiled).toFixed(0)} ms`,
);

// the matching alone, against an automaton that needs none of our folding
const text = stories.join('\n\n');
const set = glossary.index.setFor('en');
const alone = performance.now();
const hits = set.find(text).length;
console.log(`terms: matching alone ${(performance.now() - alone).toFixed(0)} ms, ${hits} found`);
