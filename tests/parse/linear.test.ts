import { afterEach, describe, expect, test } from 'vitest';
import { parse } from '../../src/parse/parse.ts';

// Work is counted, not timed: the characters that searches walk over, for n and 2n repetitions of something nasty.

const { indexOf, includes, slice, toLowerCase } = String.prototype;
const { exec } = RegExp.prototype;
let walked = 0;

function count(): void {
  String.prototype.indexOf = function (this: string, needle: string, from = 0) {
    const found = indexOf.call(this, needle, from);
    walked += (found === -1 ? this.length : found) - Math.min(from, this.length) + 1;
    return found;
  };
  String.prototype.includes = function (this: string, needle: string, from = 0) {
    const found = indexOf.call(this, needle, from);
    walked += (found === -1 ? this.length : found) - Math.min(from, this.length) + 1;
    return found !== -1;
  };
  String.prototype.toLowerCase = function (this: string) {
    walked += this.length;
    return toLowerCase.call(this);
  };
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.lastIndex;
    const found = exec.call(this, text);
    if (this.global) walked += (found?.index ?? text.length) - from;
    return found;
  };
}
function restore(): void {
  String.prototype.indexOf = indexOf;
  String.prototype.includes = includes;
  String.prototype.slice = slice;
  String.prototype.toLowerCase = toLowerCase;
  RegExp.prototype.exec = exec;
}
afterEach(restore);

function walk(xml: string): number {
  const bytes = new TextEncoder().encode(xml);
  walked = 0;
  count();
  try {
    parse(bytes, { url: 'https://news.example/feed' });
  } finally {
    restore();
  }
  return walked + xml.length;
}

const inBody = (text: string) =>
  `<rss><channel><item><title>t</title><description>${text}</description></item></channel></rss>`;
const inFeed = (text: string) => `<rss><channel><title>t</title>${text}</channel></rss>`;

const NASTY: Readonly<Record<string, (n: number) => string>> = {
  'unclosed comments': (n) => inFeed('<!-- '.repeat(n)),
  'unclosed instructions': (n) => inFeed('<?x '.repeat(n)),
  'unclosed CDATA': (n) => inBody('<![CDATA['.repeat(n)),
  'CDATA cut by end tags': (n) => `<rss><channel>${'<item><title><![CDATA[x</title></item>'.repeat(n)}`,
  'document types': (n) => `${'<!DOCTYPE a>'.repeat(n)}${inFeed('')}`,
  'document types with open subsets': (n) => `${'<!DOCTYPE a [ ]'.repeat(n)}${inFeed('')}`,
  'entity declarations': (n) => `<!DOCTYPE a [${'<!ENTITY a "b">'.repeat(n)}`,
  'unclosed quotes': (n) => inFeed('<a b="'.repeat(n)),
  'quotes with tags in them': (n) => inBody('<a x="<" '.repeat(n)),
  'escaped tags without an end': (n) => inBody('&lt;p '.repeat(n)),
  'escaped tags with open quotes': (n) => inBody('&lt;a href="'.repeat(n)),
  'escaped scripts': (n) => inBody('&lt;script src=a>'.repeat(n)),
  'escaped comments': (n) => inBody('&lt;!-- href="x" '.repeat(n)),
  'a title of tags': (n) => inFeed(`<item><title>${'&lt;b x="&lt;" '.repeat(n)}</title></item>`),
  'a title of scripts': (n) => inFeed(`<item><title>${'&lt;script>'.repeat(n)}</title></item>`),
  'depth without end': (n) => inBody('<d>'.repeat(n)),
  'depth and its ends': (n) => inBody('<d>'.repeat(n) + '</d>'.repeat(n)),
  'ends of nothing': (n) => inFeed('</x>'.repeat(n)),
  'fields without ends': (n) => inFeed('<item><title>'.repeat(n)),
  'groups without ends': (n) => inFeed('<item><author><name>a<title>b'.repeat(n)),
  'groups without ends in one item': (n) => inFeed(`<item>${'<author><name>a<title>b'.repeat(n)}`),
  'items of extensions': (n) => inFeed('<item><gallery><item>'.repeat(n)),
  'a group of strange fields': (n) => inFeed(`<item><author>${'<title>b</title>'.repeat(n)}</author></item>`),
  'entities undeclared': (n) => inBody('&what;'.repeat(n)),
  'bare ampersands': (n) => inBody('&'.repeat(n)),
  'namespaces inside namespaces': (n) => inFeed('<x xmlns:dc="http://purl.org/dc/elements/1.1/">'.repeat(n)),
  'source sets': (n) => inBody(`&lt;img srcset="${'a 1x, '.repeat(n)}">`),
  'less-than signs': (n) => inBody('&lt;'.repeat(n)),
  'an address of blanks': (n) => inFeed(`<item><link>a\n${' '.repeat(n)}b</link></item>`),
  authors: (n) => inFeed(`<item>${'<author>a &lt;b@c&gt;</author>'.repeat(n)}</item>`),
  'scripts without ends in a page': (n) => `<html><link>${'<script><!--'.repeat(n)}`,
  'scripts in a page': (n) => `<html><link>${'<script></script><style></style>'.repeat(n)}`,
  categories: (n) => inFeed(`<item><itunes:keywords>${'a,'.repeat(n)}</itunes:keywords></item>`),
};

describe('twice as much is twice the work', () => {
  test.each(Object.keys(NASTY))('%s', (name) => {
    const small = walk(NASTY[name]!(1_000));
    const large = walk(NASTY[name]!(4_000));
    expect(large / small).toBeLessThan(6);
  });
});
