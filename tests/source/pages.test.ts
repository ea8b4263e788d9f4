import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SourceReading, SourceTools, UntrustedDocuments } from '../../src/domain/seams.ts';
import type { Selectors, Source, SourceState } from '../../src/domain/source.ts';
import { createFetch } from '../../src/fetch/fetch.ts';
import { sourceKinds } from '../../src/source/index.ts';
import { FETCH_SETTINGS, type Origin, startOrigin } from '../support/origin.ts';
import { plainDocuments } from '../support/plain-documents.ts';

let origin: Origin;
let pages: Record<string, string> = {};
beforeAll(async () => {
  origin = await startOrigin((request, response) => {
    const page = pages[request.url ?? ''];
    const etag = `"${page?.length}"`;
    if (page !== undefined && request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else if (page === 'HTTP 410') response.writeHead(410).end();
    else response.writeHead(page === undefined ? 404 : 200, { etag }).end(page);
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
  untrusted: plainDocuments,
};
function read(
  kind: 'html' | 'sitemap',
  path: string,
  selectors?: Selectors,
  state?: SourceState,
  given: SourceTools = tools,
) {
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
  return sourceKinds[kind].read(source, state, given);
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

test('selectors of the list touch nothing on the story page; a heading goes only if it is the title', async () => {
  pages['/'] =
    '<li class=story><h3><a href="/a">Parliament votes</a></h3><time datetime="2026-11-20T10:00Z"></time></li>';
  pages['/a'] =
    '<h1>The Daily</h1><time>1999-01-01</time><div class=text><h1>Parliament  votes</h1><p>Text</p><h3>Why</h3><p>So</p></div>';
  const asked = { list: 'li.story', link: 'a', title: 'h3', date: 'time', body: '.text' };
  expect(itemsOf(await read('html', '/', asked))).toMatchObject([
    {
      title: 'Parliament votes',
      publishedAt: '2026-11-20T10:00:00Z',
      contentHtml: '<p>Text</p><h3>Why</h3><p>So</p>',
    },
  ]);
  pages['/a'] = '<div class=text><h1>Chapter</h1><p>Text</p></div>';
  expect(itemsOf(await read('html', '/', asked))).toMatchObject([{ contentHtml: '<h1>Chapter</h1><p>Text</p>' }]);
  pages['/'] = '<li class=story><a href="/a"><img></a></li>';
  pages['/a'] = '<div class=text><h3>Kicker</h3><p>Text</p></div><time>2026-11-20</time>';
  expect(itemsOf(await read('html', '/', asked))).toMatchObject([
    { title: 'Kicker', publishedAt: '2026-11-20T00:00:00Z', contentHtml: '<p>Text</p>' },
  ]);
});

const LIVE = [1, 2, 3]
  .map((i) => `<article class=e id=e${i}><h3><a href="/live#e${i}">Entry ${i}</a></h3><p>Text ${i}</p></article>`)
  .join('');

test('entries of a live page are stories, each with its own text; the page is fetched once for them', async () => {
  pages = { '/': LIVE, '/live': LIVE };
  const entries = [1, 2, 3].map((i) => ({ id: at(`/live#e${i}`), link: at(`/live#e${i}`), title: `Entry ${i}` }));
  expect(itemsOf(await read('html', '/', { list: '.e', link: 'a' }))).toMatchObject(entries);
  const before = origin.log.length;
  expect(itemsOf(await read('html', '/', { list: '.e', link: 'a', body: 'p' }))).toMatchObject(
    entries.map((entry, i) => ({ ...entry, contentHtml: `Text ${i + 1}` })),
  );
  expect(origin.log.slice(before).map(({ url }) => url)).toEqual(['/', '/live']);
});

test('a fragment names no story where it is alone, beside the whole page, or tells who led there', async () => {
  pages['/'] = ['/a#top', '/b', '/b#comments', '/c#xtor=1', '/c#xtor=2', '#here']
    .map((link) => `<li class=e><a href="${link}">${link}</a></li>`)
    .join('');
  const found = itemsOf(await read('html', '/', { list: '.e', link: 'a' }));
  expect(found).toMatchObject(['/a', '/b', '/c', '/#here'].map((link) => ({ id: at(link) })));
});

test('the title of a card whose first link is its picture stands in the next link to the same page', async () => {
  pages['/'] =
    '<li class=e><a href="/a"><img src=i></a><a href="/tag">Politics</a><h2><a href="/a">Title</a></h2><a href="/a">More</a></li>';
  expect(itemsOf(await read('html', '/', { list: '.e', link: 'a' }))).toMatchObject([{ id: at('/a'), title: 'Title' }]);
});

describe('story pages over several polls', () => {
  const withBody = { ...selectors, body: '.text' };
  const HOUR_MS = 3_600_000;
  const listOf = (...stories: readonly (readonly [string, string])[]) =>
    stories.map(([link, title]) => `<li class=story><h2><a href="${link}">${title}</a></h2></li>`).join('');
  const mapOf = (title: string, lastmod: string) =>
    `<urlset><url><loc>/a</loc><lastmod>${lastmod}</lastmod><news><title>${title}</title></news></url></urlset>`;
  const text = (body: string) => `<div class=text>${body}</div>`;
  const polled = async (kind: 'html' | 'sitemap', state?: SourceState, now = 0) => {
    const from = origin.log.length;
    const reading = await read(kind, '/', withBody, state, { ...tools, now });
    const asked = origin.log.slice(from + 1).map(({ url }) => url);
    const bodies = reading.kind === 'items' ? reading.items.map((item) => `${item.title}: ${item.contentHtml}`) : [];
    return { asked, bodies, state: reading.state };
  };

  test('a page is read again when the list says something else of it', async () => {
    pages = { '/': listOf(['/a', 'Votes'], ['/b', 'Other']), '/a': text('Adopted'), '/b': text('Other') };
    const first = await polled('html');
    pages = { ...pages, '/': listOf(['/a', 'Rejects'], ['/b', 'Other'], ['/c', 'New']), '/a': text('Rejected') };
    pages['/c'] = text('New');
    const second = await polled('html', first.state);
    expect(second.bodies).toEqual(['New: New', 'Rejects: Rejected']);
    pages['/'] = `${pages['/']} `;
    expect((await polled('html', second.state)).asked).toEqual([]);
  });

  test('so it is when the date or the title in a site map moves', async () => {
    pages = { '/': mapOf('Votes', '2026-11-20'), '/a': text('Adopted') };
    const first = await polled('sitemap');
    pages = { '/': mapOf('Votes', '2026-11-20T10:00Z'), '/a': text('Corrected') };
    const second = await polled('sitemap', first.state);
    expect(second.bodies).toEqual(['Votes: Corrected']);
    pages['/'] = mapOf('Rejects', '2026-11-20T10:00Z');
    expect((await polled('sitemap', second.state)).bodies).toEqual(['Rejects: Corrected']);
  });

  test('links that an older version remembered are not read again till their listing changes', async () => {
    pages = { '/': listOf(['/a', 'Votes']), '/a': text('Rejected') };
    const { state } = await polled('html');
    const old = { ...state, validators: {}, bodyHash: '', seen: [at('/gone'), at('/a')] };
    const first = await polled('html', old);
    expect(first.asked).toEqual([]);
    expect(first.state).toMatchObject({ seen: [{ link: at('/gone') }, { link: at('/a') }] });
    pages['/'] = listOf(['/a', 'Rejects']);
    expect((await polled('html', first.state)).bodies).toEqual(['Rejects: Rejected']);
  });

  test('a page that is missing is tried for hours, in growing pauses; one that is gone is not', async () => {
    pages = { '/': listOf(['/late', 'Late']) };
    let last = await polled('html');
    const tries: number[] = [];
    for (let hours = 0; hours < 48; hours += 0.25) {
      last = await polled('html', last.state, hours * HOUR_MS);
      if (last.asked.length > 0) tries.push(hours);
    }
    expect(tries).toEqual([0.25, 0.5, 0.75, 1.25, 2.75, 5.25]);

    last = await polled('html');
    pages['/late'] = text('Here');
    expect((await polled('html', last.state, HOUR_MS)).bodies).toEqual(['Late: Here']);

    pages = { '/': listOf(['/gone', 'Gone']), '/gone': 'HTTP 410' };
    last = await polled('html');
    expect((await polled('html', last.state, HOUR_MS)).asked).toEqual([]);
  });

  test('pages that fail leave their places to others', async () => {
    const failing = Array.from({ length: 25 }, (_, i) => [`/f${i}`, 'Failing'] as const);
    pages = { '/': listOf(...failing, ['/a', 'First']), '/a': text('Here') };
    const first = await polled('html');
    const second = await polled('html', first.state, HOUR_MS);
    expect(second.bodies).toEqual(['First: Here']);
    expect(second.asked.slice(0, 6)).toEqual(['/f20', '/f21', '/f22', '/f23', '/f24', '/a']);
    expect(second.asked).toHaveLength(20);
  });
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

const isKilled = async () => ({ error: { code: 'timed-out' as const, detail: 'ended at its memory limit' } });

test('a document that ends its thread is counted on its source; nothing of the poll is remembered', async () => {
  const killing = (part: Partial<UntrustedDocuments>) => ({ ...tools, untrusted: { ...plainDocuments, ...part } });
  const killed = { kind: 'failed', failure: { code: 'killed' } };
  pages['/'] = LIST;
  pages['/a'] = pages['/b'] = '<p>Text</p>';
  pages['/news.xml'] = NEWS;
  expect(await read('html', '/', selectors, undefined, killing({ storyList: isKilled }))).toMatchObject(killed);
  const page = await read('html', '/', { ...selectors, body: 'p' }, undefined, killing({ storyPage: isKilled }));
  expect(page).toMatchObject({ ...killed, state: { validators: {} } });
  expect(page.state.seen).toBeUndefined();
  expect(await read('sitemap', '/news.xml', undefined, undefined, killing({ sitemap: isKilled }))).toMatchObject(
    killed,
  );
});

test('elements nested without end are cut, not followed', async () => {
  pages['/deep'] = `<h1>Head</h1><p>Text</p>${'<div>'.repeat(100_000)}`;
  pages['/'] = '<a class=s href=/deep>Deep</a>';
  const reading = await read('html', '/', { list: '.s', link: '.s', body: 'p' });
  expect(itemsOf(reading)).toMatchObject([{ title: 'Deep', contentHtml: 'Text' }]);
});

const INDEX = (...maps: readonly (readonly [string, string])[]) =>
  `<sitemapindex>${maps.map(([at, date]) => `<sitemap><loc>${at}</loc><lastmod>${date}</lastmod></sitemap>`).join('')}</sitemapindex>`;
const MAP = (...links: readonly string[]) =>
  `<urlset>${links.map((link) => `<url><loc>${link}</loc><news><title>${link}</title></news></url>`).join('')}</urlset>`;

describe('an index of site maps', () => {
  const polled = async (before?: SourceState, over: Partial<SourceTools> = {}) => {
    const from = origin.log.length;
    const reading = await read('sitemap', '/index.xml', undefined, before, { ...tools, ...over });
    const asked = origin.log.slice(from).map(({ url, headers }) => `${url} ${headers['if-none-match'] ?? ''}`.trim());
    const found = reading.kind === 'items' ? reading.items.map((item) => item.title) : reading.kind;
    const skipped = reading.kind === 'items' ? reading.skipped : undefined;
    return { asked, found, state: reading.state, skipped };
  };

  test('validators are kept and sent for each map; only the one that changed is read again', async () => {
    pages['/index.xml'] = INDEX(['/1.xml', '2026-11-24'], ['/2.xml', '2026-11-23']);
    pages['/1.xml'] = MAP('/a');
    pages['/2.xml'] = MAP('/b', '/c');
    const first = await polled();
    expect(first.found).toEqual(['/a', '/b', '/c']);
    const second = await polled(first.state);
    expect(second.asked).toEqual([
      `/index.xml "${pages['/index.xml'].length}"`,
      `/1.xml "${pages['/1.xml'].length}"`,
      `/2.xml "${pages['/2.xml'].length}"`,
    ]);
    expect(second.found).toBe('not-modified');
    pages['/1.xml'] = MAP('/a', '/d');
    expect((await polled(second.state)).found).toEqual(['/a', '/d']);
  });

  test('a map with the date and time it had is spared, for a day at most', async () => {
    const old = ['/2.xml', '2026-11-23T10:00:00Z'] as const;
    pages['/index.xml'] = INDEX(['/1.xml', '2026-11-24T10:00:00Z'], old);
    pages['/1.xml'] = MAP('/a');
    pages['/2.xml'] = MAP('/b');
    const first = await polled();
    pages['/index.xml'] = INDEX(['/1.xml', '2026-11-24T10:30:00+00:00'], old);
    pages['/1.xml'] = MAP('/a', '/c');
    const second = await polled(first.state);
    expect(second.asked.map((one) => one.split(' ')[0])).toEqual(['/index.xml', '/1.xml']);
    expect(second.found).toEqual(['/a', '/c']);
    pages['/2.xml'] = MAP('/b', '/d');
    const day = { now: 86_400_000 };
    const third = await polled(second.state, day);
    expect(third.found).toEqual(['/b', '/d']);
    // the date did not tell: it is not believed again
    pages['/2.xml'] = MAP('/b', '/d', '/e');
    expect((await polled(third.state, day)).found).toEqual(['/b', '/d', '/e']);
  });

  test('a map that fails costs the others nothing and is asked for again', async () => {
    pages['/index.xml'] = INDEX(['/1.xml', '2026-11-24T10:00:00Z'], ['/2.xml', '2026-11-23T10:00:00Z']);
    pages['/2.xml'] = MAP('/b');
    const first = await polled();
    expect(first.found).toEqual(['/b']);
    expect(first.skipped).toEqual([{ what: `${origin.url}/1.xml`, why: 'HTTP 404' }]);
    pages['/1.xml'] = MAP('/a');
    const second = await polled(first.state);
    expect(second.found).toEqual(['/a']);
    expect(second.asked).toHaveLength(2);
    pages = { '/index.xml': pages['/index.xml'] };
    expect((await polled()).found).toBe('failed');
  });

  test('a map that asks to wait is obeyed, once', async () => {
    pages['/index.xml'] = INDEX(['/1.xml', '2026-11-24'], ['/2.xml', '2026-11-23'], ['/3.xml', '2026-11-22']);
    pages['/1.xml'] = MAP('/a');
    const busy: SourceTools['fetch'] = async (request) => {
      const answer = await tools.fetch(request);
      const told = { status: 429, headers: { 'retry-after': '7200' } };
      return answer.kind === 'answer' && request.url === at('/2.xml') ? { ...answer, ...told } : answer;
    };
    const first = await polled(undefined, { fetch: busy });
    expect(first).toMatchObject({ found: ['/a'], state: { retryAfterSeconds: 7200 } });
    expect(first.asked).toHaveLength(3);
    expect((await polled(first.state, { fetch: busy })).state).toMatchObject({ retryAfterSeconds: 7200 });
    expect((await polled(first.state)).state).not.toHaveProperty('retryAfterSeconds');
  });
});
