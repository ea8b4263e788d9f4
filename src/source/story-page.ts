import { selectOne } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { getElementsByTagName, getInnerHTML, getOuterHTML, removeElement, textContent } from 'domutils';
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
  const heading = selectors.title === undefined ? all('h1')[0] : pick(selectors.title, document);
  const titles = [hints.title, textOf(heading), meta['og:title'], textOf(all('title')[0])].map(collapse);
  const title = titles.find((one) => one !== '');
  const dates = dateHintsOf(document, hints.language);
  const publishedAt =
    (selectors.date === undefined ? undefined : dateIn(pick(selectors.date, document), dates)) ??
    parseDate(meta['article:published_time'] ?? meta.date, dates) ??
    parseDate(all('time').find((time) => time.attribs.datetime)?.attribs.datetime, dates);
  const body = selectors.body === undefined ? undefined : pick(selectors.body, document);
  const root: AnyNode = body ?? all('article')[0] ?? all('main')[0] ?? all('body')[0] ?? document;
  for (const one of [heading, getElementsByTagName('h1', root, true, 1)[0]]) {
    if (one && [title, collapse(meta['og:title'])].includes(collapse(textContent(one)))) removeElement(one);
  }
  const contentHtml = selectors.body !== undefined && !body ? '' : contentOf(root);
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
    ...(title ? { title } : {}),
    ...(contentHtml ? { contentHtml: absoluteHtml(contentHtml, base) } : {}),
    ...(language ? { language } : {}),
    ...(link === undefined ? {} : { link }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(image === undefined ? {} : { image }),
  };
}

const NO_CONTENT = 'script style noscript template nav aside head title select textarea button'.split(' ');
/** Further ones are no page's frame: measuring each would cost the page's length. */
const FORMS_MEASURED_MAX = 10;

function contentOf(root: AnyNode): string {
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
export function pick(selector: string, from: AnyNode): Element | undefined {
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
export function absolute(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href.trim(), base)) return undefined;
  const url = new URL(href.trim(), base);
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

function metaOf(elements: readonly Element[]): Readonly<Record<string, string | undefined>> {
  const fields: Record<string, string> = Object.create(null);
  for (const { attribs } of elements) {
    const name = attribs.name ?? attribs.property;
    if (name !== undefined && attribs.content !== undefined) fields[name.toLowerCase()] ??= attribs.content;
  }
  return fields;
}
