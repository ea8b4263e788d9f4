import { expect, test } from 'vitest';
import { normalized } from './support.ts';

// clean text whose beginning only looks like a dateline
test.each([
  ['en', 'BMW — Munich’s largest employer will build a plant for batteries in the south of the city.'],
  ['en', 'IKEA - Hundreds of shoppers stormed the new store on its first day, the police said.'],
  ['en', 'TESLA: Shares fell by nine per cent on Monday after the maker of cars told of lower sales.'],
  ['en', 'FORMULA ONE — Max Verstappen won again on Sunday and leads the table by sixty points.'],
  ['en', 'WEATHER — Rain in the north, sun in the south, and snow above two thousand metres on Friday.'],
  ['en', 'MONDAY: The council meets at nine in the town hall to vote on the tram line to the harbour.'],
  ['en', 'INFLATION: Prices rose by nine per cent in July, the highest rate since 1981, the office said.'],
  ['en', 'BORIS JOHNSON — The prime minister who promised to get it done left the house by the back door.'],
  ['en', 'TESLA, Inc. — The maker of cars told of lower sales on Monday, and its shares fell at once.'],
  ['en', 'BMW (Munich) — The maker of cars told of lower sales on Monday, and its shares fell at once.'],
  ['en', 'UNHCR — The agency for refugees lacks 400 million dollars, its head said in Geneva on Tuesday.'],
  ['en', 'Vienna - Venice, Paris - Berlin, Zurich - Rome: night trains are full until the end of August.'],
  ['en', 'Beijing – Shanghai: the fast line carried more passengers this year than all flights did.'],
  ['de', 'BASF - Der Chemiekonzern aus Ludwigshafen streicht weitere tausend Stellen in der Pfalz.'],
  ['fr', 'SNCF – La compagnie supprime quarante trains par jour dans le sud du pays à partir de lundi.'],
  ['ru', 'РЖД — Компания отменяет сорок поездов в день на юге страны начиная с понедельника.'],
  ['zh-Hans', '晚报讯问了多位居民，大家都支持新线路。'],
  ['zh-Hans', '新华网讯息显示，这条路已通车。'],
  ['zh-Hans', '东方早报消息灵通，最先刊登了这条新闻。'],
  ['zh-Hans', '新华社7月26日电话采访了市长，市长表示线路将延长。'],
  ['zh-Hans', '央视新闻7月26日报道称，这条路已通车。'],
  ['zh-Hans', '新华社8日消息人士透露，线路将延长至港口。'],
])('%s: %s stays', async (language, text) => {
  const story = await normalized({ language, paragraphs: [text, text] });
  expect(story.contentText).toBe(`${text}\n\n${text}`);
  expect(story.dateline).toBeUndefined();
});

const REST: Readonly<Record<string, string>> = {
  en: 'The council approved the plan after a long debate about the schools.',
  fr: 'Le conseil a approuvé le plan après un long débat sur les écoles.',
  'zh-Hans': '市政府今天通过了新的学校规划。',
};

test.each([
  ['en', 'OAKLAND, Calif. — ', { place: 'Oakland, Calif.' }],
  ['en', 'MWANZA: ', { place: 'Mwanza' }],
  ['en', 'TARTU, Estonia — ', { place: 'Tartu, Estonia' }],
  ['fr', 'ALGER - ', { place: 'Alger' }],
  ['zh-Hans', '早报讯 ', { agency: '早报' }],
  ['zh-Hans', '新华网讯：', { agency: '新华网' }],
  ['zh-Hans', '本报讯', { agency: '本报' }],
])('%s: %j is a dateline', async (language, line, expected) => {
  const story = await normalized({ language, paragraphs: [line + REST[language], REST[language]!] });
  expect(story.contentText).toBe(`${REST[language]}\n\n${REST[language]}`);
  const { text: _, ...read } = story.dateline ?? { text: '' };
  expect(read).toEqual(expected);
});
