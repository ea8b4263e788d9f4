import type { Alternate, Enclosure, Item, Original, Person, Translation } from '../domain/item.ts';
import { escapeHtml } from '../lib/html-text.ts';
import { parseDate } from '../parse/dates.ts';

/**
 * One story as JSON: a line or file of a `file` source, or what a partner pushes. JSON Feed names are understood beside
 * our own. Fields of a wrong type are left out; a story needs a text or a title.
 * @returns the item, or what is wrong with it
 */
export function itemFromJson(value: unknown): Item | { readonly problem: string } {
  if (!isRecord(value)) return { problem: 'no object' };
  const title = text(value.title) ?? text(value.headline);
  const contentHtml = bodyOf(value);
  const deleted = value.deleted === true || value._deleted === true;
  if (title === undefined && contentHtml === undefined && !deleted) return { problem: 'neither title nor text' };
  const item: Mutable = { authors: authorsOf(value), categories: tagsOf(value), enclosures: enclosuresOf(value) };
  const set = <K extends keyof Item>(key: K, content: Item[K] | undefined) => {
    if (content !== undefined) (item as Record<string, unknown>)[key] = content;
  };
  set('id', idOf(value.id));
  set('title', title);
  set('contentHtml', contentHtml);
  set('summary', text(value.summary));
  set('language', text(value.language) ?? text(value.lang));
  set('link', httpUrl(value.link) ?? httpUrl(value.url) ?? httpUrl(value.external_url));
  set('publishedAt', dateOf(value.publishedAt) ?? dateOf(value.date_published) ?? dateOf(value.date));
  set('updatedAt', dateOf(value.updatedAt) ?? dateOf(value.date_modified));
  set('image', httpUrl(value.image) ?? httpUrl(value.banner_image));
  set('translationOf', idOf(value.translationOf) ?? idOf(value._translation_of));
  set('original', originalOf(value.original));
  set('translation', translationOf(value.translation ?? value._translation));
  set('publishAfter', dateOf(value.publishAfter) ?? dateOf(value._publish_after));
  set('alternates', alternatesOf(value.alternates ?? value._translations));
  if (isRecord(value.source)) {
    const name = text(value.source.title) ?? text(value.source.name);
    const link = httpUrl(value.source.link) ?? httpUrl(value.source.url);
    if (name !== undefined || link !== undefined) {
      set('source', { ...(name === undefined ? {} : { title: name }), ...(link === undefined ? {} : { link }) });
    }
  }
  if (deleted) set('deleted', true);
  return item as Item;
}

type Mutable = { -readonly [K in keyof Item]: Item[K] };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LIST_MAX = 200;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, LIST_MAX) : []);

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** YAML reads a date as one, JSON has a text. */
const dateOf = (value: unknown): string | undefined =>
  value instanceof Date ? parseDate(value.toISOString()) : parseDate(text(value));

/** An id as a partner writes it: a text or a number. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : text(value);
}

function httpUrl(value: unknown): string | undefined {
  const written = text(value);
  if (written === undefined || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** `contentHtml` and `content_html` are HTML, `text` and `content_text` plain with blank lines between paragraphs. */
function bodyOf(value: Record<string, unknown>): string | undefined {
  const html = text(value.contentHtml) ?? text(value.content_html);
  if (html !== undefined) return html;
  const plain = text(value.text) ?? text(value.contentText) ?? text(value.content_text);
  if (plain === undefined) return undefined;
  return plain
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escapeHtml(part.trim()).replace(/\n/g, '<br>\n')}</p>`)
    .join('\n');
}

function authorsOf(value: Record<string, unknown>): readonly Person[] {
  const given = value.authors ?? value.author;
  return (Array.isArray(given) ? list(given) : given === undefined ? [] : [given]).flatMap((one): Person[] => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [{ name: one.trim() }];
    if (!isRecord(one)) return [];
    const name = text(one.name);
    const email = text(one.email);
    const uri = httpUrl(one.uri) ?? httpUrl(one.url);
    if (name === undefined && email === undefined && uri === undefined) return [];
    return [{ ...(name ? { name } : {}), ...(email ? { email } : {}), ...(uri ? { uri } : {}) }];
  });
}

function tagsOf(value: Record<string, unknown>): readonly string[] {
  const given = value.tags ?? value.categories;
  return list(typeof given === 'string' ? given.split(',') : given).flatMap((tag) => text(tag) ?? []);
}

function enclosuresOf(value: Record<string, unknown>): readonly Enclosure[] {
  return list(value.enclosures ?? value.attachments).flatMap((one): Enclosure[] => {
    if (!isRecord(one)) return [];
    const url = httpUrl(one.url);
    if (url === undefined) return [];
    const type = text(one.type) ?? text(one.mime_type);
    const bytes = one.bytes ?? one.size_in_bytes;
    return [
      {
        url,
        ...(type === undefined ? {} : { type }),
        ...(typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0 ? { bytes } : {}),
      },
    ];
  });
}

function originalOf(value: unknown): Original | undefined {
  if (!isRecord(value)) return undefined;
  const original = text(value.text);
  const language = text(value.language);
  return original !== undefined && language !== undefined ? { text: original, language } : undefined;
}

const METHODS: readonly Translation['method'][] = ['none', 'human', 'machine', 'unknown'];

export function translationOf(value: unknown): Translation | undefined {
  if (!isRecord(value)) return undefined;
  const method = METHODS.find((one) => one === value.method);
  if (method === undefined) return undefined;
  const from = text(value.from);
  const engine = text(value.engine);
  return {
    method,
    ...(from === undefined ? {} : { from }),
    ...(engine === undefined ? {} : { engine }),
    ...(typeof value.reviewed === 'boolean' ? { reviewed: value.reviewed } : {}),
  };
}

function alternatesOf(value: unknown): readonly Alternate[] | undefined {
  const alternates = list(value).flatMap((one): Alternate[] => {
    if (!isRecord(one)) return [];
    const language = text(one.language);
    const url = httpUrl(one.url);
    return language !== undefined && url !== undefined ? [{ language, url }] : [];
  });
  return alternates.length > 0 ? alternates : undefined;
}
