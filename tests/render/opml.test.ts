import { expect, test } from 'vitest';
import { opml } from '../../src/render/opml.ts';
import { readXml } from '../formats/xml-tree.mjs';
import { aFeed, PUBLIC_URL } from '../support/documents.ts';

test('OPML: folders hold only their text, feeds what a reader needs', () => {
  const feeds = [
    aFeed({ name: 'tech', languages: ['en', 'fr'] }),
    aFeed({ name: 'one', title: 'One <&>', formats: ['atom'] }),
    aFeed({ name: 'old', retired: true }),
  ];
  const root = readXml(new TextDecoder().decode(opml(feeds, { publicUrl: PUBLIC_URL, title: 'Wire' })));
  const [head, body] = root.children;
  expect(head!.children.map(({ name }) => name)).toEqual(['title']);
  const [folder, single, ...rest] = body!.children;
  expect(rest).toEqual([]);
  expect(folder!.attributes).toEqual({ text: 'Technology & industry' });
  expect(folder!.children.map(({ attributes }) => attributes.xmlUrl)).toEqual([
    `${PUBLIC_URL}/feeds/tech.rss`,
    `${PUBLIC_URL}/feeds/tech/en.rss`,
    `${PUBLIC_URL}/feeds/tech/fr.rss`,
  ]);
  expect(single!.attributes).toMatchObject({
    type: 'rss',
    text: 'One <&>',
    xmlUrl: `${PUBLIC_URL}/feeds/one.atom`,
    htmlUrl: `${PUBLIC_URL}/feeds/one`,
  });
});
