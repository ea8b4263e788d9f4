import type { Alternate, Enclosure, Item, Person } from '../domain/item.ts';
import { parseDate } from './dates.ts';
import { attribute, child, children, type Element, first, textOf } from './element.ts';
import { isPage, linkOf, relOf, writtenUrl } from './links.ts';
import { distinctPeople, personFromElement } from './people.ts';
import { fold, plainFromHtml } from './plain.ts';
import { htmlValue, plainValue } from './text.ts';
import { absoluteUrl, isAbsolute } from './urls.ts';

/** What an item takes from its channel when it says nothing itself. */
export interface Inherited {
  readonly language: string | undefined;
  /** RFC 4287 §4.2.1: an entry without authors has the feed's */
  readonly authors: readonly Person[];
  readonly atom: boolean;
}

const PUBLISHED = [
  'pubdate',
  'published',
  'atom:published',
  'dc:date',
  'dcterms:issued',
  'dcterms:available',
  'issued',
  'dcterms:created',
  'created',
  'dcterms:date',
  'date',
];

export function mapItem(item: Element, inherited: Inherited): Item {
  const { atom } = inherited;
  const id = textOf(first(item, 'guid', 'id', 'atom:id', 'dc:identifier')) ?? attribute(item, 'rdf:about')?.trim();
  const link = linkOf(item, atom);
  const title = plainValue(
    first(item, 'title', 'atom:title', 'dc:title', 'dcterms:title', 'media:title', 'itunes:title'),
    atom,
  );
  const { summary, contentHtml } = bodiesOf(item, atom);
  const published = dateOf(item, ...PUBLISHED);
  const updated =
    dateOf(item, 'updated', 'atom:updated', 'dcterms:modified', 'modified', 'lastbuilddate') ??
    // beside a date of publication Dublin Core's is that of the last change
    (first(item, 'pubdate', 'published', 'atom:published') === undefined ? undefined : dateOf(item, 'dc:date'));
  const image = imageOf(item);
  const language = languageOf(item, inherited.language);
  const source = sourceOf(item, atom);
  const comments = commentsOf(item);
  const alternates = alternatesOf(item, link);
  const status = first2(item, 'media:status');
  const mapped: Partial<Writable<Item>> = {};
  if (id !== undefined && id !== '') mapped.id = id;
  if (link !== undefined) mapped.link = link;
  if (title !== undefined) mapped.title = title;
  mapped.authors = authorsOf(item, inherited);
  if (published !== undefined) mapped.publishedAt = published;
  if (updated !== undefined) mapped.updatedAt = updated;
  if (summary !== undefined) mapped.summary = summary;
  if (contentHtml !== undefined) mapped.contentHtml = contentHtml;
  mapped.categories = categoriesOf(item);
  mapped.enclosures = enclosuresOf(item);
  if (image !== undefined) mapped.image = image;
  if (language !== undefined) mapped.language = language;
  if (source !== undefined) mapped.source = source;
  if (comments !== undefined) mapped.comments = comments;
  if (alternates.length > 0) mapped.alternates = alternates;
  if (status !== undefined && attribute(status, 'state')?.toLowerCase() === 'deleted') mapped.deleted = true;
  return mapped as Item;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** RFC 6721 §3: `ref` names the entry that is gone, `when` says since when */
export function mapDeleted(deleted: Element): Item | undefined {
  const id = attribute(deleted, 'ref')?.trim();
  if (id === undefined || id === '') return undefined;
  const when = parseDate(attribute(deleted, 'when'));
  return {
    id,
    authors: [],
    categories: [],
    enclosures: [],
    ...(when === undefined ? {} : { updatedAt: when }),
    deleted: true,
  };
}

/** The first of these elements, in the order of the names, that holds a date which exists */
export function dateOf(element: Element, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const inner of element.children) {
      if (inner.name !== name) continue;
      const date = dateIn(inner);
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

/** Drupal's `<time datetime="2026-03-05T14:22:11+01:00">Thu, 03/05/2026 - 14:22</time>`, escaped or not, or a date as such */
function dateIn(field: Element): string | undefined {
  const sent = field.markup ?? field.text;
  if (!sent.includes('<')) return parseDate(sent);
  const beginning = sent.slice(0, 4_096);
  const exact = /<time\s(?:[^<>]{0,500}\s)?datetime\s*=\s*["']([^"'<>]{1,120})/i.exec(beginning)?.[1];
  return parseDate(exact) ?? parseDate(plainFromHtml(beginning));
}

function bodiesOf(item: Element, atom: boolean): { summary?: string; contentHtml?: string } {
  const firstOf = (...names: readonly string[]) => {
    for (const name of names) {
      for (const inner of item.children) {
        const html = inner.name === name ? htmlValue(inner, atom || inner.name.startsWith('atom:')) : undefined;
        if (html !== undefined) return html;
      }
    }
    return undefined;
  };
  const content = firstOf(
    'content:encoded',
    'content',
    'atom:content',
    'xhtml:body',
    'body',
    'fullitem',
    'xhtml:div',
    'div',
    'content_encoded',
  );
  const summary = firstOf('summary', 'atom:summary');
  const description = firstOf('description', 'dc:description', 'dcterms:abstract', 'abstract');
  const extra = () => firstOf('itunes:summary', 'media:description', 'itunes:subtitle') ?? mediaDescription(item, atom);
  if (atom || content !== undefined) return bodies(summary ?? description ?? extra(), content);
  return description === undefined ? bodies(undefined, summary ?? extra()) : bodies(summary, description);
}

function bodies(
  summary: string | undefined,
  contentHtml: string | undefined,
): { summary?: string; contentHtml?: string } {
  return { ...(summary === undefined ? {} : { summary }), ...(contentHtml === undefined ? {} : { contentHtml }) };
}

function mediaDescription(item: Element, atom: boolean): string | undefined {
  for (const media of mediaOf(item)) {
    const html = htmlValue(first(media, 'media:description'), atom);
    if (html !== undefined) return html;
  }
  return undefined;
}

function authorsOf(item: Element, inherited: Inherited): readonly Person[] {
  const own = peopleIn(item, [
    'author',
    'atom:author',
    'dc:creator',
    'dc:author',
    'creator',
    'dcterms:creator',
    'itunes:author',
  ]);
  if (own.length > 0) return own;
  const others = peopleIn(item, ['itunes:owner', 'managingeditor']);
  if (others.length > 0) return others;
  const source = child(item, inherited.atom ? 'source' : 'atom:source');
  const quoted = source === undefined ? [] : peopleIn(source, ['author', 'atom:author']);
  if (quoted.length > 0) return quoted;
  return inherited.authors;
}

export function peopleIn(element: Element, names: readonly string[]): readonly Person[] {
  return distinctPeople(names.flatMap((name) => children(element, name).map(personFromElement)));
}

/** groups and contents of Media RSS, wherever they stand in the item */
function mediaOf(item: Element): readonly Element[] {
  const found: Element[] = [];
  for (const inner of item.children) {
    if (inner.name !== 'media:group' && inner.name !== 'media:content') continue;
    found.push(inner, ...children(inner, 'media:content'));
  }
  return found;
}

function categoriesOf(item: Element): readonly string[] {
  const found = new Set<string>();
  const add = (text: string | undefined) => {
    const plain = text === undefined ? '' : plainFromHtml(text);
    if (plain !== '' && found.size < 500) found.add(plain.slice(0, 1_000));
  };
  const take = (element: Element) => {
    for (const inner of element.children) {
      if (inner.name === 'category' || inner.name === 'atom:category' || inner.name === 'media:category') {
        const label = attribute(inner, 'label');
        const term = attribute(inner, 'term');
        if (inner.text.trim() !== '') add(inner.text);
        else add(term?.trim() || label);
      } else if (inner.name === 'dc:subject') add(inner.text);
      else if (inner.name === 'itunes:category') {
        for (const one of withInner(inner)) add(attribute(one, 'text') ?? one.text);
      } else if (inner.name === 'itunes:keywords' || inner.name === 'media:keywords' || inner.name === 'keywords') {
        for (const word of inner.text.split(',')) add(word);
      }
    }
  };
  take(item);
  for (const media of mediaOf(item)) take(media);
  return [...found];
}

/** A podcast's category, and those that stand inside it */
function withInner(category: Element): readonly Element[] {
  const found = [category];
  for (const one of found) for (const inner of one.children) found.push(inner);
  return found;
}

function enclosuresOf(item: Element): readonly Enclosure[] {
  const found = new Map<string, Enclosure>();
  const add = (element: Element, sent: string | undefined, bytes: string | undefined) => {
    const url = absoluteUrl(sent, element.base);
    if (url === undefined || found.size >= 500) return;
    const type = attribute(element, 'type')?.trim();
    const size = /^\s*\d{1,15}\s*$/.test(bytes ?? '') ? Number(bytes) : undefined;
    const known = found.get(url);
    const mediaType = known?.type ?? (type === '' ? undefined : type);
    const length = known?.bytes ?? size;
    found.set(url, {
      url,
      ...(mediaType === undefined ? {} : { type: mediaType }),
      ...(length === undefined ? {} : { bytes: length }),
    });
  };
  for (const inner of item.children) {
    if (inner.name === 'enclosure')
      add(inner, attribute(inner, 'url') ?? attribute(inner, 'href') ?? inner.text, attribute(inner, 'length'));
    else if ((inner.name === 'link' || inner.name === 'atom:link') && relOf(inner) === 'enclosure')
      add(inner, attribute(inner, 'href'), attribute(inner, 'length'));
  }
  for (const media of mediaOf(item))
    if (media.name === 'media:content') add(media, attribute(media, 'url'), attribute(media, 'filesize'));
  return [...found.values()];
}

/** `media:thumbnail`, `itunes:image`, an `image` of the item, else the first medium that is a picture */
function imageOf(item: Element): string | undefined {
  const media = mediaOf(item);
  for (const holder of [item, ...media]) {
    for (const inner of children(holder, 'media:thumbnail')) {
      const url = absoluteUrl(attribute(inner, 'url') ?? inner.text, inner.base);
      if (url !== undefined) return url;
    }
  }
  for (const inner of children(item, 'itunes:image', 'image', 'itunes:link')) {
    const url = inner.name !== 'itunes:link' || relOf(inner) === 'image' ? pictureUrl(inner) : undefined;
    if (url !== undefined) return url;
  }
  for (const inner of media) {
    if (attribute(inner, 'medium') !== 'image' && !attribute(inner, 'type')?.startsWith('image/')) continue;
    const url = absoluteUrl(attribute(inner, 'url'), inner.base);
    if (url !== undefined) return url;
  }
  const logo = first(item, 'logo', 'icon', 'atom:logo', 'atom:icon');
  return logo === undefined ? undefined : pictureUrl(logo);
}

/** `image` in all its forms: `href`, `url` as attribute or element, plain text, `rdf:resource` */
export function pictureUrl(image: Element): string | undefined {
  const url =
    textOf(child(image, 'url')) ?? textOf(child(image, 'href')) ?? attribute(image, 'href') ?? attribute(image, 'url');
  return absoluteUrl(url ?? (image.text.trim() === '' ? attribute(image, 'rdf:resource') : image.text), image.base);
}

const CONTENTS: readonly (readonly string[])[] = [
  ['content', 'content:encoded', 'atom:content', 'xhtml:body', 'body', 'fullitem', 'xhtml:div', 'div'],
  ['summary', 'description', 'atom:summary'],
  ['title', 'atom:title'],
];

/** What the text itself says first, then the item, then what it inherits */
function languageOf(item: Element, channel: string | undefined): string | undefined {
  const tag = (sent: string | undefined) => sent?.trim().replaceAll('_', '-').slice(0, 60) || undefined;
  const texts = CONTENTS.map((names) => item.children.find((inner) => names.includes(inner.name))).filter(
    (text) => text !== undefined,
  );
  const own = texts[0]?.ownLanguage ? tag(texts[0].language) : undefined;
  if (own !== undefined) return own;
  const said = tag(textOf(first(item, 'language', 'dc:language', 'dcterms:language')));
  const inherited = said ?? (item.ownLanguage ? tag(item.language) : undefined) ?? channel ?? tag(item.language);
  return inherited ?? tag(texts.find((text) => text.ownLanguage && text.language !== undefined)?.language);
}

function sourceOf(item: Element, atom: boolean): Item['source'] {
  const source = first2(item, 'source', 'atom:source');
  if (source === undefined) return undefined;
  const inAtom = atom || source.name === 'atom:source' || source.children.length > 0;
  const title = inAtom
    ? (plainValue(first(source, 'title', 'atom:title'), true) ?? textOf(source))
    : plainFromHtml(source.text) || undefined;
  const link = inAtom
    ? (linkOf(source, true) ?? selfOf(source))
    : absoluteUrl(attribute(source, 'url') ?? attribute(source, 'href'), source.base);
  if (title === undefined && link === undefined) return undefined;
  return { ...(title === undefined ? {} : { title: fold(title) }), ...(link === undefined ? {} : { link }) };
}

function selfOf(source: Element): string | undefined {
  const self = children(source, 'link', 'atom:link').find((link) => relOf(link) === 'self');
  return self === undefined ? undefined : absoluteUrl(attribute(self, 'href'), self.base);
}

function commentsOf(item: Element): string | undefined {
  const comments = first(item, 'comments');
  const url = comments === undefined ? undefined : writtenUrl(comments);
  if (url !== undefined && isAbsolute(url)) return url;
  const replies = children(item, 'link', 'atom:link').filter((link) => relOf(link) === 'replies');
  const page = replies.find((link) => isPage(attribute(link, 'type'))) ?? replies[0];
  return page === undefined ? url : absoluteUrl(attribute(page, 'href'), page.base);
}

/** Versions in other languages; the item's own address is none of them */
function alternatesOf(item: Element, own: string | undefined): readonly Alternate[] {
  const found: Alternate[] = [];
  for (const link of children(item, 'link', 'atom:link')) {
    const language = attribute(link, 'hreflang')?.trim().replaceAll('_', '-');
    if (language === undefined || language === '' || relOf(link) !== 'alternate') continue;
    const url = absoluteUrl(attribute(link, 'href'), link.base);
    if (url !== undefined && url !== own && found.length < 100) found.push({ language, url });
  }
  return found;
}

/** first element of these names, empty or not */
function first2(element: Element, ...names: readonly string[]): Element | undefined {
  return element.children.find((inner) => names.includes(inner.name));
}
