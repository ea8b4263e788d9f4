import { expect, test } from 'vitest';
import { featuresOf, packFeatures, unpackFeatures } from '../../src/group/features.ts';
import { GroupIndex } from '../../src/group/groups.ts';

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 2, 1);

function entry(slug: string, language: string, title: string, text: string, day = 0) {
  return { slug, language, features: featuresOf({ title, text, language }), publishedAt: T0 + day * DAY };
}

const EN = entry(
  'en',
  'en',
  'Fire at Kalinowski plant in Gdansk injures 37 workers',
  'A fire at the Kalinowski chemical plant in Gdansk, Poland, injured 37 workers on Tuesday, police said. The company, which employs 1,450 people, stopped production. Mayor Aleksandra Dulkiewicz visited the hospital.',
);
const FR = entry(
  'fr',
  'fr',
  "Incendie à l'usine Kalinowski de Gdansk : 37 ouvriers blessés",
  "Un incendie à l'usine chimique Kalinowski de Gdansk, en Pologne, a blessé 37 ouvriers mardi, selon la police. L'entreprise, qui emploie 1 450 personnes, a arrêté la production. La maire Aleksandra Dulkiewicz s'est rendue à l'hôpital.",
);
const RU = entry(
  'ru',
  'ru',
  'При пожаре на заводе Калиновски в Гданьске пострадали 37 рабочих',
  'При пожаре на химическом заводе Калиновски в Гданьске (Польша) во вторник пострадали 37 рабочих, сообщила полиция. Компания, в которой работают 1450 человек, остановила производство. Мэр Александра Дулькевич посетила больницу.',
);
const ZH = entry(
  'zh',
  'zh-Hans',
  '格但斯克化工厂火灾致37名工人受伤',
  '波兰格但斯克的卡利诺夫斯基（Kalinowski）化工厂周二发生火灾，警方称有37名工人受伤。该公司有1450名员工，已停止生产。市长亚历山德拉·杜尔凯维奇前往医院看望伤者。',
);
const OTHER = entry(
  'other',
  'en',
  'Norland elects its first president',
  'Voters in Norland elected Maria Berg as president on Sunday with 54.2 percent of the votes, ahead of Peter Holm, the finance minister of the outgoing government.',
);

function grouped(...entries: readonly ReturnType<typeof entry>[]) {
  const index = new GroupIndex();
  return entries.map((e) => {
    const placement = index.place(e);
    const groupId = placement.kind === 'link' ? placement.groupId : e.slug;
    index.add(e, groupId);
    return groupId;
  });
}

test('versions of one story meet across scripts, another story stays alone', () => {
  expect(grouped(EN, OTHER, FR, RU, ZH)).toEqual(['en', 'other', 'en', 'en', 'en']);
});

test('outside the window nothing is linked', () => {
  expect(grouped(EN, { ...FR, publishedAt: T0 + 31 * DAY })).toEqual(['en', 'fr']);
});

test('templates that differ by the figures of their headlines are two stories', () => {
  const notice = (slug: string, version: string, day: number) =>
    entry(
      slug,
      'en',
      `Harborware ${version} updated`,
      `The Harborware project is pleased to announce an update of its stable release ${version}. It mainly fixes security problems. Existing users should point their package manager at one of the mirrors.`,
      day,
    );
  expect(grouped(notice('a', '4.0', 0), notice('b', '3.1', 1))).toEqual(['a', 'b']);
});

test("an editor's join and split stand, whatever the texts say", () => {
  const index = new GroupIndex([{ kind: 'join', slug: 'other', groupId: 'en', at: '' }]);
  index.add(EN, 'en');
  expect(index.place(OTHER)).toMatchObject({ kind: 'link', groupId: 'en', why: 'editor' });
  index.decide({ kind: 'split', slug: 'fr', from: 'en', at: '' });
  expect(index.place(FR).kind).not.toBe('link');
});

test('a claim is believed when certain, else only with content that agrees', () => {
  const index = new GroupIndex();
  index.add(EN, 'en');
  const foreign = { ...OTHER, slug: 'o2', language: 'fr' };
  expect(index.place(foreign, [{ slug: 'en', certain: true }])).toMatchObject({ kind: 'link', why: 'explicit' });
  expect(index.place(foreign, [{ slug: 'en', certain: false }]).kind).not.toBe('link');
  expect(index.place(FR, [{ slug: 'en', certain: false }])).toMatchObject({ kind: 'link', why: 'explicit' });
});

test('what is removed or has left the window matches nothing', () => {
  const index = new GroupIndex();
  index.add(EN, 'en');
  index.remove('en');
  expect(index.place(FR)).toEqual({ kind: 'alone' });
  index.add(EN, 'en');
  index.add({ ...OTHER, publishedAt: T0 + 90 * DAY }, 'other');
  expect(index.size).toBe(1);
});

test('features survive packing', () => {
  expect(unpackFeatures(packFeatures(ZH.features))).toEqual(ZH.features);
  expect(unpackFeatures('0|x')).toBeUndefined();
});
