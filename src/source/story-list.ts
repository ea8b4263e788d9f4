import { selectAll } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import type { StoryList } from '../domain/document.ts';
import type { Item } from '../domain/item.ts';
import type { PageHints } from '../domain/seams.ts';
import { decodeBytes } from '../parse/charset.ts';
import { documentOf } from './markup.ts';
import { absolute, baseOf, collapse, dateHintsOf, dateIn, pick, textOf } from './story-page.ts';

const ITEMS_MAX = 200;

/** The stories that a list page names, in its order. */
export function storyList(page: Uint8Array, { url, contentType, selectors = {}, language }: PageHints): StoryList {
  const document = documentOf(decodeBytes(page, contentType).text);
  const base = baseOf(document, url);
  const dates = dateHintsOf(document, language);
  const items = new Map<string, Item>();
  for (const element of every(selectors.list ?? '', document).slice(0, ITEMS_MAX)) {
    const anchor = pick(selectors.link ?? '', element) ?? (element.attribs.href === undefined ? undefined : element);
    const link = absolute(anchor?.attribs.href, base);
    if (link === undefined || items.has(link)) continue;
    const title = collapse(textOf(selectors.title === undefined ? anchor : pick(selectors.title, element)));
    const publishedAt = selectors.date === undefined ? undefined : dateIn(pick(selectors.date, element), dates);
    items.set(link, {
      id: link,
      link,
      ...(title ? { title } : {}),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      authors: [],
      categories: [],
      enclosures: [],
    });
  }
  return { title: collapse(textOf(pick('title', document))), items: [...items.values()] };
}

function every(selector: string, from: AnyNode): readonly Element[] {
  try {
    return selectAll<AnyNode, Element>(selector, from);
  } catch {
    return [];
  }
}
