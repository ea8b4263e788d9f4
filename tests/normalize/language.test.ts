import { expect, test } from 'vitest';
import { languageKey, languageTag } from '../../src/lib/language-tag.ts';
import { normalized } from './support.ts';

test.each([
  ['EN_gb', 'en-GB', 'en'],
  ['en-UK', 'en-GB', 'en'],
  ['en-US,en;q=0.7', 'en-US', 'en'],
  ['zh_Hans_SG', 'zh-Hans-SG', 'zh-Hans'],
  ['zh-hk', 'zh-Hant-HK', 'zh-Hant'],
  ['zh-TW-Hant', 'zh-Hant-TW', 'zh-Hant'],
  ['zh-min-nan', 'nan', 'nan'],
  ['zh-cht', 'zh-Hant', 'zh-Hant'],
  ['iw-IL', 'he-IL', 'he'],
  ['jp-JP', 'ja-JP', 'ja'],
  ['nor', 'nb', 'nb'],
  ['no-nyn', 'nn', 'nn'],
  ['sr_RS.UTF-8@latin', 'sr-Latn-RS', 'sr-Latn'],
  ['uz_UZ@cyrillic', 'uz-Cyrl-UZ', 'uz-Cyrl'],
  ['tl', 'fil', 'fil'],
  ['ar-arz', 'arz', 'arz'],
  ['Français', 'fr', 'fr'],
  ['Chinese (Traditional)', 'zh-Hant', 'zh-Hant'],
  ['Spanish (Mexico)', 'es-MX', 'es'],
  ['Tiếng Việt', 'vi', 'vi'],
  ['繁體中文', 'zh-Hant', 'zh-Hant'],
])('%s is published as %s, grouped as %s', (declared, tag, key) => {
  expect(languageTag(declared)).toMatchObject({ tag, key });
});

test.each(['', 'und', 'x-default', 'C.UTF-8', 'posix', 'https://example.org/en', 'qqqqq', 'none'])(
  '%j says nothing',
  (declared) => {
    expect(languageTag(declared)).toBeUndefined();
    expect(languageKey(declared)).toBe('und');
  },
);

const FRENCH =
  'Le conseil municipal a adopté jeudi soir un plan de rénovation des écoles de la ville. Les travaux commenceront au printemps et dureront trois ans, selon la maire. Les parents d’élèves, eux, demandent que les cantines soient rénovées en premier lieu, avant les façades.';

test('two hundred characters overrule a wrong tag, a headline does not', async () => {
  const long = await normalized({ language: 'en', paragraphs: [FRENCH] });
  expect(long.language).toBe('fr');
  expect(long.flags).toContainEqual(expect.objectContaining({ code: 'language-mismatch', severity: 'warning' }));
  const short = await normalized({ language: 'en', title: 'Le conseil municipal adopte un plan', paragraphs: [] });
  expect(short.language).toBe('en');
});

test('a translation in the wrong language is held', async () => {
  const story = await normalized({ language: 'en', paragraphs: [FRENCH], translation: { method: 'machine' } });
  expect(story.flags).toContainEqual(expect.objectContaining({ code: 'language-mismatch', severity: 'block' }));
});

test('a country code is a language where the text says so', async () => {
  const ukrainian = await normalized({ language: 'uk', title: 'Уряд затвердив план відбудови шкіл', paragraphs: [] });
  expect(ukrainian.language).toBe('uk');
  const british = await normalized({
    language: 'uk',
    title: 'Council adopts plan for schools in the city',
    paragraphs: [],
  });
  expect(british.language).toBe('en-GB');
});

test('Chinese is told by its characters', async () => {
  expect((await normalized({ title: '國家圖書館發布新規則', paragraphs: [] })).language).toBe('zh-Hant');
  expect((await normalized({ title: '国家图书馆发布新规则', paragraphs: [] })).language).toBe('zh-Hans');
  expect((await normalized({ title: '国立図書館が新しい規則を発表した', paragraphs: [] })).language).toBe('ja');
});
