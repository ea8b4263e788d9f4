import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../src/lib/query.ts';

const shown = (text: string): string => {
  const outcome = parseQuery(text);
  if ('fault' in outcome) return `${outcome.fault.position}: ${outcome.fault.message}`;
  return outcome.query.any
    .map(({ all, not }) => [...all.map((p) => p.phrase), ...not.map((p) => `-${p.phrase}`)].join(' & '))
    .join(' | ');
};

test.each([
  ['5G OR internet', '5G | internet'],
  ['5G internet', '5G & internet'],
  ['"industrial internet" -phone', 'industrial internet & -phone'],
  ['(a OR b) c', 'a & c | b & c'],
  ['a -(b OR c)', 'a & -b & -c'],
  ['a -(b c)', 'a & -b | a & -c'],
  ['a NOT b AND d', 'a & d & -b'],
  ['Covid-19 or', 'Covid-19 & or'],
  ['网信办 OR "工业 互联网"', '网信办 | 工业 互联网'],
])('%s reads as %s', (text, expected) => expect(shown(text)).toBe(expected));

test.each([
  ['', '0: a word is missing here'],
  ['a OR', '4: a word is missing here'],
  ['OR a', '0: a word is missing here'],
  ['a (b', '2: a ( that is not closed'],
  ['a b)', '3: a ) without its ('],
  ['a "b c', '2: a quotation mark that is not closed'],
  ['a ()', '3: a word is missing here'],
  ['-a', '0: excludes only: each alternative needs at least one word that must occur'],
  ['a *', '2: `*` holds no word'],
  ['a - b', '2: `-` holds no word'],
  ['a NOT -b', '6: excluded twice'],
])('%s is refused at its place', (text, expected) => expect(shown(text)).toBe(expected));

test('no input throws, and no query grows without bound', () => {
  const piece = fc.constantFrom('a', 'b', '(', ')', ' OR ', ' -', '"', ' ', '中文', '*', ' AND ', 'NOT ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const outcome = parseQuery(pieces.join(''));
      if ('query' in outcome) {
        expect(outcome.query.any.length).toBeLessThanOrEqual(64);
        for (const clause of outcome.query.any) expect(clause.all.length).toBeGreaterThan(0);
      }
    }),
  );
  expect(shown(`${'('.repeat(500)}a${')'.repeat(500)}`)).toContain('deep');
  expect(shown(Array.from({ length: 12 }, (_, i) => `(a${i} OR b${i})`).join(' '))).toContain('too many');
});
