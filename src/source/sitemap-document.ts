import type { Sitemap, SitemapEntry, Unread } from '../domain/document.ts';
import type { PageHints } from '../domain/seams.ts';
import { decodeBytes } from '../parse/charset.ts';
import { parseDate } from '../parse/dates.ts';
import { parseMarkup } from './markup.ts';
import { newest } from './newest.ts';

const ENTRIES_MAX = 50_000;
/** What goes back to the thread that asked: the newest of each. */
const NEWEST_ENTRIES_MAX = 1000;
const NEWEST_MAPS_MAX = 5;

/** sitemaps.org 0.9 with Google's news and image extensions; prefixes as they come. Newest first. */
export function readSitemap(bytes: Uint8Array, { url = '', contentType }: PageHints): Sitemap | Unread {
  const entries: SitemapEntry[] = [];
  const maps: { link: string; modifiedAt?: string }[] = [];
  let known = false;
  let fields: Map<string, string> | undefined;
  let text = '';
  const path: string[] = [];
  parseMarkup(
    decodeBytes(bytes, contentType).text,
    {
      onopentag(name) {
        const local = localName(name);
        path.push(local);
        text = '';
        if (local === 'urlset' || local === 'sitemapindex') known = true;
        if (local === 'url' || local === 'sitemap') fields = new Map();
      },
      ontext(part) {
        if (text.length < FIELD_CHARS_MAX) text += part;
      },
      onclosetag(name) {
        const local = localName(name);
        path.pop();
        if (local === 'url' || local === 'sitemap') {
          const entry = fields && entryOf(fields, url);
          if (entry && local === 'url' && entries.length < ENTRIES_MAX) entries.push(entry);
          if (entry && local === 'sitemap' && maps.length < ENTRIES_MAX) {
            const { link, modifiedAt } = entry;
            maps.push({ link, ...(modifiedAt === undefined ? {} : { modifiedAt }) });
          }
          fields = undefined;
        } else if (fields && text.trim() !== '') {
          const parent = path.at(-1);
          const key = parent === 'image' || parent === 'video' ? `${parent} ${local}` : local;
          if (!fields.has(key)) fields.set(key, text.trim());
        }
        text = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  return known
    ? { entries: newest(entries, NEWEST_ENTRIES_MAX), maps: newest(maps, NEWEST_MAPS_MAX) }
    : { error: { code: 'not-a-feed', detail: 'no site map' } };
}

const FIELD_CHARS_MAX = 4096;
const localName = (name: string): string => name.replace(/^.*:/, '').toLowerCase();

function entryOf(fields: ReadonlyMap<string, string>, base: string): SitemapEntry | undefined {
  const link = httpUrl(fields.get('loc'), base);
  if (link === undefined) return undefined;
  const optional = (key: keyof SitemapEntry, value: string | undefined) =>
    value === undefined ? {} : { [key]: value };
  return {
    link,
    ...optional('modifiedAt', parseDate(fields.get('lastmod'))),
    ...optional('title', fields.get('title')?.replace(/\s+/g, ' ')),
    ...optional('language', fields.get('language')),
    ...optional('publishedAt', parseDate(fields.get('publication_date'))),
    ...optional('publication', fields.get('name')),
    ...optional('image', httpUrl(fields.get('image loc'), base)),
    keywords: (fields.get('keywords') ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  };
}

function httpUrl(text: string | undefined, base: string): string | undefined {
  if (text === undefined || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
