import { expect, test } from 'vitest';
import { normalized } from './support.ts';

const TITLE = 'Council extends the tram to the harbour';
const TEXT = 'The council voted on Tuesday to extend the tram line, after two years of talks with the residents.';
const CHINESE = '市政府周二通过决议，将有轨电车延伸至港口。';

test.each([
  ['en', TITLE, ['Author: Zhang Wei', TITLE, TEXT], ['doubled-title', 'byline']],
  ['en', TITLE, ['Source: Xinhua News Agency', TITLE, TEXT], ['doubled-title', 'source-credit']],
  ['en', TITLE, ['Source: Xinhua News Agency', 'Author: Zhang Wei', TITLE, TEXT], undefined],
  ['zh-Hans', '市政府决定延长有轨电车', [`【市政府决定延长有轨电车】${CHINESE}`, CHINESE], ['doubled-title']],
])('%s: %s in %j goes', async (language, title, paragraphs, kinds) => {
  const story = await normalized({ language, title, paragraphs });
  expect(story.contentText).not.toContain(title);
  if (kinds) expect(story.removed.map((r) => r.kind)).toEqual(kinds);
});

test('a headline behind a time goes', async () => {
  const story = await normalized({ language: 'en', title: TITLE, paragraphs: ['2019-07-26 10:22', TITLE, TEXT] });
  expect(story.removed.map((r) => r.text)).toEqual([TITLE]);
});

test.each([
  [
    'Quake of magnitude 5.1 kills 7 people in northern Chile',
    'Quake of magnitude 5.1 kills 17 people in northern Chile',
  ],
  ['Quake of magnitude 5.1 hits northern Chile', 'Quake of magnitude 5.7 hits northern Chile'],
  ['Talks go on', 'He came late.'],
])('%s: other figures, other news: %s', async (title, paragraph) => {
  const story = await normalized({ language: 'en', title, paragraphs: [paragraph, TEXT] });
  expect(story.removed).toEqual([]);
});

test('a word more or less is the headline still', async () => {
  const story = await normalized({ language: 'en', title: TITLE, paragraphs: [`${TITLE}s`, TEXT] });
  expect(story.removed.map((r) => r.kind)).toEqual(['doubled-title']);
});

test.each([
  ['Council extends the tram Council extends the tram', 'Council extends the tram'],
  ['Free at last! - Free at last!', 'Free at last!'],
  ['市政府决定延长有轨电车市政府决定延长有轨电车', '市政府决定延长有轨电车'],
  ['Free at last! Free at last!', 'Free at last! Free at last!'],
  ['Tomorrow, tomorrow', 'Tomorrow, tomorrow'],
  ['Duran Duran Duran Duran', 'Duran Duran Duran Duran'],
])('headline %s is %s', async (title, expected) => {
  expect((await normalized({ language: 'en', title, paragraphs: [TEXT] })).headline).toBe(expected);
});
