import { selectOne } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { getElementById, getElementsByTagName, getInnerHTML, getOuterHTML, removeElement, textContent } from 'domutils';
import type { Item } from '../domain/item.ts';
import type { PageHints } from '../domain/seams.ts';
import { withLazyAddress } from '../lib/lazy-media.ts';
import { decodeBytes } from '../parse/charset.ts';
import { type DateHints, parseDate } from '../parse/dates.ts';
import { isDayFirst } from '../parse/day-first.ts';
import { absoluteHtml } from '../parse/html-urls.ts';
import { documentOf } from './markup.ts';

/** A page as a story: what it says of itself in `head`, and its article. No selectors: what pages usually have. */
export function storyPage(page: Uint8Array, hints: PageHints = {}): Item {
  const { url, contentType, selectors = {} } = hints;
  const document = documentOf(decodeBytes(page, contentType).text);
  const all = (name: string): Element[] => getElementsByTagName(name, document, true);
  const meta = metaOf(all('meta'));
  const place = placeOf(document, url);
  const scope = place ? [place] : document;
  const heading = selectors.title === undefined ? all('h1')[0] : pick(selectors.title, scope);
  const titles = [hints.title, textOf(heading), meta['og:title'], textOf(all('title')[0])].map(collapse);
  const title = titles.find((one) => one !== '');
  const dates = dateHintsOf(document, hints.language);
  const publishedAt =
    (selectors.date === undefined ? undefined : dateIn(pick(selectors.date, scope), dates)) ??
    parseDate(meta['article:published_time'] ?? meta.date, dates) ??
    parseDate(all('time').find((time) => time.attribs.datetime)?.attribs.datetime, dates);
  const root =
    selectors.body === undefined
      ? (place ?? all('article')[0] ?? all('main')[0] ?? all('body')[0] ?? document)
      : pick(selectors.body, scope);
  const contentHtml = root && contentOf(root, { heading, titles: [title, collapse(meta['og:title'])] });
  const language = all('html')[0]?.attribs.lang?.trim();
  const canonical = all('link').find((link) => link.attribs.rel?.toLowerCase() === 'canonical')?.attribs.href;
  const base = baseOf(document, url);
  const link = absolute(canonical, base) ?? absolute(url, undefined);
  const author = collapse(meta.author);
  const image = absolute(meta['og:image'], base);
  return {
    authors: author && !/^https?:/.test(author) ? [{ name: author }] : [],
    categories: [],
    enclosures: [],
    ...(title === undefined ? {} : { title }),
    ...(contentHtml ? { contentHtml: absoluteHtml(contentHtml, base) } : {}),
    ...(language ? { language } : {}),
    ...(link === undefined ? {} : { link }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(image === undefined ? {} : { image }),
  };
}

/** Where the story stands on a page of many: `/live#e1`. */
function placeOf(document: AnyNode, url: string | undefined): Element | undefined {
  const id = url?.split('#', 2)[1];
  return id === undefined || id === '' ? undefined : (getElementById(id, document, true) ?? undefined);
}

const NO_CONTENT = 'script style noscript template nav aside head title select textarea button'.split(' ');
/** Further ones are no page's frame: measuring each would cost the page's length. */
const FORMS_MEASURED_MAX = 10;

interface Titles {
  readonly heading: Element | undefined;
  readonly titles: readonly (string | undefined)[];
}

function contentOf(root: AnyNode, { heading, titles }: Titles): string {
  for (const one of [heading, getElementsByTagName('h1', root, true, 1)[0]]) {
    if (one && titles.includes(collapse(textContent(one)))) removeElement(one);
  }
  for (const name of NO_CONTENT) {
    for (const element of getElementsByTagName(name, root, true)) removeElement(element);
  }
  const all = lengthOf(root);
  getElementsByTagName('form', root, true).forEach((form, i) => {
    // some servers (ASP.NET) put the whole page into one form
    if (i >= FORMS_MEASURED_MAX || lengthOf(form) < all / 2) removeElement(form);
  });
  for (const element of ['img', 'source'].flatMap((name) => getElementsByTagName(name, root, true))) {
    element.attribs = { ...withLazyAddress(element.name, element.attribs) };
  }
  return (root.type === 'root' ? getOuterHTML(root) : getInnerHTML(root as Element)).trim();
}

const lengthOf = (node: AnyNode): number => collapse(textContent(node)).length;

/** @returns undefined for a selector that fits nothing, and for one that is none */
export function pick(selector: string, from: AnyNode | AnyNode[]): Element | undefined {
  try {
    return selectOne<AnyNode, Element>(selector, from) ?? undefined;
  } catch {
    return undefined;
  }
}

export const collapse = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export const textOf = (element: Element | undefined): string => (element ? textContent(element) : '');

/** `datetime` or `content` of the element, or its text. */
export function dateIn(element: Element | undefined, hints: DateHints): string | undefined {
  if (!element) return undefined;
  return parseDate(element.attribs.datetime ?? element.attribs.content ?? collapse(textContent(element)), hints);
}

/** How the page writes dates. Templates often claim English: what the source says of its language counts too. */
export function dateHintsOf(document: AnyNode, language: string | undefined): DateHints {
  const claimed = pick('html', document)?.attribs.lang;
  return { isDayFirst: [claimed, language].some((one) => one !== undefined && isDayFirst(one)) };
}

/** What relative addresses in the page start from. @param url the page's own */
export function baseOf(document: AnyNode, url: string | undefined): string | undefined {
  return absolute(pick('base[href]', document)?.attribs.href, url) ?? url;
}

/** http and https only. */
export function webUrl(href: string | undefined, base: string | undefined): URL | undefined {
  if (href === undefined || !URL.canParse(href.trim(), base)) return undefined;
  const url = new URL(href.trim(), base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

export const withoutFragment = ({ href, hash }: URL): string => href.slice(0, href.length - hash.length);

function absolute(href: string | undefined, base: string | undefined): string | undefined {
  const url = webUrl(href, base);
  return url && withoutFragment(url);
}

function metaOf(elements: readonly Element[]): Readonly<Record<string, string | undefined>> {
  const fields: Record<string, string> = Object.create(null);
  for (const { attribs } of elements) {
    const name = attribs.name ?? attribs.property;
    if (name !== undefined && attribs.content !== undefined) fields[name.toLowerCase()] ??= attribs.content;
  }
  return fields;
}
