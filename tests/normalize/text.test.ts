import { expect, test } from 'vitest';
import { createNormalizer, NOTHING_LEARNED } from '../../src/normalize/normalize.ts';

const normalizer = await createNormalizer({ glossary: [] });
const settings = { skip: ['headline', 'dateline', 'byline', 'credit', 'boilerplate'], boilerplate: [] };

function story(text: string, language: string) {
  return normalizer({ title: 'T', content: { text }, language }, { settings, learned: NOTHING_LEARNED });
}
const flagsOf = (text: string, language: string) =>
  story(text, language)
    .flags.filter((f) => f.stage === 'text')
    .map((f) => f.code);

test.each([
  ['en', 'Ça va: Espan\u0303a', 'Ça va: España'],
  ['en', 'Ｖｅｒ．３（ＢＥＴＡ）ｏｕｔ', 'Ver.3 (BETA) out'],
  ['zh-Hans', '第１０届ＡＢＣ论坛（上海）开幕，增长７％', '第10届ABC论坛（上海）开幕，增长7％'.replace('％', '%')],
  ['ja', '午前８時、ＪＲ東日本が', '午前８時、ＪＲ東日本が'],
  ['de', '《Der Spiegel》，Hamburg：neu', '„Der Spiegel“, Hamburg: neu'],
  ['ru', 'Газета《Правда》пишет：да', 'Газета «Правда» пишет: да'],
  ['fr', 'Quoi？「Oui」', 'Quoi\u202f? «\u202fOui\u202f»'],
  ['en', 'At 10：30，1，200 people', 'At 10:30, 1,200 people'],
  ['ar', 'قال，نعم', 'قال، نعم'],
  ['en', 'See https://example.org/q？a=，1 and `a，b`', 'See https://example.org/q？a=，1 and `a，b`'],
  ['en', 'wait...... what', 'wait… what'],
  ['zh-Hans', '等一下。。。', '等一下……'],
  ['en', 'co\u00adop\u200berate\ufeff', 'cooperate'],
  ['fa', 'می\u200cروم', 'می\u200cروم'],
  ['hi', 'क्\u200dष', 'क्\u200dष'],
  ['en', 'a family 👨\u200d👩\u200d👧 here', 'a family 👨\u200d👩\u200d👧 here'],
  ['he', 'שלום\u200f!', 'שלום\u200f!'],
])('%s: %j is set as %j', (language, input, expected) => {
  expect(story(input, language).contentText).toBe(expected);
});

test.each([
  ['en', 'abc \u202edef', 'bidi-removed'],
  ['ar', 'مرحبا \u202eabc بالعالم', 'bidi-override'],
  ['es', 'EspaÃ±a ganÃ³', 'mojibake'],
  ['ru', 'РџСЂРёРІРµС‚ РјРёСЂ', 'mojibake'],
  ['ru', 'Ïðèâåò ìèð', 'mojibake'],
  ['en', 'It鈥檚 late', 'mojibake'],
  ['en', 'ï»¿Hello', 'mojibake'],
  ['cs', 'Nejnovìjší milion pøibyl za tøi dny', 'mojibake'],
  ['ru', 'оПХБЕР ЛХП', 'mojibake'],
  ['zh-Hans', 'ÖÐ¹úÐÂÎÅ', 'mojibake'],
  ['en', 'a lost \ufffd letter', 'replacement-char'],
  ['en', 'Tom &amp Jerry', 'entity-no-semicolon'],
  ['zh-Hans', '你好,世界', 'latin-punct-in-cjk'],
  ['en', 'So it ends .And', 'spacing'],
])('%s: %j stays and is flagged', (language, input, code) => {
  expect(flagsOf(input, language)).toContain(code);
});
