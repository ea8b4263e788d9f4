import { expect, test } from 'vitest';
import { pinyin, pinyinSyllables } from '../../src/group/pinyin.ts';
import { skeleton } from '../../src/group/skeleton.ts';

test.each([
  ['Kudlow', 'Кудлоу', 'クドロー'],
  ['Macron', 'Макрон', 'マクロン'],
  ['Moscow', 'Москва', 'モスクワ'],
  ['Sarajevo', 'Сараево', 'सारायेवो'],
])('%s, %s and %s begin alike', (latin, ...others) => {
  const head = skeleton(latin).slice(0, 3);
  for (const other of others) expect(skeleton(other).slice(0, 3)).toBe(head);
});

test('accents, Hangul and Indic scripts', () => {
  expect(skeleton('Dvořák')).toBe(skeleton('Dvorak'));
  expect(skeleton('트럼프')).toBe('trnp');
  expect(skeleton('बाइडेन')).toBe(skeleton('Biden'));
});

test('pinyin of simplified and traditional characters, and back from Latin words', () => {
  expect([...'上海張雪'].map(pinyin)).toEqual(['shang', 'hai', 'zhang', 'xue']);
  expect(pinyin('x')).toBe('');
  expect(pinyinSyllables('shanghai')).toEqual(['shang', 'hai']);
  expect(pinyinSyllables('boston')).toBeUndefined();
});
