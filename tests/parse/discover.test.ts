import { expect, test } from 'vitest';
import { discoverFeeds } from '../../src/parse/discover.ts';

const discover = (head: string) => discoverFeeds(`<html><head>${head}</head></html>`, 'https://page.example/');
const link = (type: string, href: string) => `<link rel="alternate" type="${type}" href="${href}">`;
const RSS = link('application/rss+xml', '/feed');

test('plain JSON comes last, WordPress’ API not at all', () => {
  const head = `${link('application/json', '/feed.json')}${link('application/json', '/wp-json/wp/v2/pages/2')}${link('application/json', '/?rest_route=/wp/v2/pages/2')}${RSS}`;
  expect(discover(head)).toEqual(['https://page.example/feed', 'https://page.example/feed.json']);
});

test.each([
  ['a script', `<script>t="${link('application/rss+xml', '/no')}"; if (x<y && z='q</script>${RSS}`],
  ['a style', `<style>/* ${link('application/rss+xml', '/no')} */</style>${RSS}`],
  ['a text area', `<textarea>${link('application/rss+xml', '/no')}</textarea>${RSS}`],
  ['a comment', `<!-- <script> ${link('application/rss+xml', '/no')} -->${RSS}<script></script>`],
  ['a title', `<TITLE>${link('application/rss+xml', '/no')}</Title >${RSS}`],
])('a link in %s is none', (_, head) => {
  expect(discover(head)).toEqual(['https://page.example/feed']);
});

test('a script without an end hides nothing', () => {
  expect(discover(`<script>${RSS}`)).toEqual(['https://page.example/feed']);
});
