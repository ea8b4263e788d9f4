import type { Alternate, Enclosure, Item, Original, Person, Translation } from '../domain/item.ts';
import { escapeHtml } from '../lib/html-text.ts';
import { certainDate } from '../parse/certain-date.ts';
import { parseDate } from '../parse/dates.ts';

/** Why something is not taken as a story. */
export interface Refusal {
  readonly problem: string;
}

/**
 * One story as JSON: a line or file of a `file` source, or what a partner pushes. JSON Feed names are understood beside
 * our own. Fields of a wrong type are left out; a story needs a text or a title.
 * @returns the item, or what is wrong with it
 */
export function itemFromJson(value: unknown): Item | Refusal {
  if (!isRecord(value)) return { problem: 'no object' };
  const item = itemOfFields(value);
  if ('problem' in item || item.title !== undefined || item.contentHtml !== undefined || item.deleted) return item;
  return { problem: 'neither title nor text' };
}

/** The same of fields that need not be a whole story, as the head of a text has them. */
export function itemOfFields(value: Fields): Item | Refusal {
  const fields = named(value);
  const deleted = fields.deleted === true;
  const publishAfter = dateOf(fields.publishAfter, certainDate);
  // an embargo that nobody can read must not be taken for none
  if (fields.publishAfter !== undefined && publishAfter === undefined && !deleted) {
    return { problem: `publishAfter is no certain date: ${shown(fields.publishAfter)}` };
  }
  const item: Mutable = { authors: authorsOf(fields), categories: tagsOf(fields), enclosures: enclosuresOf(fields) };
  const set = <K extends keyof Item>(key: K, content: Item[K] | undefined) => {
    if (content !== undefined) (item as Record<string, unknown>)[key] = content;
  };
  set('id', textOrNumber(fields.id));
  set('title', textOrNumber(fields.title) ?? text(fields.headline));
  set('contentHtml', bodyOf(fields));
  set('summary', text(fields.summary));
  set('language', text(fields.language) ?? text(fields.lang));
  set('link', httpUrl(fields.link) ?? httpUrl(fields.url) ?? httpUrl(fields.externalUrl));
  set('publishedAt', dateOf(fields.publishedAt) ?? dateOf(fields.datePublished) ?? dateOf(fields.date));
  set('updatedAt', dateOf(fields.updatedAt) ?? dateOf(fields.dateModified));
  set('image', httpUrl(fields.image) ?? httpUrl(fields.bannerImage));
  set('translationOf', textOrNumber(fields.translationOf));
  set('original', originalOf(fields.original));
  set('translation', translationOf(fields.translation));
  set('publishAfter', publishAfter);
  set('alternates', alternatesOf(fields.alternates ?? fields.translations));
  set('source', sourceOf(fields.source));
  if (deleted) set('deleted', true);
  return item as Item;
}

/** our names, then JSON Feed's and what people write instead */
const FIELDS = `
  id title text contentHtml summary language link publishedAt updatedAt authors tags translationOf original translation
  alternates image enclosures source publishAfter deleted
  headline contentText lang url externalUrl datePublished date dateModified author categories translations bannerImage
  attachments`;

type Fields = Readonly<Record<string, unknown>>;

const fold = (key: string): string => key.toLowerCase().replace(/[\s_-]/g, '');
const FIELDS_BY_FOLDED: ReadonlyMap<string, string> = new Map(
  FIELDS.trim()
    .split(/\s+/)
    .map((field) => [fold(field), field]),
);

/** The field that a key means, in whatever case and joined however: `publishAfter`, `Publish-After`, `_publish_after`. */
export const fieldOf = (key: string): string | undefined => FIELDS_BY_FOLDED.get(fold(key));

/** The fields under our names; what is left blank is absent. */
function named(value: Fields): Fields {
  const fields: Record<string, unknown> = {};
  for (const [key, content] of Object.entries(value)) {
    const field = fieldOf(key);
    const isBlank = content === null || (typeof content === 'string' && content.trim() === '');
    if (field !== undefined && !isBlank) fields[field] ??= content;
  }
  return fields;
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
const dateOf = (value: unknown, read: (text: string | undefined) => string | undefined = parseDate) =>
  read(value instanceof Date ? value.toISOString() : textOrNumber(value));

/** An id, a date, a title may be nothing but digits. */
export function textOrNumber(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : text(value);
}

const SHOWN_CHARS_MAX = 80;
const shown = (value: unknown): string => (textOrNumber(value) ?? JSON.stringify(value)).slice(0, SHOWN_CHARS_MAX);

function httpUrl(value: unknown): string | undefined {
  const address = text(value);
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** `contentHtml` is HTML, `text` and `contentText` plain with blank lines between paragraphs. */
function bodyOf(fields: Fields): string | undefined {
  const html = text(fields.contentHtml);
  if (html !== undefined) return html;
  const plain = text(fields.text) ?? text(fields.contentText);
  if (plain === undefined) return undefined;
  return plain
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escapeHtml(part.trim()).replace(/\n/g, '<br>\n')}</p>`)
    .join('\n');
}

function authorsOf(fields: Fields): readonly Person[] {
  const given = fields.authors ?? fields.author;
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

function tagsOf(fields: Fields): readonly string[] {
  const given = fields.tags ?? fields.categories;
  return list(typeof given === 'string' ? given.split(',') : given).flatMap((tag) => text(tag) ?? []);
}

function enclosuresOf(fields: Fields): readonly Enclosure[] {
  return list(fields.enclosures ?? fields.attachments).flatMap((one): Enclosure[] => {
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

function sourceOf(value: unknown): Item['source'] {
  if (!isRecord(value)) return undefined;
  const title = text(value.title) ?? text(value.name);
  const link = httpUrl(value.link) ?? httpUrl(value.url);
  if (title === undefined && link === undefined) return undefined;
  return { ...(title === undefined ? {} : { title }), ...(link === undefined ? {} : { link }) };
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
