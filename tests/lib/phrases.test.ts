import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhraseSet } from '../../src/lib/phrases.ts';

function setOf(...phrases: readonly string[]): PhraseSet<string> {
  const set = new PhraseSet<string>();
  for (const phrase of phrases) set.add(phrase, phrase);
  return set;
}
const found = (set: PhraseSet<string>, text: string) => set.find(text).map((m) => text.slice(m.start, m.end));

test('leftmost, longest, at word boundaries where the script has them', () => {
  const set = setOf('port', 'port office', 'State port office', '港务局', 'ä');
  expect(found(set, 'State Port Office, port offices, airport, port')).toEqual(['State Port Office', 'port', 'port']);
  expect(found(set, '国家港务局长')).toEqual(['港务局']);
  expect(found(set, 'ä äb')).toEqual(['ä']);
});

test('white space, soft hyphens and apostrophes fold; offsets are those of the text as given', () => {
  const set = setOf("men's port");
  expect(found(set, 'x Men’s \n\tpo\u00adrt y')).toEqual(['Men’s \n\tpo\u00adrt']);
});

test('what does not fit gives way to the next shorter phrase', () => {
  const set = setOf('a b c', 'a b');
  expect(set.find('a b c', (m) => m.end < 5).map((m) => m.end)).toEqual([3]);
});

test('finds what a search for each phrase finds', () => {
  const word = fc.constantFrom('ba', 'bab', 'c', '中', '国');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word, { maxLength: 12 }), (phrase, text) => {
      const [needle, hay] = [phrase.join(' '), text.join(' ')];
      expect(setOf(needle).find(hay).length > 0).toBe(` ${hay} `.includes(` ${needle} `));
    }),
  );
});
