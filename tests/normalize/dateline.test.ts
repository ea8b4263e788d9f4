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
  ['zh-Hans', '警方审讯（记者旁听）持续了三个小时，没有结果。'],
  ['en', 'London, 26 July 2012: on that night a million people danced in the streets, and one was Anna.'],
  ['en', 'London, July 26 2012: A million people danced in the streets that night, and one was Anna.'],
  ['en', 'Zenith, July 26: The telescope in the hills sees the comet for the last time this year.'],
  ['en', 'July 26 (a Friday) was the hottest day of the year in the north, the office said.'],
  ['en', 'Nov 8 (Reuters) was the only line on the sheet of paper that the minister held up.'],
  ['en', '(Force = mass times acceleration) is what he had written on the board before he left.'],
  ['en', 'The Daily News reporter Ann Lee reports from Jinan every week, and her readers love it.'],
  ['ar', 'دمشق-بيروت طريق مغلق منذ يوم الثلاثاء بسبب الثلوج التي تساقطت على الجبال.'],
])('%s: %s stays', async (language, text) => {
  const story = await normalized({ language, paragraphs: [text, text] });
  expect(story.contentText).toBe(`${text}\n\n${text}`);
  expect(story.dateline).toBeUndefined();
});

const REST: Readonly<Record<string, string>> = {
  en: 'The council approved the plan after a long debate about the schools.',
  fr: 'Le conseil a approuvé le plan après un long débat sur les écoles.',
  'zh-Hans': '市政府今天通过了新的学校规划。',
  ko: '시의회가 오랜 토론 끝에 학교 계획을 승인했다.',
  ar: 'وافق المجلس على الخطة بعد نقاش طويل حول مدارس المدينة.',
};

test.each([
  ['en', 'OAKLAND, Calif. — ', { place: 'Oakland, Calif.' }],
  ['en', 'MWANZA: ', { place: 'Mwanza' }],
  ['en', 'TARTU, Estonia — ', { place: 'Tartu, Estonia' }],
  ['fr', 'ALGER - ', { place: 'Alger' }],
  ['zh-Hans', '早报讯 ', { agency: '早报' }],
  ['zh-Hans', '新华网讯：', { agency: '新华网' }],
  ['zh-Hans', '本报讯', { agency: '本报' }],
  ['zh-Hans', '上海讯（记者 张雪）', { place: '上海', authors: ['张雪'] }],
  ['zh-Hans', '体育讯（记者 张雪）', { authors: ['张雪'] }],
  ['zh-Hans', '【环球网报道 记者 张雪】', { agency: '环球网', authors: ['张雪'] }],
  ['en', 'Nov 8 (Reuters) - ', { date: '11-08', agency: 'Reuters' }],
  ['en', 'July 26 (Xinhua) -- ', { date: '07-26', agency: 'Xinhua' }],
  ['en', 'XINHUA, Beijing, July 26 -- ', { place: 'Beijing', date: '07-26', agency: 'Xinhua' }],
  ['en', 'Reuters, London, 8 November: ', { place: 'London', date: '11-08', agency: 'Reuters' }],
  ['en', 'Kathmandu, Nov. 8: ', { place: 'Kathmandu', date: '11-08' }],
  [
    'en',
    'People’s Daily Online, Beijing, July 26 (Zhang Xue) ',
    { place: 'Beijing', date: '07-26', agency: 'People’s Daily Online', authors: ['Zhang Xue'] },
  ],
  ['en', '(Beijing = Yonhap) Reporter Kim Min-su = ', { place: 'Beijing', agency: 'Yonhap', authors: ['Kim Min-su'] }],
  [
    'en',
    'Dazhong News reporter Zhang Xue reports from Jinan: ',
    { place: 'Jinan', agency: 'Dazhong News', authors: ['Zhang Xue'] },
  ],
  ['ko', '[베이징=신화/뉴시스] ', { place: '베이징', agency: '신화/뉴시스' }],
  ['ko', '상하이 뉴스 (장쉐 기자) ', { place: '상하이', authors: ['장쉐'] }],
  ['ar', 'دمشق-سانا ', { place: 'دمشق', agency: 'سانا' }],
])('%s: %j is a dateline', async (language, line, expected) => {
  const story = await normalized({ language, paragraphs: [line + REST[language], REST[language]!] });
  expect(story.contentText).toBe(`${REST[language]}\n\n${REST[language]}`);
  const { text: _, ...read } = story.dateline ?? { text: '' };
  const authors = story.authors.map((a) => a.name);
  expect({ ...read, ...(authors.length > 0 && { authors }) }).toEqual(expected);
});
