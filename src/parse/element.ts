import { type Attributes, rawAttribute } from './attributes.ts';
import { References } from './references.ts';

/** One field of an item or channel, as the reader found it. */
export interface Element {
  /** canonical: `title`, `dc:creator`; Atom's own names bare in Atom documents, `atom:link` in others */
  readonly name: string;
  readonly attributes: Attributes;
  /** character data, decoded once */
  text: string;
  /** the same with the elements that stood in it, as HTML; undefined where there were none */
  markup: string | undefined;
  readonly children: Element[];
  readonly base: string | undefined;
  /** in force here; `ownLanguage`: said on this very element */
  readonly language: string | undefined;
  readonly ownLanguage: boolean;
}

const references = new References();
const NONE: readonly Element[] = [];

export function attribute(element: Element, name: string): string | undefined {
  const raw = rawAttribute(element.attributes, name);
  return raw === undefined ? undefined : references.decode(raw);
}

export function child(element: Element, name: string): Element | undefined {
  for (const inner of element.children) if (inner.name === name) return inner;
  return undefined;
}

export function children(element: Element, ...names: readonly string[]): readonly Element[] {
  let found: Element[] | undefined;
  for (const inner of element.children) {
    if (!names.includes(inner.name)) continue;
    found ??= [];
    found.push(inner);
  }
  return found ?? NONE;
}

/** The first of these names that says anything, in the order of the names. */
export function first(element: Element, ...names: readonly string[]): Element | undefined {
  for (const name of names) {
    for (const inner of element.children)
      if (inner.name === name && (inner.text !== '' || inner.markup !== undefined)) return inner;
  }
  return undefined;
}

export function textOf(element: Element | undefined): string | undefined {
  const text = element?.text.trim();
  return text === '' ? undefined : text;
}
