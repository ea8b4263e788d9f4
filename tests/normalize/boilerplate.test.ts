import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { RemovedKind } from '../../src/domain/story.ts';
import { normalized } from './support.ts';

// tests/cases/normalize-boilerplate: sentences that are news, whatever they begin with, and lines that are none
const read = <T>(file: string) =>
  JSON.parse(readFileSync(path.join('tests/cases/normalize-boilerplate', file), 'utf8')) as Readonly<Record<string, T>>;
const kept = read<readonly string[]>('kept.json');
const removed = read<Readonly<Partial<Record<RemovedKind, readonly string[]>>>>('removed.json');

const KINDS: ReadonlySet<RemovedKind> = new Set(['promo', 'share', 'related-link', 'legal', 'photo-credit']);
const PROSE = ['2019-07-26: 17, 23, 31.', '2019-07-27: 12, 41, 53.'];

test.each(Object.entries(kept))(
  '%s: no sentence of the news is taken out, wherever it stands',
  async (language, all) => {
    const taken = [];
    for (const text of all) {
      for (const paragraphs of [
        [text, PROSE[0]!, `${PROSE[1]} ${text}`],
        [...PROSE, text],
      ]) {
        const story = await normalized({ language, paragraphs });
        taken.push(...story.removed.filter((r) => KINDS.has(r.kind)).map((r) => `${r.kind}: ${r.text}`));
      }
    }
    expect(taken).toEqual([]);
  },
);

const lines = Object.entries(removed).flatMap(([language, kinds]) =>
  Object.entries(kinds).flatMap(([kind, all]) => all.map((text) => [language, kind as RemovedKind, text] as const)),
);

test.each(lines)('%s, a paragraph of its own: %s: %s', async (language, kind, text) => {
  const story = await normalized({ language, paragraphs: [...PROSE, text] });
  expect(story.removed).toMatchObject([{ kind, text }]);
});

test.each([
  ['en', 'It would have cost a third as much.', 'Follow us on WeChat for more news.'],
  ['en', 'It would have cost a third as much.', 'Download our app to read more.'],
  ['en', 'It would have cost a third as much.', 'Click here to subscribe to our newsletter.'],
  ['en', 'It would have cost a third as much.', 'Thanks for reading. Follow us on WeChat.'],
  ['zh-Hans', '广场将重新铺设。', '更多精彩内容，请关注我们的微信公众号。'],
  ['de', 'Das hätte ein Drittel gekostet.', 'Folgen Sie uns auf Facebook.'],
  ['fr', 'Le prix serait trois fois moindre.', 'Suivez-nous sur Facebook.'],
  ['ru', 'Это обошлось бы втрое дешевле.', 'Подписывайтесь на наш канал.'],
  ['hi', 'इसकी लागत एक तिहाई होती।', 'हमें फेसबुक पर फॉलो करें।'],
])('%s, behind the last sentence: %s %s', async (language, sentence, promo) => {
  const glue = language === 'zh-Hans' ? '' : ' ';
  const story = await normalized({ language, paragraphs: [PROSE[0]!, sentence + glue + promo] });
  expect(story.contentText.endsWith(sentence)).toBe(true);
  expect(story.removed.map((r) => r.kind)).not.toEqual([]);
});

test('what a speaker says at the end stays', async () => {
  for (const text of [
    'The museum is open again. “We are new here. Follow us on Instagram,” the director told visitors.',
    'The museum is open again. He wrote: “We are new here. Follow us on Instagram.”',
  ])
    expect((await normalized({ language: 'en', paragraphs: [PROSE[0]!, text] })).removed).toEqual([]);
});
