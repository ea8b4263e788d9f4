import { decodeHTML } from 'entities';
import { PARSE_LIMITS } from './limits.ts';

/** HTML reads &#128; to &#159; as windows-1252 (HTML Standard, numeric character reference end state). */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const named = new Map<string, string | undefined>([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** Decodes references, once. Declared entities have a budget: no document can make more of itself than that. */
export class References {
  readonly #declared = new Map<string, string>();
  readonly #repaired: (what: string) => void;
  #budget: number = PARSE_LIMITS.expandedCharsMax;

  constructor(repaired: (what: string) => void = () => {}) {
    this.#repaired = repaired;
  }

  /** Takes `<!ENTITY name "value">` from an internal subset. Values that use other entities, and external ones, are not taken. */
  declare(subset: string): void {
    let at = subset.indexOf('<!ENTITY');
    while (at !== -1 && this.#declared.size < PARSE_LIMITS.entitiesMax) {
      const end = subset.indexOf('>', at);
      if (end === -1) return;
      const match = /^\s+([^\s%"'&;]{1,64})\s+(?:"([^"]*)"|'([^']*)')/.exec(
        subset.slice(at + 8, Math.min(subset.length, at + PARSE_LIMITS.entityCharsMax + 80)),
      );
      const value = match?.[2] ?? match?.[3];
      if (
        match &&
        value !== undefined &&
        value.length <= PARSE_LIMITS.entityCharsMax &&
        !this.#declared.has(match[1]!)
      ) {
        const plain = decodeNumeric(value);
        // a value may hold references to the five of XML, nothing that could grow
        if (!/&(?!(?:amp|lt|gt|quot|apos);)/.test(plain)) this.#declared.set(match[1]!, this.decode(plain));
      }
      at = subset.indexOf('<!ENTITY', at + 8);
    }
  }

  decode(raw: string): string {
    let ampersand = raw.indexOf('&');
    if (ampersand === -1) return raw;
    let out = '';
    let from = 0;
    let surrogates = false;
    while (ampersand !== -1) {
      out += raw.slice(from, ampersand);
      const common = commonReference(raw, ampersand + 1);
      if (common !== undefined) {
        out += common.character;
        from = ampersand + common.length;
        ampersand = raw.indexOf('&', from);
        continue;
      }
      const end = endOfReference(raw, ampersand + 1);
      const closed = raw.charCodeAt(end) === 59;
      const value = this.#value(raw, ampersand + 1, end, closed);
      if (value === undefined) {
        out += '&';
        from = ampersand + 1;
      } else {
        if (value.length === 1) surrogates ||= value >= '\ud800' && value <= '\udfff';
        out += value;
        from = closed ? end + 1 : end;
      }
      ampersand = raw.indexOf('&', from);
    }
    out += raw.slice(from);
    return surrogates ? wellFormed(out) : out;
  }

  #value(raw: string, from: number, end: number, closed: boolean): string | undefined {
    if (raw.charCodeAt(from) === 35) {
      const value = numeric(raw.slice(from + 1, end));
      if (value === undefined || !closed) this.#repaired('bad-character-reference');
      return value;
    }
    if (!closed || end === from) {
      this.#repaired('bare-ampersand');
      return undefined;
    }
    const name = raw.slice(from, end);
    const xml = lookup(name);
    if (xml !== undefined && name.length <= 4) return xml;
    const own = this.#declared.get(name);
    if (own !== undefined) {
      this.#budget -= own.length;
      if (this.#budget >= 0) return own;
      this.#repaired('too-many-entities');
      return '';
    }
    this.#repaired('undeclared-entity');
    return xml;
  }
}

const LESS = { character: '<', length: 4 };
const GREATER = { character: '>', length: 4 };
const AMPERSAND = { character: '&', length: 5 };
const QUOTE = { character: '"', length: 6 };

/** The four that make up nearly all references of escaped HTML, without a look at a table */
function commonReference(raw: string, at: number): { character: string; length: number } | undefined {
  const code = raw.charCodeAt(at);
  if (code === 108) return raw.charCodeAt(at + 1) === 116 && raw.charCodeAt(at + 2) === 59 ? LESS : undefined;
  if (code === 103) return raw.charCodeAt(at + 1) === 116 && raw.charCodeAt(at + 2) === 59 ? GREATER : undefined;
  if (code === 97) return raw.startsWith('mp;', at + 1) ? AMPERSAND : undefined;
  return code === 113 && raw.startsWith('uot;', at + 1) ? QUOTE : undefined;
}

/** A name's characters by HTML's list, or undefined. */
function lookup(name: string): string | undefined {
  if (named.has(name)) return named.get(name);
  const decoded = decodeHTML(`&${name};`);
  const value = decoded === `&${name};` || decoded.endsWith(';') ? undefined : decoded;
  if (named.size < PARSE_LIMITS.namesMax) named.set(name, value);
  return value;
}

function endOfReference(raw: string, from: number): number {
  const limit = Math.min(raw.length, from + 40);
  let at = from;
  for (; at < limit; at += 1) {
    const code = raw.charCodeAt(at);
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (!letter && !(code === 35 && at === from) && code !== 95 && code !== 45 && code !== 46) break;
  }
  return at;
}

/** `123` or `x7b` to its character; surrogate halves are kept for their other half; forbidden ones vanish. */
function numeric(digits: string): string | undefined {
  const code = codeOf(digits);
  if (code === undefined) return undefined;
  if (code >= 0x80 && code <= 0x9f) return C1[code - 0x80]!;
  if (code > 0x10ffff || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return '';
  if ((code & 0xfffe) === 0xfffe) return '';
  return code <= 0xffff ? String.fromCharCode(code) : String.fromCodePoint(code);
}

function codeOf(digits: string): number | undefined {
  const hexadecimal = digits.charCodeAt(0) === 120 || digits.charCodeAt(0) === 88;
  if (digits.length === (hexadecimal ? 1 : 0)) return undefined;
  let code = 0;
  for (let at = hexadecimal ? 1 : 0; at < digits.length; at += 1) {
    const digit = digitOf(digits.charCodeAt(at));
    if (digit >= (hexadecimal ? 16 : 10)) return undefined;
    code = Math.min(code * (hexadecimal ? 16 : 10) + digit, 0x110000);
  }
  return code;
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : 16;
}

function decodeNumeric(value: string): string {
  return value.replace(/&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});/gi, (all, digits: string) => {
    const decoded = numeric(digits);
    if (decoded === undefined) return all;
    return decoded === '&' ? '&amp;' : decoded === '<' ? '&lt;' : decoded;
  });
}

/** Lone surrogate halves become U+FFFD: no database takes them. */
export function wellFormed(text: string): string {
  return /\p{Cs}/u.test(text) ? text.replace(/\p{Cs}/gu, '\ufffd') : text;
}

/** Characters that XML 1.0 §2.2 forbids, and C1 controls, which are windows-1252 letters in wrong clothes. */
export function cleanControls(text: string): string {
  if (!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/.test(text)) return text;
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0x85) return '\u2026';
    if (code === 0x0c || code === 0x0b) return ' ';
    return code >= 0x80 && code <= 0x9f ? C1[code - 0x80]!.replace(/[\u0080-\u009f]/, '') : '';
  });
}
