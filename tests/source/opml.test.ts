import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/domain/source.ts';
import { createGuard } from '../../src/fetch/guard.ts';
import { type Opml, OUTLINES_MAX, readOpml } from '../../src/source/opml.ts';
import { writeOpml } from '../../src/source/opml-write.ts';
import { newSourceId } from '../../src/source/source-id.ts';

const guard = createGuard([]);
const judge = (url: string) => {
  const judged = guard.checkUrl(url);
  return 'refused' in judged ? judged.refused : undefined;
};
const wrap = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>t</title></head><body>${body}</body></opml>`;
const read = (body: string): Opml => {
  const outcome = readOpml(wrap(body), judge);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome;
};

test('folders and categories are tags', () => {
  const { outlines } = read(
    `<outline text="World"><outline title="Asia &amp; Co"><outline type="rss" text="A" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/" language="zh-Hans" category="/x/y,z"/></outline></outline>
     <outline text="B" xmlurl="https://b.example/"/>`,
  );
  expect(outlines).toEqual([
    {
      title: 'A',
      url: 'https://a.example/feed',
      siteLink: 'https://a.example/',
      language: 'zh-Hans',
      tags: ['World', 'Asia & Co', 'x/y', 'z'],
    },
    { title: 'B', url: 'https://b.example/', tags: [] },
  ]);
});

test.each([
  'http://127.0.0.1/',
  'gopher://a.example/',
  'javascript:alert(1)',
  'data:text/xml,x',
  'https://a.example/&#13;&#10;X: 1',
  'feed:http://10.0.0.1/',
  '',
  ' ',
  'a.example',
])('%j is refused by name, its neighbor is taken', (url) => {
  const { outlines, refused } = read(
    `<outline text="bad" xmlUrl="${url}"/><outline text="good" xmlUrl="https://good.example/"/>`,
  );
  expect(outlines.map((one) => one.title)).toEqual(['good']);
  expect(refused).toEqual([{ what: expect.stringContaining('bad'), why: expect.any(String) }]);
});

test.each([
  ['feed:https://a.example/x', 'https://a.example/x'],
  ['feed://a.example/x', 'http://a.example/x'],
  ['https://user:pw@a.example/x', 'https://user:pw@a.example/x'],
])('%s is %s', (written, url) => {
  expect(read(`<outline xmlUrl="${written}"/>`).outlines).toEqual([{ url, tags: [] }]);
});

test('one address is one source, however it is written', () => {
  const { outlines, refused } = read(
    '<outline xmlUrl="https://a.example/"/><outline xmlUrl="https://A.example"/><outline xmlUrl="https://a.example:443/"/>',
  );
  expect(outlines).toHaveLength(1);
  expect(refused.map((one) => one.why)).toEqual(['named twice', 'named twice']);
});

describe('documents', () => {
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) => `<outline text="${i}" xmlUrl="https://a.example/${i}"/>`).join('');

  test('of too many outlines give the first ones', () => {
    const { outlines, refused } = read(many(OUTLINES_MAX + 7));
    expect(outlines).toHaveLength(OUTLINES_MAX);
    expect(refused).toHaveLength(7);
  });

  test.each([
    ['with absurdly many', wrap(many(60_000))],
    ['nested without end', wrap('<outline text="f">'.repeat(50_000) + '</outline>'.repeat(50_000))],
    ['cut short', '<opml><body><outline xmlUrl="https://a.example/"/><outl'],
    ['with entities of their own', `<!DOCTYPE opml [<!ENTITY x "x">]>${wrap('').slice(21)}`],
    ['that are none', 'hello'],
    ['that are empty', ''],
  ])('%s give nothing', (_, xml) => {
    expect(readOpml(xml, judge)).toEqual({ problem: expect.any(String) });
  });
});

test('what we write we read, without credentials', () => {
  const source = (id: string, more: Partial<Source>): Source => ({
    id,
    kind: 'feed',
    tags: [],
    websub: false,
    normalize: { skip: [], boilerplate: [] },
    enabled: true,
    ...more,
  });
  const xml = writeOpml('Wire <1>', [
    {
      source: source('a', {
        url: 'https://u:p@a.example/?a=1&b="',
        tags: ['x', 'y'],
        language: 'fr',
        title: 'A "𠮷" \u0001',
      }),
      siteLink: 'https://a.example/',
    },
    { source: source('b', { url: 'https://b.example/' }), title: 'B' },
    { source: source('c', { kind: 'file' }) },
    { source: source('d', { url: 'https://d.example/', title: 'D', tags: ['a, b', 'x', '/c/', 'd/e'] }) },
    { source: source('e', { url: 'https://e.example/', title: 'E', tags: ['a, b'] }) },
  ]);
  expect(readOpml(xml, judge)).toEqual({
    outlines: [
      {
        title: 'A "𠮷"',
        url: 'https://a.example/?a=1&b=%22',
        siteLink: 'https://a.example/',
        language: 'fr',
        tags: ['x', 'y'],
      },
      { title: 'B', url: 'https://b.example/', tags: [] },
      { title: 'D', url: 'https://d.example/', tags: ['a, b', '/c/', 'x', 'd/e'] },
      { title: 'E', url: 'https://e.example/', tags: ['a, b'] },
    ],
    refused: [],
  });
});

test('ids come from titles, else hosts, and are unique', () => {
  const taken = new Set(['news']);
  expect(newSourceId({ title: 'Néws!', url: 'https://a.example/' }, taken)).toBe('news-2');
  expect(newSourceId({ title: '新闻', url: 'https://www.b.example/' }, taken)).toBe('b-example');
  expect(newSourceId({ url: 'https://feeds.b.example/' }, taken)).toBe('b-example-2');
});

test('what has neither an address nor anything in it is told by its name; a folder is none of these', () => {
  const { outlines, refused } = read(
    '<outline type="rss" text="Lost"/><outline type="rss" text="Folder"><outline xmlUrl="https://a.example/"/></outline><outline text="Empty"/><outline text="Page" htmlUrl="https://p.example/"/>' +
      '<outline type="link" url="https://l.example/"/><outline text="More" type="include" url="https://i.example/more.opml"/>',
  );
  const why = 'no address of a feed (xmlUrl)';
  expect(refused).toEqual([
    { what: 'Lost', why },
    { what: 'Empty', why },
    { what: 'Page (https://p.example/)', why },
    { what: '(no title) (https://l.example/)', why },
    { what: 'More (https://i.example/more.opml)', why },
  ]);
  expect(outlines).toEqual([{ url: 'https://a.example/', tags: ['Folder'] }]);
});
