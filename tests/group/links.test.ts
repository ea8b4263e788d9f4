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

const wording = (text: string, figures: readonly number[] = []) => ({ shingles: shingles(text), figures });
const WIRE =
  'The old pond in the middle of the village was opened again on Thursday after two years of work, and the mayor of the village thanked the fishermen who had carried the stones from the river to the shore by hand every morning.';

test('a wire story that another source carries with a new opening is a copy; a stranger is none', () => {
  const copies = new CopyIndex();
  copies.add('wire', 'en', wording(WIRE));
  expect(copies.find('x', 'en', wording(`From our reporter. ${WIRE}`))).toMatchObject([{ slug: 'wire', isSure: true }]);
  expect(copies.find('x', 'de', wording(WIRE))).toEqual([]);
  expect(copies.find('x', 'en', wording(WIRE.split(' ').reverse().join(' ')))).toEqual([]);
  copies.remove('wire');
  expect(copies.find('x', 'en', wording(WIRE))).toEqual([]);
});

const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_, i) => `w${(Math.imul(i + 1, 7919) ^ Math.imul(seed, 104_729)) >>> 8}`).join(' ');

test.each([400, 800, 1_500, 2_000])('the first 120 words of %i lead to the whole, in either order', (length) => {
  let found = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const whole = words(length, seed);
    const cut = whole.split(' ').slice(0, 120).join(' ');
    for (const [first, second] of [
      [whole, cut],
      [cut, whole],
    ] as const) {
      const copies = new CopyIndex();
      copies.add('first', 'en', wording(first));
      found += copies.find('x', 'en', wording(second)).length;
    }
  }
  expect(found).toBeGreaterThan(76);
});

test('headlines with other figures are of two stories, whatever template the texts share', () => {
  const copies = new CopyIndex();
  copies.add('lima', 'en', wording(WIRE, [5.2]));
  expect(copies.find('x', 'en', wording(WIRE, [6.1]))).toEqual([]);
  expect(copies.find('x', 'en', wording(WIRE, [5.2, 80]))).toHaveLength(1);
  expect(copies.find('x', 'en', wording(WIRE))).toHaveLength(1);
});

test('a sample that is too small to tell is not sure', () => {
  const copies = new CopyIndex();
  copies.add('long', 'en', wording(`${words(3_000, 1)} ${words(25, 2)}`));
  const brief = copies.find('x', 'en', wording(`${words(55, 3)} ${words(25, 2)}`));
  expect(brief.filter(({ isSure }) => isSure)).toEqual([]);
});

test('containment is a share of the shorter text, also where only samples are kept', () => {
  const long = Array.from({ length: 600 }, (_, i) => `w${(i * 7919) % 4001}`).join(' ');
  const half = long.split(' ').slice(0, 300).join(' ');
  expect(containment(shingles(long), shingles(long))).toBe(1);
  expect(containment(shingles(long), shingles(half))).toBeGreaterThan(0.8);
  expect(containment(shingles('池塘周四在村里重新开放'), shingles('池塘周四在村里重新开放了'))).toBeGreaterThan(0.8);
});
