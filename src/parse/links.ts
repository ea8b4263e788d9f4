import { attribute, child, children, type Element, first } from './element.ts';
import { absoluteUrl, isAbsolute } from './urls.ts';

/** RSS `link`; Atom `rel=alternate`, a page before other types; else a guid that is a permalink */
export function linkOf(item: Element, atom: boolean): string | undefined {
  const links = children(item, 'link', 'atom:link');
  for (const link of links) {
    if (attribute(link, 'href') === undefined) {
      const url = writtenUrl(link);
      if (url !== undefined) return url;
    }
  }
  const alternates = links.filter((link) => attribute(link, 'href') !== undefined && relOf(link) === 'alternate');
  const pages = alternates.filter((link) => isPage(attribute(link, 'type')));
  const page = pages.find((link) => isOwnLanguage(link)) ?? pages[0] ?? alternates[0];
  const href = page === undefined ? undefined : absoluteUrl(attribute(page, 'href'), page.base);
  if (href !== undefined) return href;
  const content = atom ? child(item, 'content') : undefined;
  const outside = content === undefined ? undefined : absoluteUrl(attribute(content, 'src'), content.base);
  return outside ?? permalink(first(item, 'guid', 'id', 'atom:id'));
}

/** RFC 4287 §4.2.7.4: an alternate in another language is another version */
function isOwnLanguage(link: Element): boolean {
  const language = attribute(link, 'hreflang')?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return language === '' || link.language === undefined || link.language.toLowerCase().split('-')[0] === language;
}

/** An id that is an address, unless it says that it is none; a path only if it says that it is one */
function permalink(id: Element | undefined): string | undefined {
  const said = id === undefined ? undefined : attribute(id, 'ispermalink')?.trim().toLowerCase();
  if (id === undefined || said === 'false' || !/^\s*(?:https?:\/\/|\/)/i.test(id.text)) return undefined;
  const url = writtenUrl(id);
  return url !== undefined && isAbsolute(url) && (said === 'true' || isAbsolute(id.text.trim())) ? url : undefined;
}

/** An address that is an element's text; one with a tag in it (`<a href="/1">View</a>`) is none */
export function writtenUrl(element: Element): string | undefined {
  return element.text.includes('<') ? undefined : absoluteUrl(element.text, element.base);
}

/** `rel`, which may be IANA's full address; absent = alternate (RFC 4287 §4.2.7.2) */
export function relOf(link: Element): string {
  const rel = attribute(link, 'rel')?.trim().toLowerCase() ?? '';
  if (rel === '') return 'alternate';
  return rel.startsWith('http://www.iana.org/assignments/relation/') ? rel.slice(41) : rel;
}

export function isPage(type: string | undefined): boolean {
  return type === undefined || type.trim() === '' || /html/i.test(type);
}
