import { AttributeReader } from './attributes.ts';
import { Finder } from './find.ts';
import { PARSE_LIMITS } from './limits.ts';
import { References } from './references.ts';
import { isAbsolute, resolve } from './urls.ts';

const URL_ATTRIBUTES = new Set(
  'href src poster action formaction cite data background longdesc codebase classid icon manifest dynsrc lowsrc xlink:href data-src data-href'.split(
    ' ',
  ),
);
const SOURCE_SETS = new Set(['srcset', 'imagesrcset']);
/** what stands in these is no markup */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'xmp']);

const references = new References();

/** Makes every relative URL in untrusted HTML absolute and leaves all else byte for byte. One pass, no nesting. */
export function absoluteHtml(html: string, base: string | undefined): string {
  if (
    base === undefined ||
    !/(?:href|src|srcset|poster|cite|action|data|background|longdesc|codebase|classid|icon|manifest)[\s=]/i.test(html)
  ) {
    return html;
  }
  const reader = new AttributeReader(html);
  const commentEnd = new Finder(html, '-->');
  const rawTextEnds = new Map<string, Finder>();
  let out = '';
  let copied = 0;
  let at = html.indexOf('<');
  for (let tags = 0; at !== -1 && tags < PARSE_LIMITS.bodyTagsMax; tags += 1) {
    if (html.startsWith('!--', at + 1)) {
      const end = commentEnd.at(at + 2);
      at = end === -1 ? -1 : html.indexOf('<', end + 3);
      continue;
    }
    const name = tagName(html, at + 1);
    // end tags, text, and start tags without attributes
    if (name === '' || (html.charCodeAt(at + 1 + name.length) === 62 && !RAW_TEXT.has(name.toLowerCase()))) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const rest = reader.read(at + 1 + name.length);
    const changed = changedAttributes(rest.attributes, base);
    if (changed !== undefined && rest.repair !== 'truncated') {
      out += html.slice(copied, at) + startTag(name, changed, rest.selfClosing);
      copied = rest.end;
    }
    const lower = name.toLowerCase();
    if (RAW_TEXT.has(lower)) {
      const finder = rawTextEnds.get(lower) ?? new Finder(html.toLowerCase(), `</${lower}`);
      rawTextEnds.set(lower, finder);
      const end = finder.at(rest.end);
      at = end === -1 ? html.indexOf('<', rest.end) : end;
    } else at = html.indexOf('<', rest.end);
  }
  return copied === 0 ? html : out + html.slice(copied);
}

/** @returns '' where no start tag begins */
function tagName(html: string, from: number): string {
  let at = from;
  for (; at < html.length && at < from + 40; at += 1) {
    const code = html.charCodeAt(at) | 32;
    const isLetter = code >= 97 && code <= 122;
    if (!isLetter && (at === from || !((code >= 48 && code <= 57) || code === 45 || code === 58))) break;
  }
  return html.slice(from, at);
}

/** The attributes with absolute URLs, or undefined when nothing changes. Values are raw, in and out. */
export function changedAttributes(
  attributes: readonly string[],
  base: string | undefined,
): readonly string[] | undefined {
  let changed: string[] | undefined;
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i]!;
    const raw = attributes[i + 1]!;
    if (!URL_ATTRIBUTES.has(name) && !SOURCE_SETS.has(name)) continue;
    const value = references.decode(raw);
    const absolute = SOURCE_SETS.has(name) ? absoluteSourceSet(value, base) : absoluteReference(value, base);
    if (absolute === value) continue;
    changed ??= [...attributes];
    changed[i + 1] = absolute.replaceAll('&', '&amp;');
  }
  return changed;
}

export function startTag(name: string, attributes: readonly string[], selfClosing: boolean): string {
  let tag = `<${name}`;
  for (let i = 0; i < attributes.length; i += 2) {
    tag += ` ${attributes[i]}="${attributes[i + 1]!.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
  }
  return selfClosing ? `${tag} />` : `${tag}>`;
}

function absoluteReference(value: string, base: string | undefined): string {
  const trimmed = value.trim();
  if (trimmed === '' || isAbsolute(trimmed)) return value;
  return resolve(trimmed, base) ?? value;
}

/** `a.jpg 1x, b.jpg 2x` (HTML Standard, srcset attributes): a comma inside a URL is part of it unless blanks follow. */
function absoluteSourceSet(value: string, base: string | undefined): string {
  let changed = false;
  const candidates: string[] = [];
  let at = 0;
  while (at < value.length) {
    while (at < value.length && (value[at] === ',' || value[at]!.trim() === '')) at += 1;
    if (at >= value.length) break;
    let end = at;
    while (end < value.length && value[end]!.trim() !== '') end += 1;
    let url = value.slice(at, end);
    let descriptor = '';
    at = end;
    if (url.endsWith(',')) url = url.slice(0, -1);
    else {
      const comma = value.indexOf(',', end);
      descriptor = value.slice(end, comma === -1 ? value.length : comma).trim();
      at = comma === -1 ? value.length : comma + 1;
    }
    const absolute = absoluteReference(url, base);
    changed ||= absolute !== url;
    candidates.push(descriptor === '' ? absolute : `${absolute} ${descriptor}`);
  }
  return changed ? candidates.join(', ') : value;
}
