import { describe, expect, test } from 'vitest';
import { isoSeconds } from '../../src/lib/moments.ts';
import { openStore } from '../../src/store/open.ts';
import { DATABASES } from '../support/databases.ts';
import { storyWrite } from '../support/stories.ts';

const START = Date.parse('2026-01-01T00:00:00Z');
const COUNT = 6_000;

describe.each(DATABASES)('the newest of many over $name', ({ create }) => {
  test('a common word: the newest by their dates, whenever they arrived', async () => {
    const database = await create();
    const store = await openStore(database.url);
    await store.migrate();
    const at = (n: number) => isoSeconds(START + n * 60_000);
    for (let i = 0; i < COUNT; i += 1_000) {
      await store.commitIngest({
        writes: Array.from({ length: 1_000 }, (_, j) => {
          const n = i + j;
          // every tenth arrives with an old date
          const publishedAt = n % 10 === 0 ? at(0) : at(n);
          return storyWrite(`k${n}`, {
            publishedAt,
            firstSeenAt: at(n),
            contentText: n < 100 ? 'horse zebra' : 'horse',
            tags: ['x'],
          });
        }),
      });
    }
    const find = async (phrase: string, limit: number) =>
      (
        await store.select({
          sources: [],
          languages: [],
          tags: [],
          text: { any: [{ all: [{ phrase }], not: [] }] },
          now: '2030-01-01T00:00:00Z',
          maxSeverity: 'note',
          limit,
        })
      ).map((story) => story.itemKey);
    expect(await find('horse', 3)).toEqual(['k5999', 'k5998', 'k5997']);
    expect(await find('horse', 20)).not.toContain('k5990');
    expect(await find('zebra', 2)).toEqual(['k99', 'k98']);
    const deep = await find('horse', COUNT);
    expect(deep).toHaveLength(COUNT);
    await store.close();
    await database.remove();
  });
});
