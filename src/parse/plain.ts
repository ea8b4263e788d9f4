import { decodeHTML } from 'entities';
import { AttributeReader } from './attributes.ts';
import { Finder } from './find.ts';

/** Elements of HTML, SVG and MathML: a `<` before another word is text (`List<String>`, `<Enter>`). */
const HTML_NAMES = new Set(
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp'.split(
    ' ',
  ),
);
const BREAKS = new Set(
  'address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(' '),
);
const HIDDEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'applet',
  'noembed',
  'noframes',
]);

export function isHtmlName(name: string): boolean {
  return HTML_NAMES.has(name);
}

/** Plain text of a short HTML value, white space folded: tags gone, references decoded, unknown `<words>` kept. */
export function plainFromHtml(html: string): string {
  return fold(html.includes('<') ? withoutTags(html) : html.includes('&') ? decodeHTML(html) : html);
}

export function fold(text: string): string {
  const trimmed = text.trim();
  return /[\s\u00a0]{2}|[^\S ]|\u00a0/.test(trimmed) ? trimmed.replace(/[\s\u00a0]+/g, ' ').trim() : trimmed;
}

export function escapeHtml(text: string): string {
  return /[<>&]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

function withoutTags(html: string): string {
  const reader = new AttributeReader(html);
  const gt = new Finder(html, '>');
  const commentEnd = new Finder(html, '-->');
  const hiddenEnds = new Map<string, Finder>();
  let out = '';
  let copied = 0;
  let at = html.indexOf('<');
  const endOfHidden = (name: string, from: number): number => {
    const finder = hiddenEnds.get(name) ?? new Finder(html.toLowerCase(), `</${name}`);
    hiddenEnds.set(name, finder);
    const end = finder.at(from);
    return end === -1 ? from : end;
  };
  const keep = (to: number) => {
    out += decodeHTML(html.slice(copied, to));
  };
  while (at !== -1) {
    if (html.startsWith('!--', at + 1)) {
      const end = commentEnd.at(at + 2);
      keep(at);
      copied = end === -1 ? html.length : end + 3;
      at = html.indexOf('<', copied);
      continue;
    }
    const match = /^(\/?)([a-z][a-z0-9]*)(?=[\s/>:]|$)/i.exec(html.slice(at + 1, at + 20));
    const name = match?.[2]?.toLowerCase() ?? '';
    if (!HTML_NAMES.has(name)) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const from = at + 1 + (match?.[0].length ?? 0);
    const rest = match?.[1] === '/' ? { end: gt.at(from) + 1 || html.length } : reader.read(from);
    if ('repair' in rest && rest.repair === 'truncated') {
      // `A<B`: nothing ends this tag, so it is none, and no later one
      break;
    }
    keep(at);
    if (BREAKS.has(name)) out += ' ';
    const { end } = rest;
    copied = HIDDEN.has(name) && match?.[1] === '' ? endOfHidden(name, end) : end;
    at = html.indexOf('<', copied);
  }
  keep(html.length);
  return out;
}
