import { expect, test } from 'vitest';
import type { PageHints } from '../../src/domain/seams.ts';
import { storyList } from '../../src/source/story-list.ts';
import { storyPage } from '../../src/source/story-page.ts';

const read = (html: string, hints: PageHints = {}) => storyPage(Buffer.from(html), hints);
const url = 'https://example.org/news/1';

test('relative addresses start from the base that a page names, of a saved page too', () => {
  const page = (base: string) =>
    `<head><base href="${base}"><meta property="og:image" content="o.jpg"><link rel=canonical href="1.html"></head>
     <article><p><a href="a">a</a><img src="i.jpg"></p></article>`;
  const cdn = {
    link: 'https://cdn.example/x/1.html',
    image: 'https://cdn.example/x/o.jpg',
    contentHtml: '<p><a href="https://cdn.example/x/a">a</a><img src="https://cdn.example/x/i.jpg"></p>',
  };
  expect(read(page('https://cdn.example/x/'), { url })).toMatchObject(cdn);
  expect(read(page('https://cdn.example/x/'))).toMatchObject(cdn);
  expect(read(page('/x/'), { url })).toMatchObject({ link: 'https://example.org/x/1.html' });
  expect(read(page('javascript:x'), { url })).toMatchObject({ link: 'https://example.org/news/1.html' });
});

test('a form round the page holds the story; a small one is no part of it', () => {
  const search = '<form><input><select><option>All of the many sections there are</select><button>Go</button></form>';
  const story = '<h1>Head</h1><p>A text of some length.</p>';
  expect(read(`<form>${story}${search}</form>`).contentHtml).toContain('<p>A text of some length.</p>');
  expect(read(`${search}<main>${story}<form>Mail me</form></main>`).contentHtml).toBe('<p>A text of some length.</p>');
  expect(read(`${'<form>'.repeat(900)}${'<p>x</p>'.repeat(50_000)}`).contentHtml).toBeDefined();
});

test.each([
  ['fr', undefined, '2026-03-05'],
  ['en-GB', undefined, '2026-03-05'],
  ['en_US', 'en', '2026-05-03'],
  ['en', undefined, '2026-05-03'],
  [undefined, undefined, '2026-05-03'],
  [undefined, 'fr', '2026-03-05'],
  // a template's English
  ['en', 'fr', '2026-03-05'],
])('05/03/2026 on a page in %s of a source in %s is %s', (lang, language, day) => {
  const page = `<html${lang === undefined ? '' : ` lang="${lang}"`}><i>05/03/2026</i><a href=/a>x</a>`;
  const hints = {
    url,
    selectors: { list: 'html', link: 'a', date: 'i' },
    ...(language === undefined ? {} : { language }),
  };
  expect(read(page, hints).publishedAt).toBe(`${day}T00:00:00Z`);
  expect(storyList(Buffer.from(page), hints).items[0]?.publishedAt).toBe(`${day}T00:00:00Z`);
});

test('a picture that is loaded late keeps its address, against the base of the page', () => {
  const page =
    '<base href="/cdn/"><p>Text</p><img src="data:image/gif;base64,R0" data-lazy-src="a.jpg"><noscript><img src="a.jpg"></noscript>';
  expect(read(page, { url }).contentHtml).toContain('src="https://example.org/cdn/a.jpg"');
  expect(read(page, { url }).contentHtml?.match(/<img/g)).toHaveLength(1);
});
