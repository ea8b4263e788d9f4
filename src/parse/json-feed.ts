import type {
  Alternate,
  Channel,
  Enclosure,
  Item,
  Original,
  ParsedFeed,
  Person,
  Skipped,
  Translation,
} from '../domain/item.ts';
import { certainDate } from './certain-date.ts';
import { parseDate } from './dates.ts';
import { absoluteHtml } from './html-urls.ts';
import { quoteBigNumbers } from './json-numbers.ts';
import { PARSE_LIMITS } from './limits.ts';
import { distinctPeople } from './people.ts';
import { escapeHtml, fold } from './plain.ts';
import { cleanControls, wellFormed } from './references.ts';
import { absoluteUrl } from './urls.ts';

type Members = Readonly<Record<string, unknown>>;

/** JSON Feed 1.0 and 1.1, whatever types its members have. @returns undefined: JSON, or nearly, but no feed */
export function readJsonFeed(text: string, base: string | undefined): ParsedFeed | undefined {
  const document = parsed(text);
  if (!isObject(document) || !looksLikeFeed(document)) return undefined;
  const repairs = new Set<string>();
  const channel = channelOf(document, base);
  const items: Item[] = [];
  const skipped: Skipped[] = [];
  for (const member of Array.isArray(document.items) ? (document.items as unknown[]) : []) {
    if (!isObject(member) || Object.keys(member).length === 0) {
      repairs.add('not-an-item');
      continue;
    }
    if (items.length >= PARSE_LIMITS.itemsMax) {
      repairs.add('too-many-items');
      break;
    }
    const item = itemOf(member, channel, base);
    if (hasUnreadableEmbargo(member, item)) skipped.push({ what: item.id ?? item.title ?? 'item', why: NO_EMBARGO });
    else items.push(item);
  }
  items.push(...deletedOf(document._deleted));
  return { format: 'json', feed: channel, items, repairs: [...repairs], ...(skipped.length > 0 ? { skipped } : {}) };
}

const NO_EMBARGO = '_publish_after is no certain date';

/** It must not be taken for none: the item would go out too early. */
function hasUnreadableEmbargo({ _publish_after: given }: Members, item: Item): boolean {
  const isBlank = given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
  return !isBlank && item.publishAfter === undefined && item.deleted !== true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(quoteBigNumbers(text));
  } catch {
    return undefined;
  }
}

/** A version that names JSON Feed, in full or by its number alone; else members that nothing but a JSON Feed has. */
function looksLikeFeed(document: Members): boolean {
  const { version, items } = document;
  if (typeof version === 'string' && /jsonfeed/i.test(version)) return true;
  if (!Array.isArray(items)) return false;
  const isNumbered =
    (typeof version === 'string' || typeof version === 'number') && /^1(?:\.\d)?$/.test(String(version));
  const isNamed = ['home_page_url', 'feed_url'].some((member) => typeof document[member] === 'string');
  if (isNumbered && (isNamed || typeof document.title === 'string')) return true;
  const holdsItems = (items as unknown[])
    .slice(0, 100)
    .some(
      (item) => isObject(item) && ['content_html', 'content_text', 'date_published'].some((member) => member in item),
    );
  return holdsItems && (isNamed || typeof document.title === 'string');
}

function channelOf(document: Members, base: string | undefined): Channel {
  const hubs = Array.isArray(document.hubs) ? (document.hubs as unknown[]).filter(isObject) : [];
  const hub = hubs.find((one) => /websub|pubsubhubbub/i.test(string(one.type) ?? '')) ?? hubs[0];
  return {
    ...optional('title', plain(document.title)),
    ...optional('link', url(document.home_page_url, base)),
    ...optional('self', url(document.feed_url, base)),
    ...optional('hub', url(hub?.url, base)),
    ...optional('next', url(document.next_url, base)),
    ...optional('id', string(document.id) ?? url(document.feed_url, base)),
    ...optional('description', plain(document.description)),
    ...optional('language', language(document.language)),
    authors: authorsOf(document, base),
    ...optional('updated', parseDate(string(document.date_modified))),
    ...optional('published', parseDate(string(document.date_published))),
    ...optional('image', url(document.icon, base) ?? url(document.favicon, base)),
    ...optional('rights', plain(document._copyright ?? document._rights)),
  };
}

function itemOf(member: Members, channel: Channel, base: string | undefined): Item {
  const authors = authorsOf(member, base);
  const html = string(member.content_html);
  const text = string(member.content_text);
  const content = html !== undefined ? absoluteHtml(html, base) : text === undefined ? undefined : textAsHtml(text);
  const summary = string(member.summary);
  const own = url(member.url, base) ?? url(member.external_url, base);
  const id = string(member.id) ?? string(member.guid);
  const link = own ?? (id !== undefined && /^https?:\/\//i.test(id) ? absoluteUrl(id, base) : undefined);
  const alternates = alternatesOf(member._translations, base);
  return {
    ...optional('id', id),
    ...optional('link', link),
    ...optional('title', plain(member.title)),
    authors: authors.length > 0 ? authors : channel.authors,
    ...optional('publishedAt', parseDate(string(member.date_published))),
    ...optional('updatedAt', parseDate(string(member.date_modified))),
    ...optional('summary', summary === undefined ? undefined : escapeHtml(summary)),
    ...optional('contentHtml', content),
    categories: tagsOf(member.tags),
    enclosures: attachmentsOf(member.attachments, base),
    ...optional('image', url(member.image, base) ?? url(member.banner_image, base)),
    ...optional('language', language(member.language) ?? channel.language),
    ...optional('source', sourceOf(member._source, base)),
    ...optional('comments', url(member._comments, base)),
    ...(alternates.length === 0 ? {} : { alternates }),
    ...optional('translationOf', string(member._translation_of)),
    ...optional('original', originalOf(member._original)),
    ...optional('translation', translationOf(member._translation)),
    ...(member._deleted === true ? { deleted: true as const } : {}),
    ...optional('publishAfter', certainDate(string(member._publish_after))),
  };
}

/** withdrawn items, as our own feeds name them: `_deleted: { items: [{ id, when, reason }] }` */
function deletedOf(sent: unknown): readonly Item[] {
  const listed = isObject(sent) && Array.isArray(sent.items) ? (sent.items as unknown[]) : [];
  return listed.slice(0, PARSE_LIMITS.itemsMax).flatMap((one) => {
    const id = isObject(one) ? string(one.id) : undefined;
    if (id === undefined || !isObject(one)) return [];
    const when = optional('updatedAt', parseDate(string(one.when)));
    return [{ id, ...when, authors: [], categories: [], enclosures: [], deleted: true as const }];
  });
}

/** content_text is plain: every character shown, blank lines as paragraphs, line ends as line ends */
function textAsHtml(text: string): string {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const lines = (paragraph: string) => escapeHtml(paragraph).replaceAll('\n', '<br>\n');
  return paragraphs.length === 1
    ? lines(paragraphs[0]!)
    : paragraphs.map((paragraph) => `<p>${lines(paragraph)}</p>`).join('\n');
}

function authorsOf(holder: Members, base: string | undefined): readonly Person[] {
  const list = Array.isArray(holder.authors) ? (holder.authors as unknown[]) : [];
  return distinctPeople([...list.slice(0, 200), holder.author].map((one) => personOf(one, base)));
}

function personOf(sent: unknown, base: string | undefined): Person | undefined {
  if (typeof sent === 'string') return sent.trim() === '' ? undefined : { name: fold(clean(sent)) };
  if (!isObject(sent)) return undefined;
  const name = plain(sent.name);
  const address = string(sent.url);
  const email = string(sent.email) ?? (address?.startsWith('mailto:') ? address.slice(7) : undefined);
  const uri = email !== undefined && address?.startsWith('mailto:') ? undefined : url(address, base);
  return { ...optional('name', name), ...optional('email', email), ...optional('uri', uri) };
}

function tagsOf(sent: unknown): readonly string[] {
  const list = Array.isArray(sent) ? (sent as unknown[]) : typeof sent === 'string' ? sent.split(',') : [];
  const tags = new Set<string>();
  for (const one of list.slice(0, 500)) {
    const tag = isObject(one) ? plain(one.name ?? one.label ?? one.title) : plain(one);
    if (tag !== undefined) tags.add(tag);
  }
  return [...tags];
}

function attachmentsOf(sent: unknown, base: string | undefined): readonly Enclosure[] {
  const list = Array.isArray(sent) ? (sent as unknown[]) : isObject(sent) ? [sent] : [];
  const found: Enclosure[] = [];
  for (const one of list.slice(0, 500)) {
    const address = isObject(one) ? url(one.url, base) : url(one, base);
    if (address === undefined) continue;
    const bytes = isObject(one) ? Number(string(one.size_in_bytes) ?? Number.NaN) : Number.NaN;
    found.push({
      url: address,
      ...optional('type', isObject(one) ? string(one.mime_type) : undefined),
      ...(Number.isSafeInteger(bytes) && bytes >= 0 ? { bytes } : {}),
    });
  }
  return found;
}

/** `{"fr": "https://…"}` or `[{"language": "fr", "url": "https://…"}]` */
function alternatesOf(sent: unknown, base: string | undefined): readonly Alternate[] {
  const pairs = Array.isArray(sent)
    ? (sent as unknown[]).filter(isObject).map((one) => [one.language, one.url] as const)
    : isObject(sent)
      ? Object.entries(sent)
      : [];
  const found: Alternate[] = [];
  for (const [tag, address] of pairs.slice(0, 100)) {
    const target = language(tag);
    const link = url(address, base);
    if (target !== undefined && link !== undefined) found.push({ language: target, url: link });
  }
  return found;
}

function sourceOf(sent: unknown, base: string | undefined): Item['source'] {
  if (!isObject(sent)) return undefined;
  const title = plain(sent.title);
  const link = url(sent.link ?? sent.url, base);
  return title === undefined && link === undefined
    ? undefined
    : { ...optional('title', title), ...optional('link', link) };
}

function originalOf(sent: unknown): Original | undefined {
  if (!isObject(sent)) return undefined;
  const text = string(sent.text);
  const tag = language(sent.language);
  return text === undefined || tag === undefined ? undefined : { text, language: tag };
}

function translationOf(sent: unknown): Translation | undefined {
  if (!isObject(sent)) return undefined;
  const method = sent.method;
  if (method !== 'none' && method !== 'human' && method !== 'machine' && method !== 'unknown') return undefined;
  return {
    method,
    ...optional('from', language(sent.from)),
    ...optional('engine', string(sent.engine)),
    ...(typeof sent.reviewed === 'boolean' ? { reviewed: sent.reviewed } : {}),
  };
}

function isObject(sent: unknown): sent is Members {
  return typeof sent === 'object' && sent !== null && !Array.isArray(sent);
}

/** Strings, and numbers as they were written; nothing for blanks and other types */
function string(sent: unknown): string | undefined {
  if (typeof sent === 'number' && Number.isFinite(sent)) return String(sent);
  if (typeof sent !== 'string') return undefined;
  const text = clean(sent).trim();
  return text === '' ? undefined : text;
}

/** Titles and names are plain text in JSON Feed: what looks like markup or a reference is meant */
function plain(sent: unknown): string | undefined {
  const text = string(sent);
  return text === undefined ? undefined : fold(text) || undefined;
}

function url(sent: unknown, base: string | undefined): string | undefined {
  return absoluteUrl(string(sent), base);
}

function language(sent: unknown): string | undefined {
  return string(sent)?.replaceAll('_', '-').slice(0, 60);
}

function clean(text: string): string {
  return wellFormed(cleanControls(text));
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
