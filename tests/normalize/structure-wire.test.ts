import { expect, test } from 'vitest';
import { normalized } from './support.ts';

type Expected = Partial<{
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly source: string;
  readonly place: string;
  readonly date: string;
  readonly agency: string;
}>;

/** Language, paragraphs, what is left of them, what was read. In the house style of the agencies, invented news. */
const WIRE: readonly (readonly [string, readonly string[], string, Expected])[] = [
  // Chinese agencies and papers
  ['zh-Hans', ['据新华社电 国务院近日印发关于春耕的通知。'], '国务院近日印发关于春耕的通知。', { agency: '新华社' }],
  ['zh-Hans', ['央视网消息：今起三天南方多阴雨。'], '今起三天南方多阴雨。', { agency: '央视网' }],
  [
    'zh-Hans',
    ['中新网客户端北京3月5日电(记者 谢山)多地迎来赏花季。'],
    '多地迎来赏花季。',
    { authors: ['谢山'], place: '北京', date: '03-05', agency: '中新网' },
  ],
  [
    'zh-Hans',
    ['本报讯（记者张华 通讯员李明 王芳）市里近日开展夜查行动。'],
    '市里近日开展夜查行动。',
    { authors: ['张华', '李明', '王芳'], agency: '本报' },
  ],
  ['zh-Hans', ['【环球时报驻德国特约记者 青山】柏林将扩建车站。'], '柏林将扩建车站。', { authors: ['青山'] }],
  ['zh-Hans', ['【环球时报综合报道】欧盟正在讨论新计划。'], '欧盟正在讨论新计划。', { agency: '环球时报' }],
  [
    'zh-Hant',
    ['（中央社華盛頓5日綜合外電報導）國會今天通過法案。'],
    '國會今天通過法案。',
    { place: '華盛頓', date: '-05', agency: '中央社' },
  ],
  ['zh-Hant', ['記者張偉／綜合報導', '日本今天發生地震。'], '日本今天發生地震。', { authors: ['張偉'] }],
  // the same, translated
  [
    'en',
    ['Ningbo News (Reporter Zhou Min) On October 21, Lin Ruo opened the forum for captains of the harbour.'],
    'Lin Ruo opened the forum for captains of the harbour.',
    { authors: ['Zhou Min'], place: 'Ningbo', date: '10-21' },
  ],
  [
    'es',
    ['Noticias de Ningbo (reportera Zhou Min) El 21 de octubre, el puerto abrió un foro para capitanes.'],
    'El 21 de octubre, el puerto abrió un foro para capitanes.',
    { authors: ['Zhou Min'], place: 'Ningbo' },
  ],
  [
    'ru',
    ['Шанхайские новости (корреспондент Чжан Сюэ) 21 октября в порту открылся форум для капитанов.'],
    '21 октября в порту открылся форум для капитанов.',
    { authors: ['Чжан Сюэ'], agency: 'Шанхайские новости' },
  ],
  [
    'ar',
    ['أخبار شنغهاي (المراسل تشانغ شيويه) افتتح الميناء منتدى للقباطنة يوم الثلاثاء.'],
    'افتتح الميناء منتدى للقباطنة يوم الثلاثاء.',
    { authors: ['تشانغ شيويه'], place: 'شنغهاي' },
  ],
  [
    'en',
    ['Shanghai Electric: (Reporter Zhou Min) The harbour opened a forum for captains.'],
    'The harbour opened a forum for captains.',
    { authors: ['Zhou Min'], place: 'Shanghai' },
  ],
  [
    'en',
    ['Ningbo News, October 21 (Reporter Zhou Min) The harbour opened a forum for captains.'],
    'The harbour opened a forum for captains.',
    { authors: ['Zhou Min'], place: 'Ningbo', date: '10-21' },
  ],
  // the day is part of a sentence that goes on in small letters
  [
    'en',
    ['Ningbo News (Reporter Zhou Min) On October 21, the harbour opened a forum for captains.'],
    'On October 21, the harbour opened a forum for captains.',
    { authors: ['Zhou Min'], place: 'Ningbo', date: '10-21' },
  ],
  [
    'en',
    ['(Ningbo News, October 21) The harbour opened a forum for captains on the same morning.'],
    'The harbour opened a forum for captains on the same morning.',
    { date: '10-21', agency: 'Ningbo News' },
  ],
  [
    'en',
    ['Xinhua News Agency, Nanchang, July 2 (Guo Dong, Xiong Li) The office opened a new counter.'],
    'The office opened a new counter.',
    { authors: ['Guo Dong', 'Xiong Li'], place: 'Nanchang', date: '07-02', agency: 'Xinhua' },
  ],
  [
    'en',
    ['China News Network Urumqi, July 2 (Reporter Sun Ting Zhao Yamin) The office opened a new counter.'],
    'The office opened a new counter.',
    { authors: ['Sun Ting', 'Zhao Yamin'], place: 'Urumqi', date: '07-02', agency: 'China News Network' },
  ],
  [
    'en',
    ['[Global Times reporter Fan Wei] The office opened a new counter on Friday.'],
    'The office opened a new counter on Friday.',
    { authors: ['Fan Wei'] },
  ],
  ['en', ['The office opened.', 'Edit/Zhang Wei'], 'The office opened.', { editors: ['Zhang Wei'] }],
  [
    'en',
    ['The office opened.', 'Editor Liu Yang Proofreader Li Ming'],
    'The office opened.',
    { editors: ['Liu Yang'] },
  ],
  ['en', ['Text/Zhang Wei', 'The office opened.'], 'The office opened.', { authors: ['Zhang Wei'] }],
  ['en', ['Original title: A new counter for everyone', 'The office opened.'], 'The office opened.', {}],
  [
    'en',
    ['Source: Xinhua | 2021-03-05 12:21:33 | Editor: huahua', 'The office opened.'],
    'The office opened.',
    { source: 'Xinhua', editors: ['huahua'] },
  ],
  ['en', ['The office opened.', 'News hotline: 400-800-1234'], 'The office opened.', {}],
  ['en', ['The office opened.', 'The copyright of this article belongs to its author.'], 'The office opened.', {}],
  ['en', ['The office opened. Enditem'], 'The office opened.', {}],
  [
    'en',
    ['Chinanews.com, Nanchang, July 2 (Yuan Ping) The office opened.'],
    'The office opened.',
    { authors: ['Yuan Ping'], place: 'Nanchang', date: '07-02', agency: 'Chinanews.com' },
  ],
  [
    'en',
    ['Xinhua News Agency, July 2 (Reporter Mao Xin) The office opened.'],
    'The office opened.',
    { authors: ['Mao Xin'], date: '07-02', agency: 'Xinhua' },
  ],
  [
    'en',
    ['Xinhua News Agency, Hefei, July 2 (Xinhua) -- The office opened.'],
    'The office opened.',
    { place: 'Hefei', date: '07-02', agency: 'Xinhua' },
  ],
  [
    'en',
    ['This newspaper, Hefei, July 2 (Reporter Mao Xin) The office opened.'],
    'The office opened.',
    { authors: ['Mao Xin'], place: 'Hefei', date: '07-02' },
  ],
  [
    'en',
    ['Hefei, July 2 (Reporter Mao Xin) The office opened.'],
    'The office opened.',
    { authors: ['Mao Xin'], place: 'Hefei', date: '07-02' },
  ],
  [
    'en',
    ['Newspaper report (reporter Zhang Hua correspondent Li Ming) The office opened.'],
    'The office opened.',
    { authors: ['Zhang Hua', 'Li Ming'] },
  ],
  ['en', ['[Text/Observer columnist Wang Wen]', 'The office opened.'], 'The office opened.', { authors: ['Wang Wen'] }],
  [
    'en',
    ['By WANG WEN in Hefei | China Daily | Updated: 2021-03-05 08:00', 'The office opened.'],
    'The office opened.',
    { authors: ['WANG WEN'], source: 'China Daily' },
  ],
  [
    'en',
    ['The office opened.', 'Source of this article: The Harbor Times'],
    'The office opened.',
    { source: 'The Harbor Times' },
  ],
  [
    'en',
    ['ST. PAUL (AP) — The office opened a counter.'],
    'The office opened a counter.',
    { place: 'St. Paul', agency: 'AP' },
  ],
  [
    'de',
    ['Nachrichtenagentur Xinhua, Hefei, 2. Juli (Reporter Mao Xin) Das Amt hat eröffnet.'],
    'Das Amt hat eröffnet.',
    { authors: ['Mao Xin'], place: 'Hefei', date: '07-02', agency: 'Xinhua' },
  ],
  [
    'es',
    ['Agencia de Noticias Xinhua, Hefei, 2 de julio (Reportero Mao Xin) La oficina abrió.'],
    'La oficina abrió.',
    { authors: ['Mao Xin'], place: 'Hefei', date: '07-02', agency: 'Xinhua' },
  ],
  [
    'zh-Hans',
    ['新华社华盛顿3月5日电（国际观察）市里宣布新措施。'],
    '市里宣布新措施。',
    { place: '华盛顿', date: '03-05', agency: '新华社' },
  ],
  ['zh-Hans', ['（吉隆坡综合讯）市里宣布新措施。'], '市里宣布新措施。', { place: '吉隆坡' }],
  ['ja', ['市は対策を発表した。', '文・山田太郎 写真・佐藤花子'], '市は対策を発表した。', { authors: ['山田太郎'] }],
  // agencies of the world
  [
    'en',
    ['MOSCOW. March 5 (Interfax) - The office opened a new counter.'],
    'The office opened a new counter.',
    { place: 'Moscow', date: '03-05', agency: 'Interfax' },
  ],
  [
    'en',
    ['By Maria Lopez | The Daily Example', 'The office opened.'],
    'The office opened.',
    { authors: ['Maria Lopez'] },
  ],
  [
    'en',
    ['The office opened.', '(Writing by Jane Roe, editing by Max Moe)'],
    'The office opened.',
    { authors: ['Jane Roe'], editors: ['Max Moe'] },
  ],
  [
    'ru',
    ['ПЕРМЬ, 5 мар - РИА Новости, Иван Петров. Правительство утвердило план.'],
    'Правительство утвердило план.',
    { authors: ['Иван Петров'], place: 'Пермь', date: '03-05', agency: 'РИА Новости' },
  ],
  [
    'fr',
    ['Par Marie Durand, envoyée spéciale à Lyon', 'Le plan est prêt.'],
    'Le plan est prêt.',
    { authors: ['Marie Durand'] },
  ],
  ['fr', ['Le plan est prêt.', 'A lire aussi : Ce qui change en avril'], 'Le plan est prêt.', {}],
  [
    'es',
    ['MADRID, 5 (EUROPA PRESS) El Gobierno aprobó el plan.'],
    'El Gobierno aprobó el plan.',
    { place: 'Madrid', date: '-05', agency: 'EUROPA PRESS' },
  ],
  ['es', ['El plan fue aprobado. EFE'], 'El plan fue aprobado.', {}],
  ['it', ['di Mario Rossi', 'Il piano è pronto.'], 'Il piano è pronto.', { authors: ['Mario Rossi'] }],
  [
    'ko',
    ['[서울=뉴시스] 김철수 이영희 기자 = 정부가 새 대책을 발표했다.'],
    '정부가 새 대책을 발표했다.',
    { authors: ['김철수', '이영희'], place: '서울', agency: '뉴시스' },
  ],
  [
    'ar',
    ['أبوظبي في 5 مارس / وام / أعلنت الوزارة تدابير جديدة اليوم.'],
    'أعلنت الوزارة تدابير جديدة اليوم.',
    { place: 'أبوظبي', date: '03-05', agency: 'وام' },
  ],
  [
    'hu',
    ['Budapest, 2021. március 5., péntek (MTI) - A kormány elfogadta a tervet.'],
    'A kormány elfogadta a tervet.',
    { place: 'Budapest', date: '2021-03-05', agency: 'MTI' },
  ],
  ['vi', ['Chính phủ thông qua kế hoạch.', 'Theo TTXVN'], 'Chính phủ thông qua kế hoạch.', { source: 'TTXVN' }],
  ['pl', ['Rząd przyjął plan. (PAP)'], 'Rząd przyjął plan.', {}],
  ['sv', ['Anna Svensson/TT', 'Planen godkändes.'], 'Planen godkändes.', { authors: ['Anna Svensson'] }],
];

test.each(WIRE)('%s %j', async (language, paragraphs, left, expected) => {
  const story = await normalized({ language, paragraphs });
  expect(story.contentText).toBe(left);
  expect({
    authors: story.authors.map((author) => author.name),
    editors: story.credit.editors,
    source: story.credit.source,
    place: story.dateline?.place,
    date: story.dateline?.date,
    agency: story.dateline?.agency,
  }).toEqual({
    authors: [],
    editors: [],
    source: undefined,
    place: undefined,
    date: undefined,
    agency: undefined,
    ...expected,
  });
});

test.each([
  ['en', ['He was calm.', 'Read more slowly, he told the pupils, and think.']],
  ['en', ['He was calm.', 'Subscribe to a theory, and you must defend it, she said.']],
  ['en', ['Editor: What does that mean for the reader?', 'Author: It means that the book is not finished yet.']],
  ['en', ['“By Monday we will know more,” the mayor said.']],
  ['en', ['Source: the ministry said that the water came from a spring in the hills near the village.']],
  ['en', ['Reporter Chen Gang saw on the scene that workers were clearing the road.']],
  ['en', ['Copyright law needs reform, lawmakers in Brussels said on Friday.']],
  ['de', ['Von Berlin nach Hamburg fährt der Zug jetzt schneller.']],
  ['es', ['Por Madrid pasaron ayer miles de ciclistas.']],
  ['ru', ['Москва 5 марта встретила гостей дождём и ветром.']],
  ['zh-Hans', ['北京3月5日的天气很好，游客纷纷走出家门。']],
  ['zh-Hans', ['关注公众健康，是每个城市管理者的责任。']],
] as const)('%s %j stays', async (language, paragraphs) => {
  const story = await normalized({ language, paragraphs: [...paragraphs] });
  expect(story.contentText).toBe(paragraphs.join('\n\n'));
  expect(story.removed).toEqual([]);
});
