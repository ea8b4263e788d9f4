import { expect, test } from 'vitest';
import { absoluteHtml } from '../../src/parse/html-urls.ts';

const BASE = 'https://news.example/a/b.html';

test.each([
  ['<a href="c.html">x</a>', '<a href="https://news.example/a/c.html">x</a>'],
  [
    "<a href='/c?d=1&amp;e=2' title='\"q\"'>x</a>",
    '<a href="https://news.example/c?d=1&amp;e=2" title="&quot;q&quot;">x</a>',
  ],
  ['<a href=c.html class=d>x</a>', '<a href="https://news.example/a/c.html" class="d">x</a>'],
  ['<a href="#note">1</a>', '<a href="https://news.example/a/b.html#note">1</a>'],
  ['<a href="//cdn.example/x">x</a>', '<a href="https://cdn.example/x">x</a>'],
  ['<IMG SRC="../i.png"/>', '<IMG src="https://news.example/i.png" />'],
  [
    '<img srcset="s.png 1x, /l.png 2x" src="s.png">',
    '<img srcset="https://news.example/a/s.png 1x, https://news.example/l.png 2x" src="https://news.example/a/s.png">',
  ],
  [
    '<video poster="p.jpg" src="v.mp4"></video>',
    '<video poster="https://news.example/a/p.jpg" src="https://news.example/a/v.mp4"></video>',
  ],
  ['<blockquote cite="q">x</blockquote>', '<blockquote cite="https://news.example/a/q">x</blockquote>'],
  ['<img src=" \n i.png ">', '<img src="https://news.example/a/i.png">'],
])('%s', (html, expected) => {
  expect(absoluteHtml(html, BASE)).toBe(expected);
});

test.each([
  '<a href="https://other.example/x?a=1&b=2" >kept  as it was</a>',
  '<a href="mailto:a@b.example">x</a><a href="javascript:alert(1)">left to the sanitizer</a>',
  '<script>var t = "<img src=x>";</script><style>a{background:url(x)}</style>',
  '<!-- <img src="x.png"> -->',
  'no markup at all, src= and href= in it',
  '5 < 6 <a',
  '<a href="cut off',
])('left byte for byte: %s', (html) => {
  expect(absoluteHtml(html, BASE)).toBe(html);
});

test('without a base nothing is resolved', () => {
  expect(absoluteHtml('<a href="c">x</a>', undefined)).toBe('<a href="c">x</a>');
});
