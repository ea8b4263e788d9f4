/**
 * Finds many phrases in a text at once: leftmost, longest first. A trie walked from the places where a phrase can
 * begin (word starts; every character in scripts without spaces), which on prose is faster than Aho-Corasick, whose
 * automaton must step through each character (bench/terms.mjs).
 *
 * Case is folded, a run of white space equals one space, soft hyphens and zero-width characters are not seen, curly
 * apostrophes equal straight ones. Folding never changes the count of UTF-16 units that count.
 */
export interface PhraseMatch<T> {
  /** UTF-16 offsets in the text as given */
  readonly start: number;
  readonly end: number;
  /** everything that was added under this folded phrase, in order */
  readonly values: readonly T[];
}

export class PhraseSet<T> {
  readonly #edges = new Edges();
  readonly #values: (T[] | undefined)[] = [undefined];
  /** which first characters begin any phrase at all */
  readonly #first = new Uint8Array(65_536);
  /** ends of phrases met on one walk: where, and which node; reused */
  readonly #stops: number[] = [];
  readonly #nodes: number[] = [];

  add(phrase: string, value: T): void {
    const { codes, length } = fold(phrase.trim());
    if (length === 0) return;
    this.#first[codes[0]!] = 1;
    let node = 0;
    for (let i = 0; i < length; i += 1) {
      let next = this.#edges.get(node, codes[i]!);
      if (next === 0) {
        next = this.#values.length;
        this.#values.push(undefined);
        this.#edges.set(node, codes[i]!, next);
      }
      node = next;
    }
    const values = this.#values[node];
    if (values) values.push(value);
    else this.#values[node] = [value];
  }

  /** @param fits a match that does not fit is passed over for the next shorter one; must not call find itself */
  find(text: string, fits: (match: PhraseMatch<T>) => boolean = () => true): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    const { codes, at, length } = fold(text);
    let i = 0;
    while (i < length) {
      let next = i + 1;
      if (this.#first[codes[i]!] === 1 && mayStart(codes, i)) {
        for (let e = this.#walk(codes, i, length) - 1; e >= 0; e -= 1) {
          const stop = this.#stops[e]!;
          const match = { start: at[i]!, end: at[stop - 1]! + 1, values: this.#values[this.#nodes[e]!]! };
          if (!fits(match)) continue;
          found.push(match);
          next = stop;
          break;
        }
      }
      i = next;
    }
    return found;
  }

  #walk(codes: Uint16Array, from: number, length: number): number {
    let count = 0;
    let node = 0;
    for (let i = from; i < length; i += 1) {
      node = this.#edges.get(node, codes[i]!);
      if (node === 0) break;
      if (this.#values[node] === undefined || !mayEnd(codes, i, length)) continue;
      this.#stops[count] = i + 1;
      this.#nodes[count] = node;
      count += 1;
    }
    return count;
  }
}

/** (node, code) -> node, open addressing over typed arrays: a Map with number keys this large is four times slower. */
class Edges {
  #from = new Int32Array(1024).fill(-1);
  #code = new Uint16Array(1024);
  #to = new Int32Array(1024);
  #count = 0;

  get(node: number, code: number): number {
    const mask = this.#from.length - 1;
    for (let slot = hash(node, code) & mask; this.#from[slot] !== -1; slot = (slot + 1) & mask) {
      if (this.#from[slot] === node && this.#code[slot] === code) return this.#to[slot]!;
    }
    return 0;
  }

  set(node: number, code: number, to: number): void {
    if (this.#count * 2 > this.#from.length) this.#grow();
    const mask = this.#from.length - 1;
    let slot = hash(node, code) & mask;
    while (this.#from[slot] !== -1) slot = (slot + 1) & mask;
    this.#from[slot] = node;
    this.#code[slot] = code;
    this.#to[slot] = to;
    this.#count += 1;
  }

  #grow(): void {
    const [from, code, to] = [this.#from, this.#code, this.#to];
    this.#from = new Int32Array(from.length * 2).fill(-1);
    this.#code = new Uint16Array(from.length * 2);
    this.#to = new Int32Array(from.length * 2);
    this.#count = 0;
    from.forEach((node, slot) => {
      if (node !== -1) this.set(node, code[slot]!, to[slot]!);
    });
  }
}

const hash = (node: number, code: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

const SPACE = 32;

interface Folded {
  readonly codes: Uint16Array;
  /** offset of each code in the text */
  readonly at: Int32Array;
  readonly length: number;
}

let buffer: { codes: Uint16Array; at: Int32Array } = { codes: new Uint16Array(4096), at: new Int32Array(4096) };

/** The buffers are lent until the next call: matching is synchronous and never nested in itself. */
function fold(text: string): Folded {
  if (buffer.codes.length < text.length) {
    buffer = { codes: new Uint16Array(text.length * 2), at: new Int32Array(text.length * 2) };
  }
  const { codes, at } = buffer;
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = FOLD[text.charCodeAt(i)]!;
    if (code === 0 || (code === SPACE && (length === 0 || codes[length - 1] === SPACE))) continue;
    codes[length] = code;
    at[length] = i;
    length += 1;
  }
  return { codes, at, length };
}

/** code unit -> folded code unit; 0 = not seen */
const FOLD = makeFold();
/** 1: letter, mark or digit of a script that parts words by spaces; 2: Hangul, whose particles hang on behind */
const WORD = makeWord();

function makeFold(): Uint16Array {
  const table = new Uint16Array(65_536);
  for (let code = 1; code < 65_536; code += 1) {
    const char = String.fromCharCode(code);
    const lower = char.toLowerCase();
    table[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
    if (/\s/.test(char)) table[code] = SPACE;
  }
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) table[code] = 0;
  for (const code of [0x2018, 0x2019, 0x02bc, 0xff07]) table[code] = 39;
  for (const code of [0x2010, 0x2011]) table[code] = 45;
  return table;
}

function makeWord(): Uint8Array {
  const table = new Uint8Array(65_536);
  const spaceless =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
  for (let code = 1; code < 65_536; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const char = String.fromCharCode(code);
    if (/[\p{L}\p{M}\p{Nd}_]/u.test(char) && !spaceless.test(char))
      table[code] = /\p{Script=Hangul}/u.test(char) ? 2 : 1;
  }
  return table;
}

function mayStart(codes: Uint16Array, i: number): boolean {
  return i === 0 || WORD[codes[i]!] === 0 || WORD[codes[i - 1]!] === 0;
}

function mayEnd(codes: Uint16Array, i: number, length: number): boolean {
  return i + 1 >= length || WORD[codes[i]!] !== 1 || WORD[codes[i + 1]!] !== 1;
}
