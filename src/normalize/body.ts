import { decodeHTML, escapeText } from 'entities';
import { tokenize, VOID_ELEMENTS as VOID } from './html-tokens.ts';
import type { Token } from './token.ts';

/**
 * A story's body while it is normalised: a flat list of tokens, never a tree, so that no nesting can overflow
 * anything. Stages read it as paragraphs and return new lists.
 */
export type Body = readonly Token[];

export type { Token };

/** A run of tokens between two block boundaries. `text` is what a reader sees: white space folded at the edges only. */
export interface Paragraph {
  /** position among the body's paragraphs, from 0 */
  readonly index: number;
  /** first token and one past the last */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** innermost block element, e.g. `p`, `li`, `h2`, `pre`; '' at top level */
  readonly block: string;
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** text inside these is code or not shown: stages leave it alone */
export const LITERAL = new Set('pre code kbd samp tt script style textarea xmp noscript template'.split(' '));
const HIDDEN = new Set(
  'script style template noscript head title iframe noembed noframes xmp object svg math select textarea button'.split(
    ' ',
  ),
);

/** @param html untrusted; any input gives some body, in linear time */
export function fromHtml(html: string, onTooDeep?: () => void): Body {
  return tokenize(html, onTooDeep);
}

/** Plain text: blank lines part paragraphs, single line ends become `<br>`. */
export function fromText(text: string): Body {
  const tokens: Token[] = [];
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/)) {
    if (part.trim() === '') continue;
    tokens.push({ kind: 'open', name: 'p', attributes: {} });
    part
      .trim()
      .split('\n')
      .forEach((line, i) => {
        if (i > 0) tokens.push({ kind: 'open', name: 'br', attributes: {} });
        tokens.push({ kind: 'text', text: line });
      });
    tokens.push({ kind: 'close', name: 'p' });
  }
  return tokens;
}

export function toHtml(body: Body): string {
  let html = '';
  for (const token of body) {
    if (token.kind === 'text') html += escapeText(token.text);
    else if (token.kind === 'close') html += `</${token.name}>`;
    else {
      const attributes = Object.entries(token.attributes).map(
        ([name, value]) => ` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`,
      );
      html += `<${token.name}${attributes.join('')}>`;
    }
  }
  return html;
}

const known = new WeakMap<Body, readonly Paragraph[]>();

/** Paragraphs that show text, in order. Two `<br>` in a row part paragraphs as blank lines would. */
export function paragraphs(body: Body): readonly Paragraph[] {
  // every stage asks, few change the body
  const found = known.get(body) ?? findParagraphs(body);
  known.set(body, found);
  return found;
}

function findParagraphs(body: Body): readonly Paragraph[] {
  const found: Paragraph[] = [];
  const blocks: string[] = [];
  let from = 0;
  let text = '';
  let hidden = 0;
  let breaks = 0;
  const end = (to: number) => {
    // trim() is linear where an expression for the end is not
    const shown = text.trim();
    if (shown !== '') found.push({ index: found.length, from, to, text: shown, block: blocks.at(-1) ?? '' });
    text = '';
    breaks = 0;
  };
  body.forEach((token, i) => {
    if (token.kind === 'text') {
      if (hidden > 0) return;
      text += token.text;
      if (token.text.trim() !== '') breaks = 0;
    } else if (token.name === 'br' && token.kind === 'open') {
      breaks += 1;
      if (breaks >= 2) {
        end(i);
        from = i + 1;
        breaks = 2;
      } else text += '\n';
    } else if (HIDDEN.has(token.name)) {
      hidden = Math.max(0, hidden + (token.kind === 'open' ? 1 : -1));
    } else if (BLOCKS.has(token.name)) {
      end(i);
      from = i + 1;
      if (token.kind === 'open' && !VOID.has(token.name)) blocks.push(token.name);
      else if (token.kind === 'close') {
        const at = blocks.lastIndexOf(token.name);
        if (at >= 0) blocks.length = at;
      }
    }
  });
  end(body.length);
  return found;
}

/** Visible text, paragraphs separated by a blank line. */
export function toText(body: Body): string {
  return paragraphs(body)
    .map((p) => p.text)
    .join('\n\n');
}

/** Maps the attributes of every start tag. */
export function mapAttributes(
  body: Body,
  change: (name: string, attributes: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): Body {
  return body.map((token) => {
    if (token.kind !== 'open') return token;
    const attributes = change(token.name, token.attributes);
    return attributes === token.attributes ? token : { ...token, attributes };
  });
}

/** Takes a paragraph's text away, and the block element round it if nothing else is left in it. */
export function removeParagraph(body: Body, paragraph: Paragraph): Body {
  const media = body
    .slice(paragraph.from, paragraph.to)
    .some((t) => t.kind === 'open' && /^(?:img|video|audio|picture|iframe|source)$/.test(t.name));
  if (media) return cut(body, paragraph, 0, paragraph.text.length);
  let { from, to } = paragraph;
  for (;;) {
    const before = body[from - 1];
    const after = body[to];
    if (before?.kind !== 'open' || after?.kind !== 'close' || before.name !== after.name) break;
    from -= 1;
    to += 1;
  }
  return [...body.slice(0, from), ...body.slice(to)];
}

/**
 * Replaces characters `start` to `end` of a paragraph's `text` by `replacement`, across inline markup;
 * the markup itself stays (and stays balanced).
 */
export function splice(body: Body, paragraph: Paragraph, start: number, end: number, replacement = ''): Body {
  let skip = leadingSpace(body, paragraph);
  const result: Token[] = body.slice(0, paragraph.from);
  let position = 0;
  let pending = replacement;
  for (let i = paragraph.from; i < paragraph.to; i += 1) {
    const token = body[i]!;
    if (token.kind === 'open' && token.name === 'br') {
      if (position >= start && position < end) {
        if (pending) result.push({ kind: 'text', text: pending });
        pending = '';
      } else result.push(token);
      if (skip > 0) skip -= 1;
      else position += 1;
      continue;
    }
    if (token.kind !== 'text') {
      result.push(token);
      continue;
    }
    const lead = token.text.slice(0, Math.min(skip, token.text.length));
    skip -= lead.length;
    const text = token.text.slice(lead.length);
    const a = Math.min(Math.max(start - position, 0), text.length);
    const b = Math.min(Math.max(end - position, 0), text.length);
    position += text.length;
    const touches = a < b || (start === end && pending !== '' && position >= start);
    const kept = lead + text.slice(0, a) + (touches ? pending : '') + text.slice(Math.max(a, b));
    if (touches) pending = '';
    if (kept !== '') result.push({ kind: 'text', text: kept });
  }
  return [...result, ...body.slice(paragraph.to)];
}

/** Takes characters `start` to `end` of a paragraph's text away. */
export function cut(body: Body, paragraph: Paragraph, start: number, end: number): Body {
  return splice(body, paragraph, start, end);
}

function leadingSpace(body: Body, paragraph: Paragraph): number {
  let count = 0;
  for (let i = paragraph.from; i < paragraph.to; i += 1) {
    const token = body[i]!;
    const text = token.kind === 'text' ? token.text : token.kind === 'open' && token.name === 'br' ? '\n' : '';
    const rest = text.trimStart();
    count += text.length - rest.length;
    if (rest !== '') break;
  }
  return count;
}

/** Plain text of an HTML or plain value such as a title: entities decoded, tags gone, white space folded. */
export function plainText(value: string): string {
  const text = /[<&]/.test(value) ? toText(fromHtml(value)) : value;
  return decodeHTML(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
