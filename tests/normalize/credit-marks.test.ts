import { expect, test } from 'vitest';
import { normalized } from './support.ts';

/** A last paragraph in one language, to which marks are glued. */
const LAST: Readonly<Record<string, string>> = {
  en: 'The critics want a bus lane instead, which costs a third as much.',
  fr: 'Les opposants réclamaient une voie de bus, trois fois moins chère.',
  de: 'Die Kritiker wollen eine Busspur, die ein Drittel kostet.',
  'zh-Hans': '批评者则认为，设置公交专用道的成本只有三分之一。',
  'zh-Hant': '批評者則認為，設置公車專用道的成本只有三分之一。',
  pt: 'Os críticos pediam uma faixa de ônibus, que custa um terço.',
  ja: '批判派はバス専用道を求め、費用は三分の一で済むとしている。',
};

test.each([
  ['en', ' (Editor: Zhang Xue)', { editors: ['Zhang Xue'] }],
  ['en', ' [Editor in charge: Zhang Xue]', { editors: ['Zhang Xue'] }],
  ['en', ' (Editor: Zhang Xue) (End)', { editors: ['Zhang Xue'] }],
  ['en', ' (Reporter Li Na) (Editor: Zhang Xue)', { authors: ['Li Na'], editors: ['Zhang Xue'] }],
  ['en', ' (Text: Li Na, Editor: Zhang Xue)', { authors: ['Li Na'], editors: ['Zhang Xue'] }],
  ['en', ' (Reporter Li Na) (Xinhua)', { authors: ['Li Na'] }],
  ['en', ' (Source: Xinhua News Agency)', { source: 'Xinhua News Agency' }],
  ['de', ' (Verantwortlicher Redakteur: Zhang Xue)', { editors: ['Zhang Xue'] }],
  ['zh-Hans', '（责任编辑：张雪）', { editors: ['张雪'] }],
  ['zh-Hans', '【编辑:张雪】', { editors: ['张雪'] }],
  ['zh-Hans', '（记者李娜）（完）', { authors: ['李娜'] }],
  ['zh-Hans', '（来源：新华社）', { source: '新华社' }],
  ['zh-Hans', '　　（新华社）', {}],
  ['zh-Hant', '（編輯：李明宗）1081108', { editors: ['李明宗'] }],
  ['ja', '（共同）', {}],
  ['ja', '【山田太郎】', { authors: ['山田太郎'] }],
  ['en', ' (Editor Zhang Xue)', { editors: ['Zhang Xue'] }],
])('%s: the mark %j goes', async (language, mark, expected) => {
  const story = await normalized({ language, paragraphs: [LAST[language]!, LAST[language]! + mark] });
  expect(story.contentText).toBe(`${LAST[language]}\n\n${LAST[language]}`);
  expect(story.removed.map((r) => r.text).join('')).toContain(mark.trim().slice(-4));
  expect({
    authors: story.authors.map((a) => a.name),
    editors: story.credit.editors,
    source: story.credit.source,
  }).toEqual({ authors: [], editors: [], source: undefined, ...expected });
});

test('within markup too', async () => {
  const story = await normalized({
    language: 'en',
    content: { html: `<p>${LAST.en}</p><p>${LAST.en} <em>(Editor: Zhang Xue)</em></p>` },
  });
  expect(story.contentText).toBe(`${LAST.en}\n\n${LAST.en}`);
  expect(story.credit.editors).toEqual(['Zhang Xue']);
});

test.each([
  ['en', ' (Editor: what does that mean?)'],
  ['en', ' (Editors: they never apologise)'],
  ['en', ' (Editor’s note: the line was built in May)'],
  ['en', ' (Source: the ministry’s own figures)'],
  ['en', ' (sources: none)'],
  ['en', ' (see Editor: Zhang Xue)'],
  ['en', ' They call it spring (source: Oxford Dictionary)'],
  ['zh-Hans', '（来源不明）'],
  ['zh-Hans', '（来源：某居民说这条路从来没有修过，也没有人管）'],
  ['zh-Hans', '（一）'],
  ['ja', '（山口県議会）'],
  ['ja', '（随時掲載）'],
  ['ja', '【千葉支局】'],
])('%s: %j stays', async (language, words) => {
  const story = await normalized({ language, paragraphs: [LAST[language]!, LAST[language]! + words] });
  expect(story.contentText).toBe(`${LAST[language]}\n\n${LAST[language]}${words}`);
  expect(story.removed).toEqual([]);
  expect(story.credit).toEqual({ editors: [] });
});

test('a source in brackets in the middle is the story’s', async () => {
  const told = `${LAST.en} (Source: Federal Office of Statistics)`;
  const story = await normalized({ language: 'en', paragraphs: [LAST.en!, told, LAST.en!] });
  expect(story.removed).toEqual([]);
});

test.each([
  ['en', 'Staff Sergeant John Smith'],
  ['en', 'Staff Nurse Mary Jones'],
  ['fr', 'Avec : Marie Dupont, Jean Martin.'],
])('%s: %s is nobody’s byline', async (language, line) => {
  const text = LAST[language]!;
  const story = await normalized({ language, paragraphs: [text, line, text, `${text.slice(0, -1)} (${line})`] });
  expect(story.authors).toEqual([]);
  expect(story.removed).toEqual([]);
});

test.each([
  ['en', 'Text / Zhang Xue Photo / Li Na', { authors: ['Zhang Xue'] }],
  ['en', 'Editor / Zhang Xue', { editors: ['Zhang Xue'] }],
  ['en', '(Editor Zhang Xue)', { editors: ['Zhang Xue'] }],
  ['en', '(Edit: Zhang Xue HN123)', { editors: ['Zhang Xue'] }],
  ['en', 'Editor: zhangxue', { editors: ['zhangxue'] }],
  ['zh-Hans', '责任编辑：zhangxue', { editors: ['zhangxue'] }],
  ['zh-Hans', '责任编辑：张雪 SF123', { editors: ['张雪'] }],
  ['zh-Hans', '责任编辑：张雪_NF4368', { editors: ['张雪'] }],
  ['ja', '（山田太郎）', { authors: ['山田太郎'] }],
  ['de', 'Von Birgit Müller, Wien', { authors: ['Birgit Müller'] }],
  ['pt', 'Por João Pedro da Silva — Lisboa', { authors: ['João Pedro da Silva'] }],
  ['pt', 'Por João Silva de Lisboa', { authors: ['João Silva'] }],
])('%s: %s is nothing but credits', async (language, line, expected) => {
  const story = await normalized({ language, paragraphs: [line, LAST[language]!] });
  expect(story.contentText).toBe(LAST[language]);
  const authors = story.authors.map((a) => a.name);
  expect({ authors, editors: story.credit.editors }).toEqual({ authors: [], editors: [], ...expected });
});

test.each([
  ['en', 'Writer / Executive Producer'],
  ['en', 'Author / Mother'],
  ['en', 'Editor / Managing Director'],
  ['en', 'Editor: yes'],
  ['en', 'Editor: nothing'],
  ['en', '(Editor Ann Lee died in May.)'],
  ['en', 'Date / Time / Place'],
  ['en', 'Source / drain current'],
  ['ja', '（山口県議会）'],
  ['ja', '（随時掲載）'],
  ['de', 'Von Hamburg, Berlin'],
  ['de', 'Von Birgit Müller, der Frau des Bürgermeisters'],
])('%s: %s is the story’s', async (language, line) => {
  const story = await normalized({ language, paragraphs: [LAST[language]!, line, LAST[language]!] });
  expect(story.removed).toEqual([]);
  expect(story.authors).toEqual([]);
});
