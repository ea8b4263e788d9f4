import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Item } from '../../src/domain/item.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Store } from '../../src/domain/store.ts';
import { createEditor } from '../../src/flow/editor.ts';
import { ingest } from '../../src/flow/ingest.ts';
import { createRelations, type Relations } from '../../src/flow/relations.ts';
import { openStore } from '../../src/store/open.ts';
import { DATABASES, type TestDatabase } from '../support/databases.ts';
import { plainUntrusted } from '../support/plain-untrusted.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const source = (id: string): Source => ({
  id,
  kind: 'feed',
  tags: [],
  websub: false,
  normalize: { skip: [], boilerplate: [] },
  enabled: true,
});
const TEXT = `The harbour of Rotterdam handled 467 million tonnes of cargo in 2025, said Boudewijn Siemons, who leads the
  port authority. Containers rose by 2.8 percent while coal fell by 19 percent after the Maasvlakte plants ran less.`;
const item = (id: string, more: Partial<Item>): Item => ({
  id,
  title: 'Rotterdam handles 467 million tonnes',
  contentHtml: `<p>${TEXT}</p>`,
  publishedAt: '2026-02-28T10:00:00Z',
  language: 'en',
  authors: [],
  categories: [],
  enclosures: [],
  ...more,
});

describe.each(DATABASES)('relations over $name', ({ create }) => {
  let database: TestDatabase;
  let store: Store;
  let relations: Relations;
  beforeEach(async () => {
    database = await create();
    store = await openStore(database.url);
    await store.migrate();
    relations = await createRelations(store, () => NOW);
  });
  afterEach(async () => {
    await store.close();
    await database.remove();
  });
  const take = async (sourceId: string, items: readonly Item[], with_ = relations) => {
    const tools = {
      store,
      untrusted: plainUntrusted,
      publicUrl: 'https://news.example.org',
      rulesVersion: '1',
      tombstoneDays: 30,
      itemsMax: 100,
      relations: with_,
    };
    const { outcomes } = await ingest(tools, { source: source(sourceId), items, now: NOW });
    return (await store.story(outcomes[0]!.slug!))!;
  };

  test('a copy at another source is listed on the first, also after a restart and on another node', async () => {
    const first = await take('a', [item('1', { link: 'https://a.example/1' })]);
    const copy = await take('b', [item('x', { link: 'https://b.example/x' })]);
    expect(copy).toMatchObject({ status: 'duplicate', duplicateOf: first.slug, groupId: first.groupId });
    const elsewhere = await createRelations(store, () => NOW);
    const third = await take('c', [item('y', { title: 'Other headline' })], elsewhere);
    expect(third.duplicateOf).toBe(first.slug);
    expect((await store.duplicatesOf(first.slug)).map((s) => s.sourceId)).toEqual(['b', 'c']);
  });

  test('an original that its source takes back leaves its place to the oldest copy, one an editor withdrew does not', async () => {
    const first = await take('a', [item('1', { link: 'https://a.example/1' })]);
    const copy = await take('b', [item('x', { link: 'https://b.example/x' })]);
    const third = await take('c', [item('y', { title: 'Other headline' })]);
    await take('a', [item('1', { link: 'https://a.example/1', deleted: true })]);
    const [next] = await store.storiesBySlug([copy.slug]);
    expect(next).toMatchObject({ status: 'published', revision: 2 });
    expect(next!.duplicateOf).toBeUndefined();
    expect(await store.story(third.slug)).toMatchObject({ status: 'duplicate', duplicateOf: copy.slug, revision: 1 });
    // it is what copies are measured by from now on
    const fourth = await take('d', [item('z', {})]);
    expect(fourth).toMatchObject({ status: 'duplicate', duplicateOf: copy.slug, groupId: first.groupId });
    const untrusted = plainUntrusted;
    const editor = createEditor({ store, untrusted, clock: () => NOW, rulesVersion: '1', tombstoneDays: 30 });
    await editor.withdraw(copy.slug, 'wrong');
    expect(await store.story(third.slug)).toMatchObject({ status: 'duplicate' });
  });

  test('a copy whose text becomes another is a story of its own, one that stays alike is not', async () => {
    const first = await take('a', [item('1', {})]);
    const copy = await take('b', [item('x', {})]);
    expect(copy.status).toBe('duplicate');
    const same = await take('b', [item('x', { contentHtml: `<p>${TEXT} More on Monday.</p>` })]);
    expect(same).toMatchObject({ status: 'duplicate', duplicateOf: first.slug, revision: 2 });
    const own = await take('b', [
      item('x', {
        title: 'Dockers in Rotterdam walk out',
        contentHtml: `<p>Dockers walked out on Sunday evening after talks about night shifts broke down. The union FNV
          expects six hundred people at the gates, and the port asks lorries to keep away until Tuesday noon.</p>`,
      }),
    ]);
    expect(own).toMatchObject({ status: 'published', revision: 3 });
    expect(own.duplicateOf).toBeUndefined();
    expect(own.groupId).toBe(own.id);
    // others are copies of it now, here and after a restart
    const again = { title: own.headline, contentHtml: own.contentHtml };
    expect((await take('c', [item('y', again)])).duplicateOf).toBe(own.slug);
    const elsewhere = await createRelations(store, () => NOW);
    expect((await take('d', [item('z', again)], elsewhere)).duplicateOf).toBe(own.slug);
  });

  test('a story under an embargo keeps no other source from publishing the same', async () => {
    const first = await take('a', [item('1', { publishAfter: '2026-03-02T00:00:00Z' })]);
    expect(first.publishAfter).toBeDefined();
    expect((await take('b', [item('x', {})])).status).toBe('published');
    const elsewhere = await createRelations(store, () => NOW);
    const later = await take('c', [item('y', { publishAfter: '2026-03-03T00:00:00Z' })], elsewhere);
    expect(later.status).toBe('duplicate');
  });

  test('a sentence quoted from a long story makes no copy, the beginning of it does', async () => {
    const sentence = (n: number) =>
      Array.from({ length: 25 }, (_, i) => `word${(n * 31 + i * 17) % 997}${n}`).join(' ');
    const long = Array.from({ length: 120 }, (_, n) => `${sentence(n)}.`).join(' ');
    const first = await take('a', [item('1', { title: 'A long report', contentHtml: `<p>${long}</p>` })]);
    for (let n = 0; n < 20; n += 1) {
      const brief = `${sentence(1_000 + n)}. ${sentence(2_000 + n)}. ${sentence(n * 5)}.`;
      const quoting = await take('b', [item(`q${n}`, { title: `Brief ${n}`, contentHtml: `<p>${brief}</p>` })]);
      expect(quoting.status).toBe('published');
    }
    const cut = long.split(' ').slice(0, 130).join(' ');
    const copy = await take('b', [item('c', { title: 'A long report', contentHtml: `<p>${cut}</p>` })]);
    expect(copy.duplicateOf).toBe(first.slug);
  });

  test('one address at two sources is one story', async () => {
    const first = await take('a', [item('1', { link: 'https://a.example/1' })]);
    const same = await take('b', [
      item('2', { link: 'https://www.a.example/1/?utm_source=b', contentHtml: '<p>Short.</p>', title: 'T' }),
    ]);
    expect(same.duplicateOf).toBe(first.slug);
  });

  test('an address that all episodes of a show share makes no copies of them', async () => {
    const link = 'https://show.example/';
    const episode = (n: number) =>
      item(`e${n}`, {
        link,
        title: `Episode ${n}`,
        contentHtml: `<p>Talk number ${n}.</p>`,
        publishedAt: `2026-02-0${n}T10:00:00Z`,
      });
    await take('a', [episode(1), episode(2), episode(3)]);
    await take('b', [episode(4), episode(5), episode(2)]);
    const stories = await store.storiesByLink(['show.example']);
    const standing = stories.filter((story) => story.sourceId === 'b').map((story) => [story.headline, story.status]);
    expect(standing.sort()).toEqual([
      ['Episode 2', 'duplicate'],
      ['Episode 4', 'published'],
      ['Episode 5', 'published'],
    ]);
  });

  test('a translation that names its original joins its group', async () => {
    const first = await take('a', [item('1', { link: 'https://a.example/1' })]);
    const french = await take('b', [
      item('2', {
        language: 'fr',
        title: 'Le port',
        contentHtml: '<p>Texte.</p>',
        translationOf: 'https://a.example/1',
      }),
    ]);
    expect(french).toMatchObject({ status: 'published', groupId: first.groupId });
    const again = await createRelations(store, () => NOW);
    const german = await take(
      'c',
      [item('3', { language: 'de', title: 'Der Hafen', contentHtml: '<p>Text.</p>', translationOf: first.id })],
      again,
    );
    expect(german.groupId).toBe(first.groupId);
  });

  test('a corrected original flags its translations, until they are translated anew', async () => {
    const first = await take('a', [item('1', { link: 'https://a.example/1' })]);
    const translated = item('2', {
      language: 'fr',
      title: 'Le port',
      contentHtml: '<p>Texte.</p>',
      translationOf: first.id,
      translation: { method: 'machine', from: 'en' },
    });
    const french = await take('b', [translated]);
    await take('a', [item('1', { link: 'https://a.example/1', title: 'Corrected: Rotterdam handles 468 million' })]);
    const flagged = (await store.story(french.slug))!;
    expect(flagged.flags).toMatchObject([{ code: 'stale', severity: 'note' }]);
    expect(flagged).toMatchObject({ revision: 2, updatedAt: french.updatedAt });
    const anew = await take('b', [{ ...translated, title: 'Le port, corrigé' }]);
    expect(anew).toMatchObject({ flags: [], revision: 3 });
  });
});
