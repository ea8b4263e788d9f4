import { describe, expect, test } from 'vitest';
import type { ParsedFeed } from '../../src/domain/item.ts';
import { parse } from '../../src/parse/parse.ts';

// One feed in three formats, damaged in all the ways that feeds are: what it says must still be read.

const story = (n: number) => ({
  title: ['Bahn fährt wieder', 'Messe eröffnet', 'Regen am Montag'][n]!,
  link: `https://anzeiger.example/artikel/${n}`,
  id: `tag:anzeiger.example,2026:${n}`,
  author: ['Jürgen Müller', 'Anna Groß', 'Zoë Kühn'][n]!,
  date: `2026-02-2${n}T08:15:00Z`,
  text: ['Die Strecke ist seit Freitag frei.', 'Gäste aus zehn Ländern kamen.', 'Es bleibt kühl.'][n]!,
});
const STORIES = [story(0), story(1), story(2)];
const rfc822 = (iso: string) => new Date(iso).toUTCString();

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>Anzeiger</title>
<link>https://anzeiger.example/</link>
<description>Nachrichten</description>
<language>de</language>
${STORIES.map(
  (s) => `<item>
<title>${s.title}</title>
<link>${s.link}</link>
<guid isPermaLink="false">${s.id}</guid>
<dc:creator>${s.author}</dc:creator>
<pubDate>${rfc822(s.date)}</pubDate>
<description>Kurz</description>
<content:encoded><![CDATA[<p>${s.text}</p>]]></content:encoded>
</item>`,
).join('\n')}
</channel>
</rss>
`;
const ATOM = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title>Anzeiger</title>
<link rel="alternate" href="https://anzeiger.example/"/>
<id>tag:anzeiger.example,2026:feed</id>
<updated>2026-02-22T08:15:00Z</updated>
${STORIES.map(
  (s) => `<entry>
<title>${s.title}</title>
<link rel="alternate" type="text/html" href="${s.link}"/>
<id>${s.id}</id>
<author><name>${s.author}</name></author>
<published>${s.date}</published>
<updated>${s.date}</updated>
<summary>Kurz</summary>
<content type="html">&lt;p&gt;${s.text}&lt;/p&gt;</content>
</entry>`,
).join('\n')}
</feed>
`;
const RDF = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://anzeiger.example/">
<title>Anzeiger</title>
<link>https://anzeiger.example/</link>
<description>Nachrichten</description>
<dc:language>de</dc:language>
<items><rdf:Seq>${STORIES.map((s) => `<rdf:li rdf:resource="${s.link}"/>`).join('')}</rdf:Seq></items>
</channel>
${STORIES.map(
  (s) => `<item rdf:about="${s.id}">
<title>${s.title}</title>
<link>${s.link}</link>
<dc:creator>${s.author}</dc:creator>
<dc:date>${s.date}</dc:date>
<description>Kurz</description>
<content:encoded>&lt;p&gt;${s.text}&lt;/p&gt;</content:encoded>
</item>`,
).join('\n')}
</rdf:RDF>
`;

const DAMAGES: Readonly<Record<string, (xml: string) => string | Uint8Array>> = {
  none: (xml) => xml,
  'no declaration': (xml) => xml.replace(/<\?xml.*?\?>\n/, ''),
  'two declarations': (xml) => `<?xml version="1.0"?>\n${xml}`,
  'declaration without quotes': (xml) => xml.replace('version="1.0" encoding="UTF-8"', 'version=1.0 encoding=UTF-8'),
  'declaration with a version unheard of': (xml) => xml.replace('version="1.0"', 'version="3.7"'),
  'declaration not closed': (xml) => xml.replace('"UTF-8"?>', '"UTF-8">'),
  'blanks and marks in front': (xml) => `\ufeff\n \ufeff\t${xml}`,
  'a warning in front': (xml) =>
    `<br />\n<b>Warning</b>:  mysql_connect(): Too many connections in <b>/var/www/db.php</b> on line <b>12</b><br />\n${xml}`,
  'a sentence in front': (xml) => `Debug: x < 3 && y > "4"\n${xml}`,
  'a comment in front': (xml) => `<!-- cached -- at 12:00 -->${xml}`,
  'a script behind': (xml) => `${xml}<script>if (a<b && c>d) document.write("<p>")</script>`,
  'zeros behind': (xml) => `${xml}\u0000\u0000`,
  'inside a page': (xml) => `<html><head><title>x</title></head><body>${xml}</body></html>`,
  'a document type': (xml) =>
    xml.replace('?>\n', '?>\n<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.example/rss.dtd">\n'),
  'a document type with entities': (xml) =>
    xml
      .replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY stadt "Bahn"><!ENTITY % p SYSTEM "http://x.example/"> %p; ]>\n')
      .replace('>Bahn', '>&stadt;'),
  'a document type never closed': (xml) => xml.replace('?>\n', '?>\n<!DOCTYPE x [ <!ENTITY a "b">\n'),
  'HTML entities': (xml) =>
    xml.replace(/(?<=<(?:title|dc:creator|name)>[^<]*)[üöß]/g, (c) => ({ ü: '&uuml;', ö: '&ouml;', ß: '&szlig;' })[c]!),
  'numeric references': (xml) =>
    xml.replace(/(?<=<(?:title|dc:creator|name)>[^<]*)[üöß]/g, (c) => `&#${c.charCodeAt(0)};`),
  'end tags in capitals': (xml) => xml.replace(/<\/(title|link|entry|item)>/g, (tag) => tag.toUpperCase()),
  'all names in capitals': (xml) =>
    xml.replace(
      /<(\/?)(rss|channel|item|title|link|guid|pubDate|description|feed|entry|id|content|summary)\b/g,
      (_, s, n) => `<${s}${n.toUpperCase()}`,
    ),
  'no end tags of items': (xml) => xml.replace(/<\/(?:item|entry)>/g, ''),
  'no end tags of titles': (xml) => xml.replace(/<\/title>/g, ''),
  'no end tags of dates': (xml) => xml.replace(/<\/(?:pubDate|dc:date|published|updated)>/g, ''),
  'no end tags of authors': (xml) => xml.replace(/<\/(?:dc:creator|author|name)>/g, ''),
  'end tags that end nothing': (xml) => xml.replace(/<guid|<id>|<dc:creator/g, (tag) => `</p></font>${tag}`),
  'an element never closed': (xml) => xml.replace(/<\/(item|entry)>/g, '<extra>x</$1>'),
  'unknown elements': (xml) =>
    xml.replace(/<(item|entry)\b([^>]*)>/g, '<$1$2><x:more xmlns:x="urn:x"><title>no</title><x:y/></x:more>'),
  'names that are none': (xml) => xml.replace(/<\/(item|entry)>/g, '<1a>x</1a><a:b:c>y</a:b:c></$1>'),
  'attributes without quotes': (xml) =>
    xml.replace(/isPermaLink="false"/g, 'isPermaLink=false').replace(/href="([^"]*)"\/>/g, 'href=$1 />'),
  'attributes in typographic quotes': (xml) =>
    xml.replace(/href="(https:\/\/anzeiger.example\/artikel[^"]*)"/g, 'href=”$1”'),
  'attributes twice': (xml) => xml.replace(/<(link|guid|rss|feed) /g, '<$1 a="1" a="2" '),
  'attributes without values': (xml) => xml.replace(/<(link|guid|rss|feed) /g, '<$1 hidden '),
  'bare ampersands': (xml) => xml.replaceAll('Kurz', 'Kurz & gut&schön'),
  'bare less-than signs': (xml) => xml.replaceAll('Kurz', '1 < 2 <3'),
  'control characters': (xml) => xml.replaceAll('Kurz', 'Ku\u0008rz\u001f'),
  'comments between': (xml) => xml.replace(/<(title|link)\b/g, '<!-- <title>no</title> --><$1'),
  'instructions between': (xml) => xml.replace(/<(title|link)\b/g, '<?php echo "<title>no</title>"; ?><$1'),
  'no namespaces': (xml) => xml.replace(/ xmlns(?::\w+)?="[^"]*"/g, ''),
  'https namespaces with slips': (xml) =>
    xml.replace(/xmlns(:\w+)?="http:\/\/([^"]*)"/g, (_, prefix = '', rest) => `xmlns${prefix}=" https://${rest}/ "`),
  'other prefixes': (xml) =>
    xml
      .replace('xmlns:dc=', 'xmlns:kern=')
      .replace('xmlns:content=', 'xmlns:inhalt=')
      .replaceAll('dc:', 'kern:')
      .replaceAll('content:', 'inhalt:'),
  'CRLF and no-break spaces': (xml) => xml.replaceAll('\n', '\r\n').replace(/<(rss|feed|guid) /g, '<$1\u00a0'),
  'CDATA everywhere': (xml) => xml.replace(/<(title|link|dc:creator|name|id)>([^<]*)</g, '<$1>\n<![CDATA[ $2 ]]>\n<'),
  'CDATA never closed': (xml) => xml.replace('</p>]]></content:encoded>', '</p></content:encoded>'),
  'naked HTML': (xml) => xml.replaceAll('>Kurz<', '><p class=a>Kurz<br>und <img src=x.png> gut<ul><li>eins<li>zwei<'),
  'items outside the channel': (xml) =>
    xml.includes('<rss') ? xml.replace('</channel>', '').replace('<item>', '</channel>\n<item>') : xml,
  'no channel': (xml) => xml.replace(/<\/?channel[^>]*>/g, ''),
  'the channel’s fields last': (xml) => {
    const meta = /<title>Anzeiger<\/title>\n/.exec(xml)![0];
    return xml.replace(meta, '').replace(/<\/(channel|feed|rdf:RDF)>/, `${meta}</$1>`);
  },
  'UTF-16 little end first': (xml) => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')),
  'UTF-16 without a mark': (xml) => new Uint8Array(Buffer.from(xml, 'utf16le')),
  'windows-1252, labeled UTF-8': (xml) => new Uint8Array(Buffer.from(xml, 'latin1')),
  'windows-1252, labeled so': (xml) => new Uint8Array(Buffer.from(xml.replace('UTF-8', 'windows-1252'), 'latin1')),
  'UTF-8, labeled gb2312': (xml) => xml.replace('UTF-8', 'gb2312'),
};

describe.each([
  ['rss', RSS],
  ['atom', ATOM],
  ['rdf', RDF],
])('%s', (format, xml) => {
  test.each(Object.keys(DAMAGES))('%s', (name) => {
    const damaged = DAMAGES[name]!(xml);
    const bytes = typeof damaged === 'string' ? new TextEncoder().encode(damaged) : damaged;
    const outcome = parse(bytes, { url: 'https://anzeiger.example/feed' }) as ParsedFeed;
    expect(outcome.format).toBe(name === 'no channel' && format === 'rss' ? 'rss' : format);
    expect(outcome.feed.title).toBe('Anzeiger');
    expect(
      outcome.items.map((item) => ({
        title: item.title,
        link: item.link,
        id: item.id,
        author: item.authors[0]?.name,
        date: item.publishedAt,
        text: /<p>(.*?)<\/p>/.exec(item.contentHtml ?? '')?.[1],
      })),
    ).toEqual(STORIES);
    expect(outcome.items.every((item) => item.language === 'de')).toBe(true);
    expect(outcome.items.every((item) => item.summary !== undefined)).toBe(true);
  });

  test.each([0.3, 0.5, 0.7, 0.9, 0.97])('cut off after %s of it: the items before the cut are whole', (share) => {
    const bytes = new TextEncoder().encode(xml);
    const outcome = parse(bytes.subarray(0, Math.floor(bytes.length * share)), {}) as ParsedFeed;
    const before = [...xml.slice(0, Math.floor(xml.length * share)).matchAll(/<\/(?:item|entry)>/g)].length;
    expect(outcome.items.length).toBeGreaterThanOrEqual(before);
    for (let i = 0; i < before; i += 1)
      expect(outcome.items[i]).toMatchObject({ title: STORIES[i]!.title, link: STORIES[i]!.link });
    expect(outcome.repairs).toContain('truncated');
  });
});
