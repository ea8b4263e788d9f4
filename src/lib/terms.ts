import type { Term, TermNames } from '../domain/term.ts';
import { PhraseSet } from './phrases.ts';

export type NameKind = 'preferred' | 'abbr' | 'variant' | 'risky' | 'ambiguous';

/** One name of a concept in one language. */
export interface TermName {
  readonly term: Term;
  readonly names: TermNames;
  readonly kind: NameKind;
  /** as the glossary writes it */
  readonly written: string;
  /** the English plural of it */
  readonly plural?: true;
}

/** The glossary made ready for look-ups; sets are built per language on first use. */
export class TermIndex {
  readonly terms: readonly Term[];
  readonly #languages: readonly string[];
  readonly #sets = new Map<string, PhraseSet<TermName>>();
  readonly #chains = new Map<string, readonly string[]>();

  constructor(terms: readonly Term[]) {
    this.terms = terms;
    this.#languages = [...new Set(terms.flatMap((term) => Object.keys(term.terms)))];
  }

  /** names of the concept in that language, falling back zh-Hans-CN -> zh-Hans -> zh, en-GB -> en -> en-US */
  names(term: Term, language: string): TermNames | undefined {
    for (const key of this.#chain(language)) if (term.terms[key]) return term.terms[key];
    return undefined;
  }

  /** @returns undefined when no concept has a name in that language */
  setFor(language: string): PhraseSet<TermName> | undefined {
    const chain = this.#chain(language);
    if (chain.length === 0) return undefined;
    const id = chain.join('>');
    let set = this.#sets.get(id);
    if (!set) {
      set = build(this.terms, chain);
      this.#sets.set(id, set);
    }
    return set;
  }

  #chain(language: string): readonly string[] {
    const known = this.#chains.get(language);
    if (known) return known;
    const chain = languageChain(language, this.#languages);
    // tags come from outside: what is remembered of them stays small
    if (this.#chains.size < 500) this.#chains.set(language, chain);
    return chain;
  }
}

/** Which of `available` serve a text in `language`, best first. */
export function languageChain(language: string, available: readonly string[]): readonly string[] {
  const parts = language.toLowerCase().split('-');
  const wanted: string[] = [];
  for (let n = parts.length; n > 0; n -= 1) wanted.push(parts.slice(0, n).join('-'));
  const chain: string[] = [];
  for (const tag of wanted) chain.push(...available.filter((key) => key.toLowerCase() === tag));
  const script = scriptOf(parts);
  for (const key of available) {
    const own = key.toLowerCase().split('-');
    if (own[0] !== parts[0] || chain.includes(key)) continue;
    const other = scriptOf(own);
    if (script === undefined || other === undefined || script === other) chain.push(key);
  }
  return chain;
}

function scriptOf(parts: readonly string[]): string | undefined {
  const script = parts.find((part, i) => i > 0 && part.length === 4 && /^[a-z]{4}$/.test(part));
  if (script || parts[0] !== 'zh') return script;
  if (parts.some((p) => p === 'tw' || p === 'hk' || p === 'mo')) return 'hant';
  return parts.some((p) => p === 'cn' || p === 'sg') ? 'hans' : undefined;
}

function build(terms: readonly Term[], chain: readonly string[]): PhraseSet<TermName> {
  const set = new PhraseSet<TermName>();
  const english = /^en\b/i.test(chain[0]!);
  for (const term of terms) {
    const key = chain.find((k) => term.terms[k]);
    if (key === undefined) continue;
    const names = term.terms[key]!;
    const add = (kind: NameKind, written: string) => {
      set.add(written, { term, names, kind, written });
      if (!english || term.type === 'person' || kind === 'abbr') return;
      const plural = englishPlural(written);
      if (plural !== undefined) set.add(plural, { term, names, kind, written: plural, plural: true });
    };
    add('preferred', names.preferred);
    if (names.abbr) add('abbr', names.abbr);
    for (const name of names.variants) add('variant', name);
    for (const name of names.risky) add('risky', name);
    for (const name of names.ambiguous) add('ambiguous', name);
  }
  return set;
}

const HEAD_END = / (?:of|for|on|against|in|to)\b/;

/** `Ministry of Labor` -> `Ministries of Labor`; undefined where the head noun takes no plain plural. */
export function englishPlural(name: string): string | undefined {
  const cut = name.search(HEAD_END);
  const head = cut < 0 ? name : name.slice(0, cut);
  const tail = cut < 0 ? '' : name.slice(cut);
  if (!/[a-z]{3}$/.test(head) || /(?:[^s]s|men|ics)$/.test(head)) return undefined;
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${tail}`;
  return /(?:ss|x|ch|sh|z)$/.test(head) ? `${head}es${tail}` : `${head}s${tail}`;
}
