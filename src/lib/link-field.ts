/** One link of a Link field (RFC 8288 §3). */
export interface FieldLink {
  /** as written */
  readonly target: string;
  /** lower case; the first `rel` counts (§3.3) */
  readonly rels: readonly string[];
}

/** Reads a Link field's value in every legal spelling, in one pass. What is no link is left out. */
export function parseLinkField(value: string): readonly FieldLink[] {
  const links: FieldLink[] = [];
  const text = value.slice(0, FIELD_CHARS_MAX);
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    const close = text.indexOf('>', open);
    if (close < 0) break;
    const { rels, end } = parameters(text, close + 1);
    links.push({ target: text.slice(open + 1, close).trim(), rels });
    at = end;
  }
  return links;
}

const FIELD_CHARS_MAX = 65_536;

/** From behind `>` to the comma that ends the link. */
function parameters(text: string, from: number): { readonly rels: readonly string[]; readonly end: number } {
  let rels: readonly string[] | undefined;
  let at = from;
  while (at < text.length && text[at] !== ',') {
    if (text[at] !== ';') {
      at += 1;
      continue;
    }
    const nameEnd = skipTo(text, at + 1, '=;,');
    const name = text
      .slice(at + 1, nameEnd)
      .trim()
      .toLowerCase();
    if (text[nameEnd] !== '=') {
      at = nameEnd;
      continue;
    }
    const value = parameterValue(text, nameEnd + 1);
    if (name === 'rel') rels ??= value.text.toLowerCase().split(/\s+/).filter(Boolean);
    at = value.end;
  }
  return { rels: rels ?? [], end: at + 1 };
}

/** A token or a quoted string, whose escapes are undone (RFC 9110 §5.6.4). */
function parameterValue(text: string, from: number): { readonly text: string; readonly end: number } {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  if (text[at] !== '"') {
    const end = skipTo(text, at, ';,');
    return { text: text.slice(at, end).trim(), end };
  }
  let value = '';
  at += 1;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\') at += 1;
    value += text[at] ?? '';
    at += 1;
  }
  return { text: value, end: at + 1 };
}

function skipTo(text: string, from: number, ends: string): number {
  let at = from;
  while (at < text.length && !ends.includes(text[at]!)) at += 1;
  return at;
}

/** The first link with this relation, absolute. */
export function linkWithRel(links: readonly FieldLink[], rel: string, base: string): string | undefined {
  for (const link of links) {
    if (link.rels.includes(rel) && URL.canParse(link.target, base)) return new URL(link.target, base).href;
  }
  return undefined;
}
