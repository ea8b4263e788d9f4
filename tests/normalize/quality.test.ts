import { expect, test } from 'vitest';
import { loud, story } from './names.ts';

const zh = (text: string) => ({ text, language: 'zh-Hans' });

test.each([
  ['en', 'The training system is based. In terms of staff, ports should have more.', ['dangling-predicate']],
  ['en', 'We should protect the quality of river water. Guarantee, speed up the repair of pipes.', ['sentence-split']],
  ['en', 'The plan will ensure that the port has a clean economy. Safe development.', ['short-fragment']],
  ['en', 'Promote trade in eels, strengthen control of ponds, improve feed, and expand markets.', ['imperative-run']],
  ['en', 'the pond is open .it will be full soon .', ['lower-case-start', 'spacing']],
  ['en', 'He looked at the the pond.', ['doubled-word']],
  ['fr', 'Le maire a visité le le marché aux poissons.', ['doubled-word']],
  ['en', 'the old and new pond old and new pond of the village was shown', ['repeated-ngram']],
  ['zh-Hans', '提高水质提高水质提高水质，保护河流。', ['repeated-ngram']],
  ['en', 'Fishermen sold the eels before noon. Fishermen sold the eels before noon.', ['repeated-sentence']],
  ['en', 'The director said that 我们要保护河流和水库的水质 at the meeting.', ['untranslated-segment']],
  [
    'es',
    'El Gobierno aprobó ayer el plan de los ríos. The minister told reporters that the plan would be ready before the end of the year. El plan costará mucho dinero.',
    ['untranslated-segment'],
  ],
  ['en', 'The company 海港集团 reported a profit.', ['foreign-script']],
  ['en', 'The pоrt of Norland', ['mixed-script-word']],
  ['en', 'The minister <unk> arrived with two guests.', ['mt-token-leak']],
  ['en', 'Here is the translated text: The pond opened on Thursday.', ['prompt-leak']],
  ['es', 'Aquí tienes la traducción: El estanque se abrió el jueves.', ['prompt-leak']],
  ['en', 'I’m sorry, but I can’t help with translating this text.', ['refusal']],
  ['en', 'Norland, July 26, electricity: The flood has passed the dam.', ['dateline-artifact']],
  ['en', 'The pond was opened on 03/04/2019 by the mayor.', ['ambiguous-date']],
])('%s: %j says %j', (language, text, codes) => {
  expect([...loud({ text, language })].sort()).toEqual(codes);
});

test.each([
  ['en', '“I had that that I wanted, I had that that I wanted,” she said.'],
  ['en', 'He said it was very, very good. No comment. Not so.'],
  ['en', 'The firm, which is based in Norland, sells fish to Japan, Korea and Spain.'],
  ['en', 'The account was opened by Zhang Xue (张雪) last year.'],
  ['en', 'He swam 5 km in the U.S. championship and won vs. all others, e.g. two Germans.'],
  ['de', 'Die, die das wollen, kommen nach und nach am 8. November um 9 Uhr.'],
  ['fr', 'Nous nous sommes levés tôt ; vous vous êtes couchés tard.'],
  ['ru', 'Министр заявил, что 5 тыс. рыбаков получили помощь.'],
  ['hi', 'वह धीरे धीरे नदी की ओर चला गया और वहाँ बैठ गया।'],
  ['zh-Hans', '据新华社报道，iPhone销量增长12.5%，GDP增长6.5%。'],
  ['ja', 'インターネット上の情報について、専門家は「まだまだ不十分だ」と話した。'],
])('%s: %j is ordinary prose', (language, text) => {
  expect(loud({ text, language })).toEqual([]);
});

test.each([
  ['en', 'Output exceeded 1.1 billion kWh this year.', '今年发电量超过1.1亿度。', ['magnitude-mismatch']],
  ['fr', 'La production a dépassé 110 millions de kWh cette année.', '今年发电量超过1.1亿度。', []],
  ['ru', 'Выработка превысила 110 млн кВт·ч в этом году.', '今年发电量超过1.1亿度。', []],
  ['hi', 'इस वर्ष बिजली उत्पादन 11 करोड़ यूनिट से अधिक रहा।', '今年发电量超过1.1亿度。', []],
  ['de', 'Der Umsatz stieg um 12,5 Prozent auf 1,5 Milliarden Yuan.', '收入增长12.5%，达到15亿元。', []],
  ['vi', 'Doanh thu tăng 12,5%, đạt 1,5 tỷ nhân dân tệ.', '收入增长12.5%，达到15亿元。', []],
  ['en', 'Revenue rose 15.2% to 1.5 billion yuan.', '收入增长12.5%，达到15亿元。', ['number-mismatch']],
  ['en', 'A fine of 50,000 dollars was imposed on the firm.', '对该公司处以罚款5万元。', ['currency-mismatch']],
  ['en', 'On November 9, the pond was opened by 500 guests.', '11月8日，500名嘉宾出席池塘开幕式。', ['date-mismatch']],
  ['ar', 'في 8 نوفمبر حضر ٥٠٠ ضيف افتتاح البركة.', '11月8日，500名嘉宾出席池塘开幕式。', []],
  [
    'en',
    'On November 8, guests from several countries attended.',
    '11月8日，来自34个国家的嘉宾出席了会议。',
    ['number-missing'],
  ],
  [
    'en',
    'On November 8, 340 guests from 34 countries attended.',
    '11月8日，来自34个国家的嘉宾出席了会议。',
    ['number-added'],
  ],
  ['en', 'Opened.', '国家池塘管理部门周一表示，将在全国推广新的养殖技术，并加强国际合作。', ['length-ratio-low']],
  [
    'en',
    'Norland (Reuters) - The pond opened on Thursday with speeches.',
    '池塘周四在当地开幕，多位官员发表讲话。',
    ['hallucination-suspect'],
  ],
  [
    'en',
    'The Ministry of Boats said on Monday that the pier would close.',
    '国家港务局周一表示，码头将关闭。',
    ['term-mismatch'],
  ],
])('%s against its original: %j / %j', (language, text, source, codes) => {
  expect([...loud({ text, language, original: zh(source) })].sort()).toEqual(codes);
});

test('the answers of an interview are no engine’s; an answer that nothing asked for is', () => {
  const answer = 'Answer: As a child, on the walls of the kitchen.';
  expect(loud({ text: `Question: When did you begin to paint?\n\n${answer}` })).toEqual([]);
  expect(loud({ text: `The painter was asked: “Since when?”\n\n${answer}` })).toEqual([]);
  expect([...loud({ text: `${answer}\n\nThe painter is 90 years old.` })]).toEqual(['prompt-leak']);
});

test('markup too deep to keep is told, its text stays', () => {
  const nested = (levels: number) =>
    story({ html: `${'<div>'.repeat(levels)}<p>Deep down.</p>${'</div>'.repeat(levels)}` });
  expect(nested(50).flags).toEqual([]);
  const told = { code: 'markup-too-deep', severity: 'note', excerpt: 'more than 100 elements open' };
  expect(nested(2_000)).toMatchObject({ contentText: 'Deep down.', flags: [told] });
});
