import { parse } from 'yaml';
import type { Item } from '../domain/item.ts';
import { isRecord, itemFromJson } from './story-json.ts';

/** Fields of an item, as a story's head of `key: value` lines between `---` gives them. */
export type FrontMatter = Partial<Item>;

/** @returns the fields of the head (none when there is no head, or none that can be read) and the text below it */
export function splitFrontMatter(text: string): { readonly matter: FrontMatter; readonly body: string } {
  const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(0, HEAD_CHARS_MAX));
  if (!match) return { matter: {}, body: text };
  return { matter: fieldsOf(match[1]!), body: text.slice(match[0].length) };
}

const HEAD_CHARS_MAX = 16_384;

function fieldsOf(yaml: string): FrontMatter {
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 0, logLevel: 'silent' });
  } catch {
    return {};
  }
  if (!isRecord(value)) return {};
  // A head of nothing but, say, a language is complete here: the text brings the rest.
  const item = itemFromJson({ ...value, title: value.title ?? '-' });
  if ('problem' in item) return {};
  const { title, authors, categories, enclosures, contentHtml: _, ...fields } = item;
  return {
    ...fields,
    ...(value.title === undefined || title === undefined ? {} : { title }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(categories.length > 0 ? { categories } : {}),
    ...(enclosures.length > 0 ? { enclosures } : {}),
  };
}
