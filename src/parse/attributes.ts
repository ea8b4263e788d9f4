import { Finder } from './find.ts';
import { PARSE_LIMITS } from './limits.ts';

/** Name and value by turns; names lower case as written, values raw (references undecoded). The first of a name counts. */
export type Attributes = readonly string[];

export const NO_ATTRIBUTES: Attributes = [];

export function rawAttribute(attributes: Attributes, name: string): string | undefined {
  for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === name) return attributes[i + 1];
  return undefined;
}

export interface TagRest {
  readonly attributes: Attributes;
  readonly selfClosing: boolean;
  /** one past `>` */
  readonly end: number;
  /** what was wrong: `unclosed-tag`, `unquoted-attribute` … */
  readonly repair?: string;
}

const GT = 62;
const LT = 60;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const QUESTION = 63;

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x3000;
}

/** Reads what follows an element's name, however badly it is written. */
export class AttributeReader {
  readonly #source: string;
  readonly #quote: Finder;
  readonly #apostrophe: Finder;
  readonly #gt: Finder;

  constructor(source: string) {
    this.#source = source;
    this.#quote = new Finder(source, '"');
    this.#apostrophe = new Finder(source, "'");
    this.#gt = new Finder(source, '>');
  }

  read(from: number): TagRest {
    const source = this.#source;
    const length = source.length;
    const attributes: string[] = [];
    let repair: string | undefined;
    let slash = false;
    let at = from;
    while (at < length) {
      const code = source.charCodeAt(at);
      if (code === GT) return rest(attributes, slash, at + 1, repair);
      // `<title <link>`: the next tag begins before this one ended
      if (code === LT) return rest(attributes, slash, at, 'unclosed-tag');
      if (
        isSpace(code) ||
        code === SLASH ||
        code === QUOTE ||
        code === APOSTROPHE ||
        code === EQUALS ||
        code === QUESTION
      ) {
        slash = code === SLASH || (slash && isSpace(code));
        at += 1;
        continue;
      }
      slash = false;
      const nameFrom = at;
      while (at < length && !endsName(source.charCodeAt(at))) at += 1;
      const name = source.slice(nameFrom, at).toLowerCase();
      let next = at;
      while (next < length && isSpace(source.charCodeAt(next))) next += 1;
      let value = '';
      if (source.charCodeAt(next) === EQUALS) {
        next += 1;
        while (next < length && isSpace(source.charCodeAt(next))) next += 1;
        const quote = source.charCodeAt(next);
        if (quote === QUOTE || quote === APOSTROPHE) {
          const close = this.#close(quote, next + 1);
          value = source.slice(next + 1, close.end);
          at = close.next;
          if (close.repair !== undefined) repair = close.repair;
        } else {
          repair = 'unquoted-attribute';
          const valueFrom = next;
          while (next < length && !isSpace(source.charCodeAt(next)) && source.charCodeAt(next) !== GT) next += 1;
          // `<link href=/feed/>`: XML has no unquoted values, so the slash closes the element
          const closes =
            source.charCodeAt(next) === GT && source.charCodeAt(next - 1) === SLASH && next - 1 > valueFrom;
          value = withoutTypographicQuotes(source.slice(valueFrom, closes ? next - 1 : next));
          slash = closes;
          at = next;
        }
      } else repair ??= 'valueless-attribute';
      if (attributes.length < PARSE_LIMITS.attributesMax * 2) attributes.push(name, value);
    }
    return rest(attributes, slash, length, 'truncated');
  }

  /** Where a quoted value ends; a value whose closing quote is missing ends at the tag's end. */
  #close(quote: number, from: number): { end: number; next: number; repair?: string } {
    const source = this.#source;
    const end = (quote === QUOTE ? this.#quote : this.#apostrophe).at(from);
    const gt = this.#gt.at(from);
    if (end === -1) {
      const stop = gt === -1 ? source.length : gt;
      return { end: stop, next: stop, repair: 'unclosed-quote' };
    }
    const whole = { end, next: end + 1 };
    if (endsAttribute(source.charCodeAt(end + 1))) return whole;
    if (gt !== -1 && gt < end) return { end: gt, next: gt, repair: 'unclosed-quote' };
    if (source.charCodeAt(end - 1) !== EQUALS) return whole;
    // `url="http://x type="audio/mpeg"`: the quote that was found opens the next value
    let blank = end - 1;
    while (blank > from && end - blank < 40 && !isSpace(source.charCodeAt(blank))) blank -= 1;
    const isName = blank > from && isSpace(source.charCodeAt(blank)) && end - blank > 2;
    return isName ? { end: blank, next: blank, repair: 'unclosed-quote' } : whole;
  }
}

function rest(attributes: string[], selfClosing: boolean, end: number, repair: string | undefined): TagRest {
  return repair === undefined ? { attributes, selfClosing, end } : { attributes, selfClosing, end, repair };
}

/** `href=”http://x”`, as word processors write it */
function withoutTypographicQuotes(value: string): string {
  return /^[“”„‘’«»]/.test(value) ? value.replace(/^[“”„‘’«»]|[“”„‘’«»]$/g, '') : value;
}

function endsAttribute(code: number): boolean {
  return isSpace(code) || code === GT || code === SLASH || code === QUESTION || Number.isNaN(code);
}

function endsName(code: number): boolean {
  return isSpace(code) || code === EQUALS || code === GT || code === SLASH || code === LT;
}
