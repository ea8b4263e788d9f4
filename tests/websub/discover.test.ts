import { expect, test } from 'vitest';
import { fieldHubs } from '../../src/lib/hub-links.ts';
import { documentHubs } from '../../src/websub/discover.ts';

const BASE = 'https://a.example/blog/feed';
const both = { hubs: ['https://hub.example/'], self: 'https://a.example/self' };
const at = (body: string, link?: string) =>
  fieldHubs(link === undefined ? {} : { link }, BASE) ?? documentHubs(Buffer.from(body), BASE);

test.each<[string, string]>([
  ['plain', '<https://hub.example/>; rel="hub", </self>; rel="self"'],
  ['tokens, no spaces', '<https://hub.example/>;rel=hub,</self>;rel=self'],
  ['quoted pairs and commas', '<https://hub.example/>; title="a, \\"b\\"; rel=self"; rel="x HUB", </self>; rel="self"'],
  ['commas in targets', '<https://x.example/a,b>; rel=next, <https://hub.example/>; REL=hub, </self>; rel=self'],
  ['the first rel counts', '<https://hub.example/>; rel=hub, </self>; rel="self"; rel="hub"'],
])('Link field: %s', (_, link) => {
  expect(at('<feed><link rel="hub" href="/other"/></feed>', link)).toEqual(both);
});

test.each([
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://hub.example/"/><link rel="self" href="/self"/></feed>',
  ],
  [
    'RSS',
    '<?xml version="1.0"?><rss><channel><atom:link rel="hub" href="https://hub.example/"/><a:link rel=self href=\'/self\'/></channel></rss>',
  ],
  ['HTML', '<!doctype html><html><head><link rel=hub href=https://hub.example/><link rel="self" href="/self"><body>'],
  [
    'JSON Feed',
    '{"feed_url":"/self","hubs":[{"type":"rssCloud","url":"x"},{"type":"WebSub","url":"https://hub.example/"}]}',
  ],
])('%s', (_, body) => {
  expect(at(body)).toEqual(both);
});

test('links of an entry are not the feed’s; without self the address found counts', () => {
  expect(at('<feed><entry><link rel="hub" href="/x"/></entry></feed>')).toBeUndefined();
  expect(at('<feed><link rel="hub" href="https://hub.example/"/></feed>')).toEqual({ ...both, self: BASE });
  expect(at('')).toBeUndefined();
  expect(at('{"hubs": 3}')).toBeUndefined();
});

test('elements nested without end are not followed', () => {
  expect(at(`<html><body>${'<a>'.repeat(1_000_000)}<link rel=hub href=/hub>`)).toBeUndefined();
  expect(at(`<feed>${'<a>'.repeat(1_000_000)}<link rel="hub" href="/hub"/>`)).toBeUndefined();
});
