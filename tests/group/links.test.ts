import { expect, test } from 'vitest';
import { CopyIndex } from '../../src/group/copies.ts';
import { LinkIndex, languageless } from '../../src/group/links.ts';
import { containment, shingles } from '../../src/group/shingles.ts';

const story = (slug: string, language: string, rest: object = {}) => ({
  slug,
  language,
  alternates: [],
  enclosures: [],
  names: [],
  ...rest,
});

test('told by the partner, in either order of arrival', () => {
  const links = new LinkIndex();
  links.add(story('a', 'en', { names: ['item-1'], link: 'https://example.org/en/1' }));
  const b = story('b', 'fr', { translationOf: 'item-1' });
  expect(links.claims(b)).toEqual([{ slug: 'a', certain: true }]);
  links.remove('a');
  links.add(b);
  expect(links.claims(story('a', 'en', { names: ['item-1'] }))).toEqual([{ slug: 'b', certain: true }]);
});

test('hreflang counts fully only when both sides say it', () => {
  const links = new LinkIndex();
  const [en, fr] = ['https://example.org/en/pond', 'https://example.org/fr/etang'];
  links.add(story('a', 'en', { link: en, alternates: [fr] }));
  links.add(story('c', 'de', { link: 'https://example.org/de/teich' }));
  expect(links.claims(story('b', 'fr', { link: fr, alternates: [en] }))).toEqual([{ slug: 'a', certain: true }]);
  expect(links.claims(story('b', 'fr', { link: fr }))).toEqual([{ slug: 'a', certain: false }]);
});

test('the same address but for its language, and the same enclosure, are claims to be checked', () => {
  const links = new LinkIndex();
  links.add(
    story('a', 'en', { link: 'https://example.org/en/2026/pond.html', enclosures: ['https://example.org/p.mp3'] }),
  );
  expect(links.claims(story('b', 'fr', { link: 'https://example.org/fr/2026/pond.html' }))).toEqual([
    { slug: 'a', certain: false },
  ]);
  expect(links.claims(story('b', 'fr', { enclosures: ['https://example.org/p.mp3'] }))).toEqual([
    { slug: 'a', certain: false },
  ]);
});

test.each([
  ['https://fr.example.org/2026/pond', 'https://en.example.org/2026/pond', true],
  ['https://example.org/story-17.fr.html', 'https://example.org/story-17.en.html', true],
  ['https://example.org/story?id=17&lang=fr', 'https://example.org/story?id=17&lang=en', true],
  ['https://example.org/en/a', 'https://example.org/fr/b', false],
])('%s and %s: %s', (a, b, same) => {
  expect(languageless(a) === languageless(b)).toBe(same);
});

test('addresses without a language, or with nothing else, are no key', () => {
  expect(languageless('https://example.org/pond')).toBeUndefined();
  expect(languageless('https://example.org/en/')).toBeUndefined();
  expect(languageless('no url')).toBeUndefined();
});

const WIRE =
  'The old pond in the middle of the village was opened again on Thursday after two years of work, and the mayor of the village thanked the fishermen who had carried the stones from the river to the shore by hand every morning.';

test('a wire story that another source carries with a new opening is a copy; a stranger is none', () => {
  const copies = new CopyIndex();
  copies.add('wire', 'en', shingles(WIRE));
  expect(copies.find('x', 'en', shingles(`From our reporter. ${WIRE}`))?.slug).toBe('wire');
  expect(copies.find('x', 'de', shingles(WIRE))).toBeUndefined();
  expect(copies.find('x', 'en', shingles(WIRE.split(' ').reverse().join(' ')))).toBeUndefined();
  copies.remove('wire');
  expect(copies.find('x', 'en', shingles(WIRE))).toBeUndefined();
});

test('containment is a share of the shorter text, also where only samples are kept', () => {
  const long = Array.from({ length: 600 }, (_, i) => `w${(i * 7919) % 4001}`).join(' ');
  const half = long.split(' ').slice(0, 300).join(' ');
  expect(containment(shingles(long), shingles(long))).toBe(1);
  expect(containment(shingles(long), shingles(half))).toBeGreaterThan(0.8);
  expect(containment(shingles('池塘周四在村里重新开放'), shingles('池塘周四在村里重新开放了'))).toBeGreaterThan(0.8);
});
