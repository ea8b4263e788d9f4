import { selectAll } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import type { StoryList } from '../domain/document.ts';
import type { Item } from '../domain/item.ts';
import type { PageHints } from '../domain/seams.ts';
import { decodeBytes } from '../parse/charset.ts';
import { documentOf } from './markup.ts';
import { baseOf, collapse, dateHintsOf, dateIn, pick, textOf, webUrl, withoutFragment } from './story-page.ts';

const ITEMS_MAX = 200;

/** The stories that a list page names, in its order. */
export function storyList(page: Uint8Array, hints: PageHints): StoryList {
  const { selectors = {} } = hints;
  const document = documentOf(decodeBytes(page, hints.contentType).text);
  const dates = dateHintsOf(document, hints.language);
  const found = linked(document, hints);
  const pages = pagesOfMany(
    found.map(({ url }) => url),
    hints.url,
  );
  const items = new Map<string, Item>();
  for (const { element, anchor, url } of found) {
    const link = pages.has(withoutFragment(url)) ? url.href : withoutFragment(url);
    if (items.has(link)) continue;
    const title = selectors.title === undefined ? anchorText(element, anchor) : textOf(pick(selectors.title, element));
    const publishedAt = selectors.date === undefined ? undefined : dateIn(pick(selectors.date, element), dates);
    items.set(link, {
      id: link,
      link,
      ...(collapse(title) ? { title: collapse(title) } : {}),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      authors: [],
      categories: [],
      enclosures: [],
    });
  }
  return { title: collapse(textOf(pick('title', document))), items: [...items.values()] };
}

interface Linked {
  readonly element: Element;
  readonly anchor: Element;
  readonly url: URL;
}

function linked(document: AnyNode, { url, selectors = {} }: PageHints): readonly Linked[] {
  const base = baseOf(document, url);
  return every(selectors.list ?? '', document)
    .slice(0, ITEMS_MAX)
    .flatMap((element) => {
      const anchor = pick(selectors.link ?? '', element) ?? (element.attribs.href === undefined ? undefined : element);
      const target = webUrl(anchor?.attribs.href, base);
      return anchor && target ? [{ element, anchor, url: target }] : [];
    });
}

/**
 * Live pages: each link to one has a fragment of its own. Else a fragment is a place in a story.
 * @param own the list page's address
 */
function pagesOfMany(urls: readonly URL[], own: string | undefined): ReadonlySet<string> {
  const fragments = new Map<string, Set<string>>();
  for (const url of urls) {
    const page = withoutFragment(url);
    fragments.set(page, (fragments.get(page) ?? new Set()).add(url.hash));
  }
  const isOfMany = (page: string, hashes: ReadonlySet<string>): boolean =>
    (hashes.size > 1 || page === own) && [...hashes].every(isPlace);
  return new Set([...fragments].flatMap(([page, hashes]) => (isOfMany(page, hashes) ? [page] : [])));
}

/** `#xtor=RSS-1` and `#:~:text=…` are none. */
const isPlace = (hash: string): boolean => /^#[^=]+$/.test(hash);

/** The first link of a card is often its picture: then another one to the same address has the title. */
function anchorText(element: Element, anchor: Element): string {
  const { href } = anchor.attribs;
  const others = getElementsByTagName('a', element, true).filter((other) => other.attribs.href === href);
  return [anchor, ...others].map(textOf).find((text) => text.trim() !== '') ?? '';
}

function every(selector: string, from: AnyNode): readonly Element[] {
  try {
    return selectAll<AnyNode, Element>(selector, from);
  } catch {
    return [];
  }
}
