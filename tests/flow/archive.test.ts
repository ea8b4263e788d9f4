import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Format } from '../../src/domain/feed.ts';
import type { Store } from '../../src/domain/store.ts';
import type { Story } from '../../src/domain/story.ts';
import { placeOf, renderPage } from '../../src/flow/archive.ts';
import { preflight } from '../../src/render/preflight.ts';
import { openStore } from '../../src/store/open.ts';
import { checkAtom, checkJson, checkRss } from '../formats/rules.mjs';
import { readXml } from '../formats/xml-tree.mjs';
import { aConfiguration } from '../support/configuration.ts';
import { createSqlite } from '../support/databases.ts';
import { aFeed, PUBLIC_URL } from '../support/documents.ts';
import { freshStore } from '../support/fresh-store.ts';
import { storyWrite } from '../support/stories.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');
const CHECKS = { rss: checkRss, atom: checkAtom, json: checkJson };
const feed = aFeed({ languages: ['en', 'fr'], fallback: ['en'], limit: 4 });
const configuration = aConfiguration({ feeds: [feed] });

const own = freshStore();
let store: Store;
beforeEach(() => {
  store = own.store;
});

const put = (key: string, minute: number, change: Partial<Story> = {}) => {
  const date = new Date(Date.parse('2026-01-01T00:00:00Z') + minute * 60_000).toISOString().replace('.000Z', 'Z');
  return store.commitIngest({
    writes: [storyWrite(key, { headline: key, publishedAt: date, updatedAt: date, firstSeenAt: date, ...change })],
  });
};

const get = async (format: Format, url: string, language = '') => {
  const { searchParams } = new URL(url);
  const place = searchParams.size === 0 ? { page: 1 } : placeOf(Object.fromEntries(searchParams));
  if (!place) return undefined;
  const page = await renderPage({ store, configuration, now: NOW }, { feed, language, format }, place);
  if (!page) return undefined;
  const { rendition, document } = page;
  expect(await preflight(rendition, document)).toBeUndefined();
  const source = new TextDecoder().decode(rendition.bytes);
  expect(CHECKS[format](source)).toEqual([]);
  return { source, etag: rendition.etag };
};

/** headlines of one document, and where a link of it leads */
const read = (format: Format, source: string) => {
  if (format === 'json') {
    const parsed = JSON.parse(source);
    const titles: string[] = parsed.items.map((item: { title: string }) => item.title);
    return {
      titles,
      self: parsed.feed_url as string,
      link: (rel: string) => (rel === 'next' ? (parsed.next_url as string) : undefined),
    };
  }
  const root = readXml(source);
  const top = format === 'rss' ? root.children[0]! : root;
  const entries = top.children.filter(({ name }) => name === 'item' || name === 'entry');
  const links = top.children.filter(({ name, uri }) => name === 'link' && uri === 'http://www.w3.org/2005/Atom');
  const link = (rel: string) => links.find(({ attributes }) => attributes.rel === rel)?.attributes.href;
  return {
    titles: entries.map(({ children }) => children.find(({ name }) => name === 'title')!.text),
    self: link('self'),
    link,
    marks: top.children.filter(({ uri }) => uri === 'http://purl.org/syndication/history/1.0').map(({ name }) => name),
  };
};

const head = (format: Format, language = '') =>
  language === '' ? `${PUBLIC_URL}/feeds/tech.${format}` : `${PUBLIC_URL}/feeds/tech/${language}.${format}`;

const walkAll = async (
  format: Format,
  rel: string,
  options: { language?: string; between?: () => Promise<unknown> } = {},
) => {
  const titles: string[] = [];
  let url: string | undefined = head(format, options.language);
  while (url) {
    const document = await get(format, url, options.language);
    const seen = read(format, document!.source);
    expect(seen.self).toBe(url);
    titles.push(...seen.titles);
    url = seen.link(rel);
    await options.between?.();
  }
  return titles;
};

test('a feed that holds everything is complete and has no other pages', async () => {
  await put('a', 1);
  const document = read('atom', (await get('atom', head('atom')))!.source);
  expect(document.marks).toEqual(['complete']);
  expect(document.link('next')).toBeUndefined();
  expect(document.link('last')).toBe(head('atom'));
});

test.each([
  ['rss', 'next'],
  ['rss', 'prev-archive'],
  ['atom', 'next'],
  ['atom', 'prev-archive'],
  ['json', 'next'],
] as const)('walking %s by %s gives each story once while stories come in', async (format, rel) => {
  const before = Array.from({ length: 30 }, (_, i) => `s${i}`);
  for (const [i, key] of before.entries()) await put(key, i * 10);
  let more = 0;
  const between = async () => {
    more += 1;
    await put(`new${more}`, 1000 + more);
    // one that comes late, with a date among the others
    await put(`late${more}`, (more * 53) % 300);
  };
  const titles = await walkAll(format, rel, { between });
  expect(new Set(titles).size).toBe(titles.length);
  for (const key of before) expect(titles).toContain(key);
});

test('the same, for any stories, dates, groups and editions', async () => {
  const arbitrary = fc.record({
    stories: fc.array(
      fc.record({
        minute: fc.integer({ min: 0, max: 40 }),
        language: fc.constantFrom('en', 'fr', 'ar'),
        group: fc.integer({ min: 0, max: 12 }),
      }),
      { minLength: 1, maxLength: 40 },
    ),
    language: fc.constantFrom('', 'en', 'fr'),
    format: fc.constantFrom<Format>('atom', 'json'),
    rel: fc.constantFrom('next', 'prev-archive'),
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(arbitrary, async ({ stories, language, format, rel }) => {
      run += 1;
      const fresh = await createSqlite();
      const former = store;
      store = await openStore(fresh.url);
      try {
        await store.migrate();
        for (const [i, { minute, language: of, group }] of stories.entries()) {
          const groupId = `tag:example.org,2026:stories/g${group}`;
          await put(`r${run}s${i}`, minute, { language: of, languageKey: of, groupId });
        }
        const expected = stories.flatMap(({ language: of, group }, i) => {
          const versions = stories.filter((other) => other.group === group).map((other) => other.language);
          const wanted = language === '' || of === language || (of === 'en' && !versions.includes(language));
          return wanted ? [`r${run}s${i}`] : [];
        });
        const titles = await walkAll(format, format === 'json' ? 'next' : rel, { language });
        expect([...titles].sort()).toEqual([...expected].sort());
      } finally {
        await store.close();
        await fresh.remove();
        store = former;
      }
    }),
    { numRuns: 25 },
  );
});

test('pages have numbers, neighbours and an end; archives are marked and stay as they are', async () => {
  for (let i = 0; i < 20; i += 1) await put(`s${i}`, i * 10);
  const second = read('atom', (await get('atom', `${head('atom')}?page=2`))!.source);
  expect(second.titles).toEqual(['s15', 's14', 's13', 's12']);
  expect(second.link('previous')).toBe(head('atom'));
  expect(second.link('first')).toBe(head('atom'));
  const third = read('atom', (await get('atom', second.link('next')!))!.source);
  expect(third.titles).toEqual(['s11', 's10', 's9', 's8']);
  const last = read('atom', (await get('atom', `${head('atom')}?page=last`))!.source);
  expect(last.titles).toEqual(['s3', 's2', 's1', 's0']);
  expect(last.link('next')).toBeUndefined();
  expect(last.link('previous')).toBe(`${head('atom')}?page=4`);
  for (const wrong of ['?page=9', '?page=0', '?page=x', '?page=2&from=rubbish', '?archive=rubbish']) {
    expect(await get('atom', `${head('atom')}${wrong}`)).toBeUndefined();
  }

  const archives: string[] = [];
  let url = read('atom', (await get('atom', head('atom')))!.source).link('prev-archive');
  while (url) {
    archives.push(url);
    const document = read('atom', (await get('atom', url))!.source);
    expect(document.marks).toEqual(['archive']);
    expect(document.link('current')).toBe(head('atom'));
    url = document.link('prev-archive');
  }
  const etags = await Promise.all(archives.map(async (archive) => (await get('atom', archive))!.etag));
  for (let i = 0; i < 7; i += 1) await put(`more${i}`, 500 + i);
  expect(await Promise.all(archives.map(async (archive) => (await get('atom', archive))!.etag))).toEqual(etags);
  // and the bounds are found again from the new head: only what lies next to it is cut anew
  const again: string[] = [];
  url = read('atom', (await get('atom', head('atom')))!.source).link('prev-archive');
  while (url) {
    again.push(url);
    url = read('atom', (await get('atom', url))!.source).link('prev-archive');
  }
  expect(archives.slice(1).every((archive) => again.includes(archive))).toBe(true);
});

test('a story that comes late, whatever its date, changes no archive document that stood before', async () => {
  // arrival follows no date at all: two sources of which one brings its whole past
  for (let i = 0; i < 40; i += 1) await put(`s${i}`, (i * 37) % 400);
  const walked: string[] = [];
  let url = read('atom', (await get('atom', head('atom')))!.source).link('prev-archive');
  while (url) {
    walked.push(url);
    url = read('atom', (await get('atom', url))!.source).link('prev-archive');
  }
  expect(walked.length).toBeGreaterThan(4);
  const texts = () => Promise.all(walked.map(async (address) => (await get('atom', address))!.source));
  const before = await texts();
  for (let i = 0; i < 40; i += 1) await put(`late${i}`, (i * 41) % 400);
  expect(await texts()).toEqual(before);

  // what is corrected shows so, what is withdrawn goes, and the others stay
  const at = before.findLastIndex((source) => read('atom', source).titles.length > 1);
  const [first, victim, ...others] = read('atom', before[at]!).titles;
  const stories = await store.select({
    sources: [],
    languages: [],
    tags: [],
    now: '2026-03-01T00:00:00Z',
    maxSeverity: 'warning',
    limit: 100,
  });
  const story = stories.find(({ headline }) => headline === victim)!;
  const revised = { ...story, revision: 2, headline: 'Corrected', updatedAt: '2026-02-01T00:00:00Z' };
  await store.commitIngest({ writes: [{ story: revised, cause: 'edited', rulesVersion: '1' }] });
  expect(read('atom', (await texts())[at]!).titles).toEqual([first, 'Corrected', ...others]);
  const gone = { ...revised, revision: 3, status: 'withdrawn' as const };
  await store.commitIngest({ writes: [{ story: gone, cause: 'withdrawn', rulesVersion: '1' }] });
  const after = await texts();
  expect(read('atom', after[at]!).titles).toEqual([first, ...others]);
  expect(after.filter((_, i) => i !== at)).toEqual(before.filter((_, i) => i !== at));
});
