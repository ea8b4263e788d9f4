import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHtml, fromText, toHtml, toText } from '../../src/normalize/body.ts';
import type { Draft, StageContext } from '../../src/normalize/stage.ts';
import { text } from '../../src/normalize/stages/text.ts';

const LANGUAGES =
  'en zh-Hans zh-Hant ja ko ar fa ur ru uk hi es pt fr fr-CA de it id vi th tr pl nl cs ro sv el he und'.split(' ');

function draftOf(body: Draft['body'], language: string): Draft {
  return {
    language,
    languageKey: language,
    languageConfidence: 1,
    headline: 'T',
    body,
    authors: [],
    credit: { editors: [] },
    terms: [],
    removed: [],
    flags: [],
    translation: { method: 'unknown' },
  };
}

function run(body: Draft['body'], language: string): Draft {
  const arrived = draftOf(body, language);
  return text.run(arrived, { arrived } as StageContext);
}

/** pieces whose neighborhood the rules look at */
const PIECES = [
  ...'，。、；：！？（）《》「」『』【】〔〕"“”„«»\'`.,;:!?()-—…–% \u00a0\u202f\u3000\u2009',
  ...'aéZ9５Ａｚ％～中国あアنе한é',
  'e\u0301',
  '\u1112\u1161',
  '&amp;',
  '&amp;amp;lt;',
  '&nbsp;',
  '&eacute',
  'word',
  'слово',
  '国家',
  'کتاب',
  'שלום',
  'नमस्ते',
  ' -- ',
  '——',
  '......',
  '。。。',
  '……',
  "``x''",
  '!!!!',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u202e',
  '\u202c',
  '\u2067',
  '\u00ad',
  '\ufe0f',
  '👍',
  '\ufffd',
  '\u0000',
  '\u0092',
  'Ã©',
  'http://a.b/？x',
  '1，234',
  '3.5',
  '\n',
];
const mixed = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const language = fc.constantFrom(...LANGUAGES);

test('a second run changes nothing', () => {
  fc.assert(
    fc.property(mixed, language, (value, tag) => {
      const once = run(fromText(value), tag).body;
      expect(toHtml(run(once, tag).body)).toBe(toHtml(once));
    }),
    { numRuns: 1500 },
  );
});

test('digits stay the same, in number and order', () => {
  const digits = (value: string) => (value.normalize('NFKC').match(/\p{Nd}/gu) ?? []).join('');
  fc.assert(
    fc.property(mixed, language, (value, tag) => {
      const body = fromText(value);
      expect(digits(toText(run(body, tag).body))).toBe(digits(toText(body)));
    }),
    { numRuns: 1500 },
  );
});

test('what it leaves is NFC and fit for XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), language, (value, tag) => {
      const result = toText(run(fromText(value), tag).body);
      expect(result).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/u);
    }),
    { numRuns: 800 },
  );
});

test.each([
  ['en', 'The “state-of-the-art” plan costs $1,234.50 (about €1.1m) at 10:30 a.m. on 2024-05-06; see v2.3.1.'],
  ['zh-Hans', '《人民日报》报道：“2024年，GDP增长5.2％……”他说——“很好！”'.replace('％', '%')],
  ['zh-Hant', '「這是什麼？」他問：『沒什麼。』'],
  ['ja', '「ＮＨＫ」は１２日、『源氏物語』を放送した……。〜３時ごろ（日本時間）'],
  ['ko', '‘한국’은 “좋다”고 말했다. 《토지》·〈봄봄〉 3,500원'],
  ['fr', 'Prix\u00a0: «\u00a05\u00a0€\u00a0» ; qui\u202f? 10\u202f000 km… L’été, aujourd’hui.'],
  ['fr-CA', 'Vraiment? «\u00a0Oui\u00a0», dit-il; voilà!'],
  ['de', '„Ja“, sagte er – 1.234,56 €; z.\u00a0B. am 3.\u00a0Mai. »Nein«.'],
  ['es', '¿Qué? ¡No! «Sí», dijo. 1.234,5 %'],
  ['pl', '„Tak” – rzekł. W\u00a0Polsce 5\u00a0000 zł'],
  ['cs', '„Ano,“ řekl v\u00a0Praze. 1\u00a0234,5 Kč'],
  ['sv', '”Ja”, sa hon – klockan 10.30.'],
  ['ru', '«Да», — сказал он. 1\u00a0234,5 руб. № 5'],
  ['uk', '«Так», — п’ять об’єктів'],
  ['el', 'Τι κάνεις; «Καλά», είπε· ναι.'],
  ['ar', 'قال: «نعم»؟ ٩٩٫٨٪، كتـــاب؛ \u200fABC\u200f'],
  ['fa', 'می\u200cخواهم، کتاب\u200cها؛ «بله»؟ ۱۲٬۳۴۵'],
  ['ur', 'یہ ٹھیک ہے۔ ”ہاں“؟'],
  ['he', 'צה"ל וח״כ אמרו: "כן" – ג׳ירפה'],
  ['hi', 'यह सही है। “हाँ” क्\u200dष, 1,23,456'],
  ['th', 'สวัสดี\u200bครับ “ใช่” ๆ ฯลฯ'],
  ['vi', '“Đúng”, ông nói. 1.234,5'],
  ['tr', '“Evet” dedi. İstanbul’da %5'],
  ['it', 'L’«Italia» è… 1.234,5'],
  ['en', ':-) ;-) ¯\\_(ツ)_/¯ <3 >_< T_T 5 m² ½ ① ≥ x² 5′ 6″ rock ’n’ roll'],
  ['en', 'a@b.example, https://example.org/a，b?x=1&copy=2 and `x，y`'],
])('%s: ordinary text stays byte for byte: %j', (tag, value) => {
  expect(toText(run(fromText(value), tag).body)).toBe(value);
});

test('rules see a paragraph whole and leave markup, code and addresses', () => {
  const html =
    '<p>The <b>“App”</b>（<i>BRI</i>）is <code>a，b</code>。 <a href="https://example.org/？a=1">《Daily》</a>，ok.</p><pre>x  ，y</pre>';
  expect(toHtml(run(fromHtml(html), 'en').body)).toBe(
    '<p>The <b>“App”</b> (<i>BRI</i>) is <code>a，b</code>. <a href="https://example.org/？a=1">“Daily”</a>, ok.</p><pre>x  ，y</pre>',
  );
});
