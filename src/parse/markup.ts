import type { Attributes } from './attributes.ts';
import { startTag } from './html-urls.ts';
import { canonicalName, type Scope } from './names.ts';
import { isHtmlName } from './plain.ts';

const VOID = new Set(
  'area base basefont br col embed frame hr img input isindex link meta param source track wbr'.split(' '),
);
const VOCABULARIES = new Set(['xhtml', 'svg', 'math', 'atom']);

/** A start tag inside a field, as HTML: prefixes of XHTML, SVG and MathML go, `<b/>` becomes `<b></b>`. */
export function markupStart(
  name: string,
  written: string,
  attributes: Attributes,
  selfClosing: boolean,
): { readonly html: string; readonly isVoid: boolean } {
  const bare = bareName(name) ?? written;
  const isVoid = VOID.has(bare);
  if (selfClosing && !isVoid && isHtmlName(bare))
    return { html: `${startTag(bare, attributes, false)}</${bare}>`, isVoid };
  return { html: startTag(bare, attributes, selfClosing), isVoid };
}

/** The end tag's name for the same element */
export function markupName(scope: Scope, written: string): string {
  return bareName(canonicalName(scope, written)) ?? written;
}

function bareName(name: string): string | undefined {
  const colon = name.indexOf(':');
  if (colon === -1) return name;
  return VOCABULARIES.has(name.slice(0, colon)) ? name.slice(colon + 1) : undefined;
}

/** Namespaces and bases mean nothing in HTML. */
export function withoutDeclarations(attributes: Attributes): Attributes {
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i]!;
    if (name.startsWith('xmlns') || name === 'xml:base' || name === 'xml:space') {
      const kept: string[] = [];
      for (let j = 0; j < attributes.length; j += 2) {
        const other = attributes[j]!;
        if (!other.startsWith('xmlns') && other !== 'xml:base' && other !== 'xml:space')
          kept.push(other, attributes[j + 1]!);
      }
      return kept;
    }
  }
  return attributes;
}

/** Escaped tags in front of naked ones: the whole text was escaped, or nearly. */
export function holdsTags(text: string): boolean {
  const lessThan = text.search(/<[/a-z!]/i);
  return lessThan !== -1 && text.includes('>', lessThan);
}

/** `<![CDATA[…]]>` that was escaped, or stood in another one: the wrapper is nobody's text. */
export function withoutCdata(text: string): string {
  if (!/^\s*<!\[CDATA\[/i.test(text)) return text;
  const trimmed = text.trim();
  const end = /\]\]>?$/.exec(trimmed.slice(-3))?.[0].length ?? 0;
  const inner = trimmed.slice(9, -end);
  return end === 0 || inner.includes('<![') ? text : inner;
}
