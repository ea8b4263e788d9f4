import { CREDIT_WORDS, type CreditWords, SAME_WORDS } from '../data/credit-words.ts';
import { alternatives } from './fold.ts';

const merged = new Map<string, CreditWords>();

/** The words of a language, with the English ones that pages in any language carry. */
export function wordsOf(language: string): CreditWords {
  const found = merged.get(language);
  if (found) return found;
  const own = CREDIT_WORDS[SAME_WORDS[language] ?? language] ?? CREDIT_WORDS.fallback!;
  const english = CREDIT_WORDS.fallback!;
  const join = (key: keyof CreditWords) =>
    alternatives([own[key], own === CREDIT_WORDS.en ? undefined : english[key]].filter(Boolean).join('|'));
  const words: CreditWords = {
    author: join('author'),
    role: join('role'),
    editor: join('editor'),
    source: join('source'),
    ...(own.by && { by: alternatives(own.by) }),
    ...(own.crew && { crew: alternatives(own.crew) }),
    photo: join('photo'),
    meta: join('meta'),
    ...(own.and && { and: alternatives(own.and) }),
    ...(own.from && { from: alternatives(own.from) }),
  };
  merged.set(language, words);
  return words;
}

export function baseOf(language: string): string {
  return language.split('-', 1)[0]!;
}
