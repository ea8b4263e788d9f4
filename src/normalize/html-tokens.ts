import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { Token } from './token.ts';

/** Elements open at once. Real stories stay under 30; everything behind us is quadratic in depth. */
export const NESTING_MAX = 100;

const PARAGRAPH_ENDS =
  'address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
    ' ',
  );
/** HTML Standard §13.1.2.4: start tags that end an open element. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(PARAGRAPH_ENDS.map((name) => [name, ['p']])),
  li: ['p', 'li'],
  dt: ['p', 'dt', 'dd'],
  dd: ['p', 'dt', 'dd'],
  tr: ['p', 'td', 'th', 'tr'],
  td: ['p', 'td', 'th'],
  th: ['p', 'td', 'th'],
  tbody: ['p', 'td', 'th', 'tr', 'thead', 'tbody'],
  tfoot: ['p', 'td', 'th', 'tr', 'thead', 'tbody'],
  option: ['option'],
};
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * HTML to balanced tokens in linear time. htmlparser2's own Parser keeps its stack at the wrong end of an array
 * (500 kB of `<b>` took 8 s), so only its tokenizer is used; no more than NESTING_MAX elements are open at once.
 * @param onTooDeep told when there would have been more: what stands deeper is not in its elements
 */
export function tokenize(html: string, onTooDeep: () => void = () => {}): Token[] {
  const tokens: Token[] = [];
  const open: string[] = [];
  let name = '';
  let attributes: Record<string, string> = {};
  let attribute = '';
  let value = '';

  const text = (data: string) => {
    const last = tokens.at(-1);
    if (last?.kind === 'text') tokens[tokens.length - 1] = { kind: 'text', text: last.text + data };
    else tokens.push({ kind: 'text', text: data });
  };
  const close = () => tokens.push({ kind: 'close', name: open.pop()! });
  const start = () => {
    const ends = ENDS[name];
    while (ends && open.length > 0 && ends.includes(open.at(-1)!)) close();
    // too deep to be a story: start afresh at the top, keep the text
    if (open.length >= NESTING_MAX) {
      onTooDeep();
      while (open.length > 0) close();
    }
    tokens.push({ kind: 'open', name, attributes });
    if (!VOID_ELEMENTS.has(name)) open.push(name);
    attributes = {};
  };

  const callbacks: TokenizerCallbacks = {
    ontext: (from, to) => text(html.slice(from, to)),
    ontextentity: (codePoint) => text(String.fromCodePoint(codePoint)),
    onopentagname(from, to) {
      name = html.slice(from, to).toLowerCase();
      if (name === 'image') name = 'img';
      attributes = {};
    },
    onopentagend: start,
    onselfclosingtag: start,
    onclosetag(from, to) {
      const closed = html.slice(from, to).toLowerCase();
      if (closed === 'br') tokens.push({ kind: 'open', name: 'br', attributes: {} });
      if (!open.includes(closed)) return;
      while (open.at(-1) !== closed) close();
      close();
    },
    onattribname(from, to) {
      attribute = html.slice(from, to).toLowerCase();
      value = '';
    },
    onattribdata(from, to) {
      value += html.slice(from, to);
    },
    onattribentity(codePoint) {
      value += String.fromCodePoint(codePoint);
    },
    onattribend() {
      if (!Object.hasOwn(attributes, attribute) && attribute !== '__proto__') attributes[attribute] = value;
    },
    // a CDATA section left inside an HTML value by a careless template: its text was meant
    oncdata(from, to, offset) {
      const inner = html.slice(from, to - offset);
      if (!inner.includes('<')) text(inner);
    },
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  while (open.length > 0) close();
  return tokens;
}
