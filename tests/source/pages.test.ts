import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SourceReading, SourceTools } from '../../src/domain/seams.ts';
import type { Selectors, Source, SourceState } from '../../src/domain/source.ts';
import { createFetch } from '../../src/fetch/fetch.ts';
import { sourceKinds } from '../../src/source/index.ts';
import { FETCH_SETTINGS, type Origin, startOrigin } from '../support/origin.ts';

let origin: Origin;
let pages: Record<string, string> = {};
beforeAll(async () => {
  origin = await startOrigin((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { etag: `"${page?.length}"` }).end(page);
  });
});
beforeEach(() => {
  pages = {};
});
afterAll(() => origin.close());

const tools: SourceTools = {
  fetch: createFetch(FETCH_SETTINGS, { version: '1' }),
  now: 0,
  subscribers: 1,
  untrusted: { parse: async () => ({ error: { code: 'not-a-feed', detail: '' } }) },
};
function read(kind: 'html' | 'sitemap', path: string, selectors?: Selectors, state?: SourceState) {
  const source: Source = {
    id: 's',
    kind,
    url: origin.url + path,
    tags: [],
    websub: false,
    normalize: { skip: [], boilerplate: [] },
    enabled: true,
    ...(selectors ? { selectors } : {}),
  };
  return sourceKinds[kind].read(source, state, tools);
}
const itemsOf = (reading: SourceReading) => (reading.kind === 'items' ? reading.items : reading);
const at = (path: string) => origin.url + path;

const LIST = `<title>News desk</title><ul>
  <li class=story><h2><a href="/a">First <b>story</b></a></h2><time datetime="2026-11-20T10:00:00Z">Friday</time></li>
  <li class=story><h2><a href="/b#top">Second</a></h2><time>November 21, 2026</time></li>
  <li class=story><a href="javascript:alert(1)">Bad</a></li>
</ul>`;
const selectors: Selectors = { list: 'li.story', link: 'a', title: 'h2', date: 'time' };

test('a list page: link, title and date of each story', async () => {
  pages['/'] = LIST;
  const reading = await read('html', '/', selectors);
  expect(itemsOf(reading)).toMatchObject([
    { id: at('/a'), link: at('/a'), title: 'First story', publishedAt: '2026-11-20T10:00:00Z' },
    { id: at('/b'), title: 'Second', publishedAt: '2026-11-21T00:00:00Z' },
  ]);
  expect(reading.state).toMatchObject({ title: 'News desk' });
});

test('bodies come from the story pages, each read once', async () => {
  const withBody = { ...selectors, body: '.text' };
  pages['/'] = LIST;
  pages['/a'] = '<html lang=fr><h1>x</h1><div class=text><p>Body <a href="c">c</a><script>1</script></p></div>';
  const first = await read('html', '/', withBody);
  expect(first).toMatchObject({
    items: [
      { id: at('/a'), title: 'First story', language: 'fr', contentHtml: `<p>Body <a href="${at('/c')}">c</a></p>` },
    ],
    skipped: [{ what: at('/b'), why: 'HTTP 404' }],
  });
  const before = origin.log.length;
  pages['/'] = LIST.replace('</ul>', '<li class=story><a href="/c">Third</a></li></ul>');
  pages['/c'] = '<div class=text>Third body</div>';
  expect(itemsOf(await read('html', '/', withBody, first.state))).toMatchObject([{ id: at('/c') }]);
  expect(origin.log.slice(before).map((one) => one.url)).toEqual(['/', '/c']);
});

test.each([
  ['fits nothing', 'li.none'],
  ['is no selector', 'li[['],
])('a selector that %s is told', async (_, list) => {
  pages['/'] = LIST;
  expect(await read('html', '/', { ...selectors, list })).toMatchObject({
    kind: 'failed',
    failure: { code: 'not-a-feed' },
  });
});

const NEWS = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
  <url><loc>/old</loc><n:news><n:publication><n:name>Desk</n:name><n:language>fr</n:language></n:publication>
    <n:publication_date>2026-11-19</n:publication_date><n:title>Old &amp; known</n:title></n:news></url>
  <url><loc>/new</loc><n:news><n:publication><n:name>Desk</n:name><n:language>fr</n:language></n:publication>
    <n:publication_date>2026-11-20T08:00:00+01:00</n:publication_date><n:title>New</n:title><n:keywords>a, b</n:keywords></n:news></url>
</urlset>`;

test('a news site map says title, date and language; newest first', async () => {
  pages['/news.xml'] = NEWS;
  const reading = await read('sitemap', '/news.xml');
  expect(itemsOf(reading)).toMatchObject([
    { id: at('/new'), title: 'New', language: 'fr', publishedAt: '2026-11-20T07:00:00Z', categories: ['a', 'b'] },
    { id: at('/old'), title: 'Old & known' },
  ]);
  expect((await read('sitemap', '/news.xml', undefined, reading.state)).kind).toBe('not-modified');
});

test('an index is followed; a map without titles has its pages read', async () => {
  pages['/index.xml'] = '<sitemapindex><sitemap><loc>/map.xml</loc></sitemap></sitemapindex>';
  pages['/map.xml'] = '<urlset><url><loc>/p</loc><lastmod>2026-11-20</lastmod></url></urlset>';
  pages['/p'] = '<title>Page</title><article><h1>Head</h1><p>Text</p></article>';
  expect(itemsOf(await read('sitemap', '/index.xml'))).toMatchObject([
    { id: at('/p'), title: 'Head', contentHtml: '<p>Text</p>' },
  ]);
});

test('a page in place of a site map is a failure', async () => {
  pages['/x'] = '<html><body>no map</body></html>';
  expect(await read('sitemap', '/x')).toMatchObject({ failure: { code: 'not-a-feed' } });
});
