import { expect, test } from 'vitest';
import { BOILERPLATE } from '../../src/normalize/data/boilerplate.ts';
import { CREDIT_WORDS } from '../../src/normalize/data/credit-words.ts';
import { MONTHS } from '../../src/normalize/data/months.ts';
import { boilerplateKind } from '../../src/normalize/structure/boilerplate.ts';
import { creditLine } from '../../src/normalize/structure/credit-line.ts';
import { datelineOf } from '../../src/normalize/structure/dateline.ts';

test('the tables of every language make valid expressions', () => {
  const languages = new Set([...Object.keys(CREDIT_WORDS), ...Object.keys(BOILERPLATE), ...Object.keys(MONTHS)]);
  expect(languages.size).toBeGreaterThan(30);
  for (const language of languages) {
    expect(() => {
      datelineOf('Abc def 12 (x) - Test', language, true);
      creditLine('Abc: Foo Bar', language);
      boilerplateKind('Abc', language);
    }).not.toThrow();
  }
});

const REST: Readonly<Record<string, string>> = {
  en: 'The council approved the plan after a long debate.',
  de: 'Der Rat hat den Plan nach langer Debatte gebilligt.',
  es: 'El consejo aprobó el plan tras un largo debate.',
  it: 'Il consiglio ha approvato il piano dopo un dibattito.',
  ru: 'Совет утвердил план после долгих обсуждений.',
  uk: 'Рада затвердила план після тривалих обговорень.',
  zh: '市政府今天通过了新的学校规划。',
  ja: '市議会は計画を承認した。',
  ko: '시의회가 계획을 승인했다.',
  ar: 'وافق المجلس على الخطة بعد نقاش طويل.',
  hi: 'परिषद ने योजना को मंजूरी दी।',
  vi: 'Hội đồng thành phố đã thông qua kế hoạch mới.',
  id: 'Dewan kota menyetujui rencana baru setelah debat.',
  tr: 'Belediye meclisi uzun tartışmadan sonra planı onayladı.',
  cs: 'Zastupitelstvo po dlouhé debatě schválilo plán.',
};

test.each([
  ['en', 'NAIROBI, March 3 (Xinhua) -- ', { place: 'Nairobi', date: '03-03', agency: 'Xinhua' }],
  ['en', 'EL PASO, Texas (AP) — ', { place: 'El Paso, Texas', agency: 'AP' }],
  ['en', 'Xinhua News Agency, Hefei, July 2 (Reporter Wang Fei) ', { place: 'Hefei', date: '07-02', agency: 'Xinhua' }],
  ['en', '(Xinhua News Agency, Hefei, July 2) ', { place: 'Hefei', date: '07-02', agency: 'Xinhua' }],
  ['en', '[Reuters, Nov. 8] ', { date: '11-08', agency: 'Reuters' }],
  ['en', '(Hefei, July 2, Xinhua) ', { place: 'Hefei', date: '07-02', agency: 'Xinhua' }],
  ['en', '[Xinhua News Agency Hefei, July 2] ', { place: 'Hefei', date: '07-02', agency: 'Xinhua' }],
  ['en', '(Xinhua News Agency reporter Wang Fei, Hefei, July 2) ', { place: 'Hefei', date: '07-02', agency: 'Xinhua' }],
  ['en', '(Reporter Wang Fei, Hefei, July 2) ', { place: 'Hefei', date: '07-02' }],
  ['en', 'Hefei, Xinhua News Agency, July 2 - ', { place: 'Hefei', date: '07-02', agency: 'Xinhua' }],
  ['en', 'Xinhua News Agency flash: ', { agency: 'Xinhua' }],
  ['es', '(Agencia de Noticias Xinhua, Cantón, 26 de julio) ', { place: 'Cantón', date: '07-26', agency: 'Xinhua' }],
  ['de', 'Köln/Bonn (dpa) - ', { place: 'Köln/Bonn', agency: 'dpa' }],
  ['es', 'La Paz, 3 mar (EFE).- ', { place: 'La Paz', date: '03-03', agency: 'EFE' }],
  ['it', '(ANSA) - TORINO, 03 MAR - ', { place: 'Torino', date: '03-03', agency: 'ANSA' }],
  ['ru', 'КАЗАНЬ, 3 марта. /ТАСС/. ', { place: 'Казань', date: '03-03', agency: 'ТАСС' }],
  ['uk', 'ЛЬВІВ. 3 березня. УНН. ', { place: 'Львів', date: '03-03', agency: 'УНН' }],
  ['zh', '据新华社南京3月3日电（记者李雷、韩梅）', { place: '南京', date: '03-03', agency: '新华社' }],
  ['zh', '新华社快讯：', { agency: '新华社' }],
  ['zh', '〔記者王小明／高雄報導〕', { place: '高雄' }],
  ['zh', '（檳城3日訊）', { place: '檳城', date: '-03' }],
  ['ja', '【パリ時事】', { place: 'パリ', agency: '時事' }],
  ['ja', '［ロンドン　３日　ロイター］ - ', { place: 'ロンドン', date: '-03', agency: 'ロイター' }],
  ['ko', '[부산=뉴시스] 김철수 기자 = ', { place: '부산', agency: '뉴시스' }],
  ['ar', 'الرباط 3 مارس 2019 (شينخوا) -- ', { place: 'الرباط', date: '2019-03-03', agency: 'شينخوا' }],
  ['hi', 'पटना, 3 मार्च (भाषा) ', { place: 'पटना', date: '03-03', agency: 'भाषा' }],
  ['vi', 'Đà Nẵng (TTXVN) - ', { place: 'Đà Nẵng', agency: 'TTXVN' }],
  ['id', 'Surabaya (ANTARA) - ', { place: 'Surabaya', agency: 'ANTARA' }],
  ['tr', 'İZMİR (AA) - ', { place: 'İzmir', agency: 'AA' }],
  ['cs', 'Brno 3. března (ČTK) - ', { place: 'Brno', date: '03-03', agency: 'ČTK' }],
] as const)('%s dateline %j', (language, line, expected) => {
  const match = datelineOf(line + REST[language], language, true);
  expect(match?.dateline).toMatchObject(expected);
  expect(match?.length).toBe(line.length);
});

test.each([
  ['en', 'Beijing -- Shanghai'],
  ['en', 'UPDATE: The council approved the plan after a long debate about the schools of the city.'],
  ['en', 'On June 24 (MST) the clocks of the observatory stopped for an hour, its keeper said.'],
  ['en', '(Reuters, Monday) was how it was signed, and nobody would say why the council met on July 26.'],
  ['en', '(The mayor, Li Ming, July 26) The council approved the plan after a long debate about the schools.'],
  ['en', '(July 26, 2019) The council approved the plan after a long debate about the schools of the city.'],
  ['de', 'Hinweis: Der Rat hat den Plan nach langer Debatte gebilligt und vertagt.'],
  ['zh', '有记者提问：学校什么时候开工？'],
])('%s no dateline: %s', (language, text) => {
  expect(datelineOf(text, language, true)).toBeUndefined();
});

test.each([
  ['en', 'By Ann Lee and Bob Stone', { kind: 'byline', authors: ['Ann Lee', 'Bob Stone'] }],
  ['en', '(Reporting by Ann Lee in Oslo; Editing by Bob Stone)', { authors: ['Ann Lee'], editors: ['Bob Stone'] }],
  [
    'en',
    '2019-03-03 08:00 Source: Harbour Daily Editor: Li Lei',
    { kind: 'meta-line', source: 'Harbour Daily', editors: ['Li Lei'] },
  ],
  ['zh', '来源：海港日报', { kind: 'source-credit', source: '海港日报' }],
  ['zh', '（责任编辑：李雷 韩梅）', { kind: 'editor-line', editors: ['李雷', '韩梅'] }],
  ['zh', '海港日报记者 李雷 韩梅', { kind: 'byline', authors: ['李雷', '韩梅'] }],
  ['zh', '【文/海港网 李雷】', { kind: 'byline', authors: ['李雷'] }],
  ['ja', '（記者 山田花子）', { kind: 'byline', authors: ['山田花子'] }],
  ['ko', '김철수 기자 kim@example.kr', { kind: 'byline', authors: ['김철수'] }],
  ['ar', 'المصدر: وكالات', { kind: 'source-credit', source: 'وكالات' }],
  ['fr', 'Propos recueillis par Anne Martin', { kind: 'byline', authors: ['Anne Martin'] }],
  ['id', 'Pewarta: Budi Hartono', { kind: 'byline', authors: ['Budi Hartono'] }],
] as const)('%s credits: %s', (language, line, expected) => {
  expect(creditLine(line, language)).toMatchObject(expected);
});

test.each([
  ['en', 'By the way, the council met on Thursday.'],
  ['zh', '来源：这是一个关于河流来源的故事，村民说，河水来自雪山。'],
  ['en', 'The reporter saw at the site that preparations had been made.'],
  ['de', 'Von der Brücke aus sieht man den Hafen.'],
  ['ru', 'Источник в правительстве сообщил, что план готов. Его обсудят завтра.'],
])('%s prose is no credit: %s', (language, text) => {
  expect(creditLine(text, language)).toBeUndefined();
});

test.each([
  ['en', 'Read more: What the council decided', 'related-link'],
  ['en', 'Scan the QR code and follow our channel', 'promo'],
  ['en', '© 2019 Harbour Daily. All rights reserved.', 'legal'],
  ['zh', '更多精彩内容，请关注海港日报微信公众号', 'promo'],
  ['zh', '未经授权不得转载', 'legal'],
  ['ja', '関連記事：市議会の決定', 'related-link'],
  ['ko', '무단 전재 및 재배포 금지', 'legal'],
  ['ru', 'Читайте также: Что решил совет', 'related-link'],
  ['el', 'Διαβάστε επίσης: Τι αποφάσισε το συμβούλιο', 'related-link'],
  ['ar', 'تابعونا على تويتر', 'promo'],
  ['es', 'Síguenos en Facebook', 'promo'],
  ['tr', 'Tüm hakları saklıdır.', 'legal'],
])('%s %s is %s', (language, text, kind) => {
  expect(boilerplateKind(text, language)).toBe(kind);
});
