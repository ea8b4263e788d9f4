import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Item } from '../../src/domain/item.ts';
import type { SourceTools } from '../../src/domain/seams.ts';
import type { Source, SourceState } from '../../src/domain/source.ts';
import { file } from '../../src/source/file.ts';
import { plainDocuments } from '../support/plain-documents.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stories-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tools: SourceTools = {
  fetch: async () => ({ kind: 'failed', failure: { code: 'internal', detail: 'no network here' }, hops: [] }),
  now: 0,
  subscribers: 0,
  untrusted: plainDocuments,
};
const put = (name: string, content: string | Buffer) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};
const read = (state?: SourceState, at: string = folder, more: Partial<SourceTools> = {}) => {
  const source: Source = {
    id: 's',
    kind: 'file',
    path: at,
    tags: [],
    websub: false,
    normalize: { skip: [], boilerplate: [] },
    enabled: true,
  };
  return file.read(source, state, { ...tools, ...more });
};
async function items(): Promise<readonly Item[]> {
  const reading = await read();
  return reading.kind === 'items' ? reading.items : [];
}

test('a text file: headline, then paragraphs', async () => {
  put('a/story.fr.txt', '\r\nUn titre\r\n\r\nPremier <b>.\r\nSuite.\r\n\r\nDeuxième.\r\n');
  expect(await items()).toEqual([
    {
      id: 'a/story.fr.txt',
      title: 'Un titre',
      contentHtml: '<p>Premier &lt;b&gt;.<br>\nSuite.</p>\n<p>Deuxième.</p>',
      language: 'fr',
      authors: [],
      categories: [],
      enclosures: [],
    },
  ]);
});

test('a text without blank lines has a paragraph a line, one wrapped by an editor has one', async () => {
  put('a.txt', 'T\nOne.\nTwo.');
  const line = 'a line that somebody broke at much the same width as every other';
  put('b.txt', `T\n\n${line}\n${line}\n${line}\nend`);
  const [a, b] = await items();
  expect(a?.contentHtml).toBe('<p>One.</p>\n<p>Two.</p>');
  expect(b?.contentHtml).toBe(`<p>${line} ${line} ${line} end</p>`);
});

test('a Markdown file with a head', async () => {
  put(
    'a.md',
    '---\ntitle: "上海"\nlanguage: zh-Hans\ndate: 2026-11-20 08:00\nauthor: [A, B]\ntags: [x]\ntranslation: { method: machine, from: en }\n---\nHello *you*\n',
  );
  put('b.md', '# A **bold** title\n\nBody\n');
  expect(await items()).toMatchObject([
    {
      id: 'a.md',
      title: '上海',
      language: 'zh-Hans',
      publishedAt: '2026-11-20T08:00:00Z',
      authors: [{ name: 'A' }, { name: 'B' }],
      categories: ['x'],
      translation: { method: 'machine', from: 'en' },
      contentHtml: '<p>Hello <em>you</em></p>',
    },
    { title: 'A bold title', contentHtml: '<p>Body</p>' },
  ]);
});

test.each([
  ['a headline with a colon', '---\ntitle: Breaking: rules adopted\npublishAfter: 2031-01-01T00:00:00Z\n---\nText\n'],
  ['keys in another case', '---\nTITLE: "Breaking: rules adopted"\nPublishAfter: 2031-01-01\n---\nText\n'],
  ['keys joined otherwise', '---\nTitle: "Breaking: rules adopted"\npublish-after: 2031-01-01\n---\nText\n'],
  ['lines before it', '\ufeff\n \r\n---\r\ntitle: "Breaking: rules adopted"\r\npublishAfter: 2031\r\n---\r\nText\r\n'],
  ['no blank after the colon', '---\ntitle：Breaking: rules adopted\npublishAfter:2031-01-01\n---\nText\n'],
  ['a date that YAML reads as a number', '---\ntitle: "Breaking: rules adopted"\npublishAfter: 20310101\n---\nText'],
])('a head is read whatever it looks like: %s', async (_, content) => {
  put('a.txt', content);
  put('b.md', content);
  const story = {
    title: 'Breaking: rules adopted',
    contentHtml: '<p>Text</p>',
    publishAfter: '2031-01-01T00:00:00Z',
  };
  expect(await items()).toMatchObject([story, story]);
});

test.each([
  [
    'an embargo that is no date',
    '---\npublishAfter: tomorrow noon\n---\n',
    /publishAfter is no certain date: tomorrow noon/,
  ],
  ['one in March or in May', '---\npublishAfter: 03/05/2031\n---\n', /publishAfter is no certain date: 03/],
  ['one of a wrong type', '---\npublishAfter: [2031]\n---\n', /publishAfter is no certain date: \[2031\]/],
  ['a line that is none of a head', '---\ntitle: A: b\n  publishAfter: 2031\n---\n', /no "key: value": +publishAfter/],
  ['fields in a list', '---\n- title: A\n  publishAfter: 2031\n---\n', /no "key: value": - title/],
  ['fields of something', '---\nstory:\n  title: A\n  publishAfter: 2031\n---\n', /no "key: value": +title/],
  ['a brace too few', '---\n{title: A, publishAfter: 2031\n---\n', /no "key: value": \{title/],
  ['a field twice', '---\npublishAfter: 2031\nPublishAfter: 2032: 1\n---\n', /publishAfter stands twice/],
  ['no end', '---\npublishAfter: 2031-01-01\n\n', /no line --- ends it/],
])('a story whose head cannot be read is refused: %s', async (_, head, why) => {
  put('a.txt', `${head}Headline\n\nText\n`);
  put('b.md', `${head}Headline\n\nText\n`);
  put('c.json', '{"title":"Headline","text":"Text","_publish_after":"tomorrow"}');
  put('d.json', '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"x","_publish_after":"tomorrow"}]}');
  expect(await read()).toMatchObject({
    items: [],
    skipped: [
      { what: 'a.txt', why: expect.stringMatching(why) },
      { what: 'b.md', why: expect.stringMatching(why) },
      { what: 'c.json', why: 'publishAfter is no certain date: tomorrow' },
      { what: 'd.json', why: 'x: _publish_after is no certain date' },
    ],
  });
});

test('a file that says nothing but deleted is a deletion of its story', async () => {
  put('a.json', '{"deleted":true}');
  put('b.md', '---\ndeleted: true\n---\n');
  put('c.json', '[{"deleted":true},{"deleted":true,"id":"x"}]');
  expect(await read()).toMatchObject({
    items: [
      { id: 'a.json', deleted: true },
      { id: 'b.md', deleted: true },
      { id: 'x', deleted: true },
    ],
    skipped: [{ what: 'c.json', why: expect.stringMatching(/^story 1: deleted, but/) }],
  });
});

test('text between two rules is text', async () => {
  put('a.txt', '---\nFLASH: bridge closed in Lyon\n\nThe bridge was closed.\n---\nMore to follow\n');
  put('b.md', '---\nFLASH: bridge closed\n\nIt was closed.\n\n---\nMore to follow\n');
  put('c.txt', '---\nHeadline\n\nText\n');
  put('d.txt', '---\n---\nHeadline\n\nText\n');
  expect(await items()).toMatchObject([
    {
      title: 'FLASH: bridge closed in Lyon',
      contentHtml: '<p>The bridge was closed.</p>\n<p>---</p>\n<p>More to follow</p>',
    },
    { title: 'FLASH: bridge closed', contentHtml: '<p>It was closed.</p>\n<hr>\n<p>More to follow</p>' },
    { title: 'Headline', contentHtml: '<p>Text</p>' },
    { title: 'Headline', contentHtml: '<p>Text</p>' },
  ]);
});

test('a saved page', async () => {
  put(
    'a.html',
    '<html lang="de"><head><title>x</title><meta name="author" content="Eva"></head><body><nav>n</nav><article><h1>Titel</h1><p>Text</p><script>1</script></article></body></html>',
  );
  expect(await items()).toMatchObject([
    { title: 'Titel', language: 'de', contentHtml: '<p>Text</p>', authors: [{ name: 'Eva' }] },
  ]);
});

test('stories as JSON: one, several, or a JSON Feed', async () => {
  put(
    'a.json',
    JSON.stringify({ id: 7, title: 'One', text: 'A\n\nB', language: 'en', translationOf: 'b', authors: ['X'] }),
  );
  put(
    'b.json',
    JSON.stringify([
      { title: 'Two', contentHtml: '<p>2</p>' },
      { nothing: 1 },
      { title: 'Three', link: 'javascript:1' },
      { title: 'Two', text: 'Other' },
    ]),
  );
  put('c.json', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: 'from-feed' }] }));
  const reading = await read();
  expect(reading).toMatchObject({
    kind: 'items',
    items: [
      { id: '7', title: 'One', contentHtml: '<p>A</p>\n<p>B</p>', translationOf: 'b', authors: [{ name: 'X' }] },
      { title: 'Two' },
      { title: 'Three' },
      { title: 'Two' },
      { id: 'from-feed' },
    ],
    skipped: [
      { what: 'b.json', why: 'story 2: neither title nor text' },
      { what: 'b.json', why: 'story 4: no id, and the link or title of one before: the newer of them is taken' },
    ],
  });
  expect(reading.kind === 'items' && reading.items[2]).not.toHaveProperty('link');
});

test('what cannot be read is skipped by name, the rest is read', async () => {
  put('a.txt', 'Good');
  put('b.json', '{');
  put('c.docx', 'x');
  put('d.txt', '');
  put('.hidden.txt', 'x');
  symlinkSync('/etc/hostname', path.join(folder, 'out.txt'));
  symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'in.txt'));
  const reading = await read();
  expect(reading).toMatchObject({ items: [{ id: 'a.txt' }, { id: 'in.txt' }] });
  expect(reading.kind === 'items' && reading.skipped?.map(({ what }) => what).sort()).toEqual([
    'b.json',
    'c.docx',
    'd.txt',
    'out.txt',
  ]);
});

test('nothing new on disk is not read again; an edit is', async () => {
  put('a.txt', 'One');
  const first = await read();
  expect((await read(first.state)).kind).toBe('not-modified');
  put('a.txt', 'One, edited');
  expect(await read(first.state)).toMatchObject({ items: [{ id: 'a.txt', title: 'One, edited' }] });
});

test('what could not be read is read again: with other rights at once, else ever less often', async () => {
  put('a.txt', 'One');
  const first = await read();
  expect((await read(first.state)).kind).toBe('not-modified');
  chmodSync(path.join(folder, 'a.txt'), 0o640);
  const second = await read(first.state);
  expect(second.kind).toBe('items');

  let documents: SourceTools['untrusted'] = {
    ...plainDocuments,
    storyFile: async () => ({ error: { code: 'timed-out', detail: 'ended' } }),
  };
  const at = (now: number, state?: SourceState) => read(state, folder, { now, untrusted: documents });
  let reading = await at(0);
  expect(reading).toMatchObject({ items: [], skipped: [{ what: 'a.txt', why: 'timed-out: ended' }] });
  expect((await at(1000, reading.state)).kind).toBe('not-modified');
  reading = await at(2000, reading.state);
  expect(reading.kind).toBe('items');
  expect((await at(4000, reading.state)).kind).toBe('not-modified');
  documents = plainDocuments;
  reading = await at(6000, reading.state);
  expect(reading).toMatchObject({ items: [{ id: 'a.txt' }], skipped: [] });
  expect((await at(1e9, reading.state)).kind).toBe('not-modified');
});

describe('what has moved', () => {
  const formerIds = (reading: Awaited<ReturnType<typeof read>>) =>
    reading.kind === 'items' ? Object.fromEntries(reading.items.map(({ id, formerId }) => [id, formerId])) : undefined;
  const move = (from: string, to: string) => {
    mkdirSync(path.dirname(path.join(folder, to)), { recursive: true });
    renameSync(path.join(folder, from), path.join(folder, to));
  };

  test('a file that was renamed keeps its id', async () => {
    put('a.txt', 'Brief\n\nText.');
    put('b.txt', 'Other\n\nText.');
    const first = await read();
    move('a.txt', 'sub/z.txt');
    const second = await read(first.state);
    expect(formerIds(second)).toEqual({ 'b.txt': undefined, 'sub/z.txt': 'a.txt' });
    put('c.txt', 'Brief\n\nText.');
    expect(formerIds(await read(second.state))).toMatchObject({ 'c.txt': undefined, 'sub/z.txt': undefined });
  });

  test('what is there still, or cannot be read just now, has not moved', async () => {
    put('a.txt', 'Brief\n\nText.');
    const first = await read();
    put('b.txt', 'Brief\n\nText.');
    expect(formerIds(await read(first.state))).toEqual({ 'a.txt': undefined, 'b.txt': undefined });
    put('a.txt', '');
    const second = await read(first.state);
    expect(formerIds(second)).toEqual({ 'b.txt': undefined });
    // long gone is not moved either: the same words may be news again
    rmSync(path.join(folder, 'a.txt'));
    rmSync(path.join(folder, 'b.txt'));
    const third = await read(second.state);
    put('c.txt', 'Brief\n\nText.');
    expect(formerIds(await read(third.state))).toEqual({ 'c.txt': undefined });
  });

  test('a headline of a list that was corrected', async () => {
    const stories = (...pairs: readonly (readonly [string, string])[]) =>
      put('a.json', JSON.stringify(pairs.map(([title, text]) => ({ title, text }))));
    const changed = async (state: SourceState) => {
      const reading = await read(state);
      const moved = reading.kind === 'items' ? reading.items.filter(({ formerId }) => formerId !== undefined) : [];
      return moved.map(({ title }) => title);
    };
    const long = 'A text of some length, that nobody writes twice. '.repeat(5);
    stories(['Brigde closed', 'It was closed.'], ['Port', 'Sunny'], ['Wther', long]);
    const { state } = await read();
    stories(['Bridge closed', 'It was closed.'], ['Port', 'Sunny'], ['Wther', long]);
    expect(await changed(state)).toEqual(['Bridge closed']);
    stories(['New', 'Rain'], ['Brigde closed', 'It was closed.'], ['Port', 'Sunny'], ['Weather', long]);
    expect(await changed(state)).toEqual(['Weather']);
    // a list that goes on with the same few words has new stories
    stories(['Brigde closed', 'It was closed.'], ['Wther', long], ['Harbour', 'Sunny']);
    expect(await changed(state)).toEqual([]);
  });
});

test('one file is a source, a missing one a failure', async () => {
  put('only.txt', 'Only');
  expect(await read(undefined, path.join(folder, 'only.txt'))).toMatchObject({ items: [{ id: 'only.txt' }] });
  expect(await read(undefined, path.join(folder, 'none'))).toMatchObject({ failure: { code: 'unreadable-path' } });
});

test('bytes in UTF-16 or western are text too', async () => {
  put('a.txt', Buffer.from('\ufeffÜber', 'utf16le'));
  put('b.txt', Buffer.from('Über\n\nDie Brücke für Fußgänger wird früher geöffnet als erwartet.', 'latin1'));
  expect(await items()).toMatchObject([{ title: 'Über' }, { title: 'Über' }]);
});
