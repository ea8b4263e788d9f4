import { decodeXML } from 'entities';
import type { Format } from '../domain/feed.ts';
import { sha256 } from '../lib/hash.ts';

/** A rendition taken apart at its entries. Our own renderers escape every `<`, so tags in it are tags. */
export interface Parts {
  readonly head: string;
  readonly entries: readonly Entry[];
  readonly tail: string;
}

export interface Entry {
  readonly text: string;
  /** of its text: a story that changed is another one */
  readonly hash: string;
}

const TAGS = { rss: 'item', atom: 'entry' } as const;

export function takeApart(text: string, format: Format): Parts {
  return format === 'json' ? takeJsonApart(text) : takeXmlApart(text, TAGS[format]);
}

function takeXmlApart(text: string, tag: string): Parts {
  const entries: Entry[] = [];
  const start = new RegExp(`<${tag}[\\s>]`, 'g');
  const close = `</${tag}>`;
  let headEnd = text.length;
  let tailStart = text.length;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const end = text.indexOf(close, match.index);
    if (end < 0) break;
    if (entries.length === 0) headEnd = match.index;
    tailStart = end + close.length;
    entries.push(entryOf(text.slice(match.index, tailStart)));
    start.lastIndex = tailStart;
  }
  return { head: text.slice(0, headEnd), entries, tail: entries.length === 0 ? '' : text.slice(tailStart) };
}

function takeJsonApart(text: string): Parts {
  const { items = [], ...feed } = JSON.parse(text) as { items?: readonly unknown[] };
  return { head: JSON.stringify(feed), entries: items.map((item) => entryOf(JSON.stringify(item))), tail: '' };
}

const entryOf = (text: string): Entry => ({ text, hash: sha256(text).slice(0, 24) });

/** The document with these entries only (RFC 3229 with the `feed` instance manipulation). */
export function putTogether(parts: Parts, entries: readonly Entry[], format: Format): string {
  if (format !== 'json') return `${parts.head}${entries.map(({ text }) => text).join('\n')}${parts.tail}`;
  return JSON.stringify({ ...JSON.parse(parts.head), items: entries.map(({ text }) => JSON.parse(text)) });
}

/** Ids of the stories that the document says are withdrawn: RFC 6721, Media RSS, our extension of JSON Feed. */
export function retractionsIn(text: string, format: Format): readonly string[] {
  if (format === 'atom') {
    return [...text.matchAll(/<at:deleted-entry\s[^>]*?ref="([^"]*)"/g)].map(([, id]) => decodeXML(id!));
  }
  if (format === 'json') {
    if (!text.includes('"_deleted"')) return [];
    const { _deleted } = JSON.parse(text) as { _deleted?: { items: readonly { readonly id: string }[] } };
    return (_deleted?.items ?? []).map(({ id }) => id);
  }
  if (!text.includes('<media:status state="deleted"')) return [];
  return takeXmlApart(text, TAGS.rss).entries.flatMap((entry) => {
    const id = entry.text.includes('<media:status state="deleted"') && /<guid[^>]*>([^<]*)</.exec(entry.text)?.[1];
    return id ? [decodeXML(id)] : [];
  });
}

const MARKS: Readonly<Record<Format, RegExp>> = {
  atom: /<feed\b[^>]*?\sxml:lang="([A-Za-z0-9-]{2,35})"/,
  rss: /<language>([A-Za-z0-9-]{2,35})<\//,
  json: /"language":\s*"([A-Za-z0-9-]{2,35})"/,
};

/** The language that the document says it is in, `mul` for several (RFC 9110 §8.5). */
export function languageIn(text: string, format: Format): string | undefined {
  return MARKS[format].exec(text)?.[1];
}
