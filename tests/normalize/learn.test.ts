import { expect, test } from 'vitest';
import { learn, learnItem } from '../../src/normalize/learn.ts';
import { learnedFor } from '../../src/normalize/learned-for.ts';
import { normalized } from './support.ts';

const PROMO = 'Harbour Daily sails with you every morning';
const item = (n: number) => ({
  title: `Boat number ${n} leaves the harbour - Harbour Daily`,
  paragraphs: [
    `Boat ${n} left at ${n} in the morning.`,
    `It carried ${n} crates of apples. ${PROMO}`,
    'Tell your friends about boats',
  ],
});
const items = [1, 2, 3, 4, 5, 6].map(item);

test('blocks, glued sentences and title suffixes that return are learned', () => {
  const texts = learn(items).map(({ kind, text }) => [kind, text]);
  expect(texts).toContainEqual(['paragraph', 'Tell your friends about boats']);
  expect(texts).toContainEqual(['sentence', PROMO]);
  expect(texts).toContainEqual(['title-suffix', ' - Harbour Daily']);
});

test('a story stored twice is one, and four are too few', () => {
  expect(learn([item(1), item(1), item(2), item(2), item(3), item(3), item(4)])).toEqual([]);
});

test('pins and vetoes stay, and vetoed blocks are not used', () => {
  const before = [
    { text: PROMO, kind: 'sentence', stories: 0, of: 0, standing: 'vetoed' },
    { text: 'Once only', kind: 'paragraph', stories: 0, of: 0, standing: 'pinned' },
  ] as const;
  const used = learnedFor(learn(items, before));
  expect(used.boilerplate).toContain('Once only');
  expect(used.boilerplate).not.toContain(PROMO);
});

test('what was learned is taken out of the next story, and kept', async () => {
  const learned = learnedFor(learn(items));
  const { title, paragraphs } = item(7);
  const story = await normalized({ title, paragraphs, language: 'en' }, { learned });
  expect(story.headline).toBe('Boat number 7 leaves the harbour');
  expect(story.contentText).toBe('Boat 7 left at 7 in the morning.\n\nIt carried 7 crates of apples.');
  expect(story.removed.map((r) => [r.kind, r.text.trim()])).toEqual([
    ['boilerplate', 'Tell your friends about boats'],
    ['boilerplate', PROMO],
  ]);
});

test('of a long body only the edges are read', () => {
  const html = `<p>first</p>${'<p>middle of it</p>'.repeat(20_000)}<p>last of all</p>`;
  const { paragraphs } = learnItem('T', html);
  expect(paragraphs[0]).toBe('first');
  expect(paragraphs.at(-1)).toBe('last of all');
  expect(paragraphs.length).toBeLessThan(3000);
});
