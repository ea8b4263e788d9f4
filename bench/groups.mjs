// Translation groups with 100,000 stories in the window: what one more story costs. Runs alone after `npm run build`:
//   node bench/groups.mjs
// Prints milliseconds per story (features, place and add, copies) and the memory the index takes.
import { CopyIndex } from '../dist/group/copies.js';
import { featuresOf } from '../dist/group/features.js';
import { GroupIndex } from '../dist/group/groups.js';

const STORIES = Number(process.argv[2] ?? 100_000);
const PROBES = 300;
let seed = 11;
const random = (n) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % n;
};
const SYLLABLES = 'ba co di fu ge ha jo ki lu me na or pe qui ro sa ti ul ve wa xi yo za ston ber ling mar'.split(' ');
const word = (n) => {
  let text = '';
  for (let i = n * 7919 + 13; text.length < 5 || i > 0; i = Math.floor(i / SYLLABLES.length))
    text += SYLLABLES[i % SYLLABLES.length];
  return text;
};
// a vocabulary in which, as in any language, few words are frequent and most are rare
const zipf = (n) => Math.floor(n ** (random(1e6) / 1e6)) - 1;
const text = () =>
  Array.from({ length: 160 }, (_, i) => {
    const w = word(zipf(60_000));
    return i % 9 === 0 ? String(10 + zipf(5_000)) : i % 4 === 0 ? w[0].toUpperCase() + w.slice(1) : w;
  }).join(' ');

const LANGUAGES = ['en', 'fr', 'de', 'es', 'ru', 'it'];
const groups = new GroupIndex();
const copies = new CopyIndex();
const start = Date.UTC(2026, 0, 1);
const before = process.memoryUsage();
// the filling is made without reading texts: 60 marks and 90 shingles, as a story of 160 words has
const filling = (i) => ({
  slug: `s${i}`,
  language: LANGUAGES[i % LANGUAGES.length],
  publishedAt: start + (i / STORIES) * 29 * 86_400_000,
  features: {
    marks: [...new Set(Array.from({ length: 100 }, () => `w${zipf(60_000).toString(36)}`))],
    shingles: Array.from({ length: 90 }, () => random(2 ** 31)).sort((a, b) => a - b),
    figures: [],
  },
});
const probe = (i) => {
  const t = text();
  const features = featuresOf({ title: t.slice(0, 60), text: t, language: LANGUAGES[i % LANGUAGES.length] });
  return { ...filling(i), features: { ...features, marks: [...features.marks, ...filling(i).features.marks] } };
};
for (let i = 0; i < STORIES; i += 1) {
  const e = filling(i);
  groups.add(e, e.slug);
  copies.add(e.slug, e.language, e.features);
}
const after = process.memoryUsage();
const cpu = process.cpuUsage();
const took = { features: 0, place: 0, copies: 0, worst: 0 };
for (let i = STORIES; i < STORIES + PROBES; i += 1) {
  const t0 = performance.now();
  const e = probe(i);
  const t1 = performance.now();
  groups.place(e);
  groups.add(e, e.slug);
  const t2 = performance.now();
  copies.find(e.slug, e.language, e.features);
  copies.add(e.slug, e.language, e.features);
  const t3 = performance.now();
  took.features += t1 - t0;
  took.place += t2 - t1;
  took.copies += t3 - t2;
  took.worst = Math.max(took.worst, t3 - t1);
}
const used = process.cpuUsage(cpu);
const cpuMs = ((used.user + used.system) / 1000 / PROBES).toFixed(2);
const mean = (ms) => (ms / PROBES).toFixed(2);
const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
console.log(
  `groups: ${STORIES} stories in the window: place and add ${mean(took.place)} ms, copies ${mean(took.copies)} ms, worst ${took.worst.toFixed(1)} ms a story; features ${mean(took.features)} ms; processor time for all of it ${cpuMs} ms; index ${megabytes.toFixed(0)} MB`,
);
