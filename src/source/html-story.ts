import type { AnyNode, Element } from 'domhandler';
import { getElementsByTagName, getInnerHTML, getOuterHTML, removeElement, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import type { Item } from '../domain/item.ts';
import { isoDate } from './iso-date.ts';

/** A saved page as a story: what it says of itself in `head`, and its article. @param html decoded, untrusted */
export function htmlStory(html: string): Item {
  const document = parseDocument(html.slice(0, HTML_CHARS_MAX));
  const all = (name: string): Element[] => getElementsByTagName(name, document, true);
  const meta = metaOf(all('meta'));
  const heading = all('h1')[0];
  const title = collapse(
    heading ? textContent(heading) : (all('title')[0] && textContent(all('title')[0]!)) || meta['og:title'],
  );
  const root: AnyNode = all('article')[0] ?? all('main')[0] ?? all('body')[0] ?? document;
  for (const name of ['script', 'style', 'nav', 'title', 'head']) {
    for (const element of getElementsByTagName(name, root, true)) removeElement(element);
  }
  if (heading) removeElement(heading);
  const contentHtml = (root.type === 'root' ? getOuterHTML(root) : getInnerHTML(root as Element)).trim();
  const language = all('html')[0]?.attribs.lang;
  const canonical = all('link').find((link) => link.attribs.rel?.toLowerCase() === 'canonical')?.attribs.href;
  const publishedAt = isoDate(meta['article:published_time']) ?? isoDate(meta.date);
  const author = collapse(meta.author);
  return {
    authors: author ? [{ name: author }] : [],
    categories: [],
    enclosures: [],
    ...(title ? { title } : {}),
    ...(contentHtml ? { contentHtml } : {}),
    ...(language ? { language } : {}),
    ...(canonical && /^https?:/i.test(canonical) && URL.canParse(canonical) ? { link: canonical } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
}

const HTML_CHARS_MAX = 2_000_000;

const collapse = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

function metaOf(elements: readonly Element[]): Readonly<Record<string, string | undefined>> {
  const fields: Record<string, string> = Object.create(null);
  for (const { attribs } of elements) {
    const name = attribs.name ?? attribs.property;
    if (name !== undefined && attribs.content !== undefined) fields[name.toLowerCase()] ??= attribs.content;
  }
  return fields;
}
