import { expect, test } from 'vitest';
import type { Story } from '../../src/domain/story.ts';
import { createPublisher } from '../../src/flow/publisher.ts';
import { preflight } from '../../src/render/preflight.ts';
import { aConfiguration } from '../support/configuration.ts';
import { aFeed } from '../support/documents.ts';
import { freshStore } from '../support/fresh-store.ts';
import { storyWrite } from '../support/stories.ts';

const fresh = freshStore();

const select = aFeed().select;
const rest = { formats: ['rss'] as const };
const feeds = [
  aFeed({ ...rest, name: 'wire', select: { ...select, sources: ['wire'] } }),
  aFeed({ ...rest, name: 'other', select: { ...select, sources: ['other'] } }),
];
const put = (key: string, change: Partial<Story> = {}) =>
  fresh.store.commitIngest({ writes: [storyWrite(key, change)] });

test('first everything, then what changed, what time changes, and what is configured anew', async () => {
  let now = Date.parse('2026-03-01T00:00:00Z');
  let configuration = aConfiguration({ feeds });
  let fault: string | undefined;
  const publisher = createPublisher({
    store: fresh.store,
    configuration: () => configuration,
    clock: () => now,
    untrusted: { preflight: async (...given) => fault ?? (await preflight(...given)) },
    deliveriesFor: async () => [],
  });
  const publish = async () => {
    const { changed, unchanged, nextInMs } = await publisher.publish();
    return { changed: changed.map(({ feed }) => feed).sort(), unchanged, nextInMs };
  };
  await put('a');
  expect((await publish()).changed).toEqual(['other', 'wire']);
  expect(await publish()).toMatchObject({ changed: [], unchanged: 0 });
  await put('b', { sourceId: 'other' });
  expect(await publish()).toMatchObject({ changed: ['other'], unchanged: 0 });

  await put('c', { publishAfter: '2026-03-01T00:10:00Z' });
  expect(await publish()).toMatchObject({ changed: [], unchanged: 1, nextInMs: 600_000 });
  now += 600_000;
  expect((await publish()).changed).toEqual(['wire']);

  fault = 'unlike';
  await put('d');
  expect(await publish()).toMatchObject({ changed: [], nextInMs: 60_000 });
  fault = undefined;
  now += 60_000;
  expect((await publish()).changed).toEqual(['wire']);

  configuration = aConfiguration({ feeds: [aFeed({ ...rest, name: 'new' })] });
  expect((await publish()).changed).toEqual(['new']);
  expect((await fresh.store.renditionHeads()).map(({ feed }) => feed)).toEqual(['new']);
});

test('what a hub waits for comes first, and a newer story overtakes what nobody waits for', async () => {
  const configuration = aConfiguration({
    feeds: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => aFeed({ ...rest, name })),
  });
  let now = Date.parse('2026-03-01T00:00:00Z');
  const order: string[] = [];
  let during = async () => {};
  const publisher = createPublisher({
    store: fresh.store,
    configuration: () => configuration,
    clock: () => now,
    untrusted: {
      async preflight({ feed }) {
        order.push(feed);
        await during();
        return undefined;
      },
    },
    deliveriesFor: async () => [],
    awaited: async () => (key) => key.feed === 'g',
  });
  await put('first');
  await publisher.publish();
  expect(order[0]).toBe('g');

  order.length = 0;
  await put('second');
  let more = 0;
  during = async () => {
    more += 1;
    await put(`more${more}`);
  };
  const { left, nextInMs } = await publisher.publish();
  expect(order[0]).toBe('g');
  expect(left.length).toBeGreaterThan(0);
  expect(nextInMs).toBe(0);

  // stories without end hold nothing up for ever
  now += 10_000;
  expect(await publisher.publish()).toMatchObject({ left: [] });
  expect([...new Set(order)].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});
