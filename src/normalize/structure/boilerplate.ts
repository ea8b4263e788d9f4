import type { RemovedKind } from '../../domain/story.ts';
import { ATTRIBUTIONS, BOILERPLATE, END_MARKS, SAME_BOILERPLATE, SELF_PRAISE } from '../data/boilerplate.ts';
import { AGENCIES } from '../data/news-agencies.ts';
import { escapeForRegExp, fold } from './fold.ts';
import { baseOf } from './words.ts';

type Rule = readonly [RemovedKind, RegExp];
const ORDER = ['legal', 'share', 'related-link', 'promo', 'photo-credit'] as const;
const rules = new Map<string, readonly Rule[]>();

/** The kind of a short paragraph that is no part of the story; undefined for text. */
export function boilerplateKind(text: string, languageTag: string): RemovedKind | undefined {
  const folded = fold(text).trim();
  if (isSpoken(folded)) return undefined;
  for (const [kind, pattern] of rulesOf(baseOf(languageTag))) if (pattern.test(folded)) return kind;
  return undefined;
}

/** `Read more slowly, he told the pupils`: an order in the story, not to the reader */
function isSpoken(text: string): boolean {
  return SPOKEN.test(text) && !/^[^\s:]+(?:\s[^\s:]+){0,3}\s?:/u.test(text);
}

function rulesOf(language: string): readonly Rule[] {
  const found = rules.get(language);
  if (found) return found;
  const own = BOILERPLATE[SAME_BOILERPLATE[language] ?? language];
  const made: Rule[] = [];
  for (const kind of ORDER) {
    // pages in any language carry English copyright and sharing lines
    const english = kind === 'legal' || kind === 'share' || own === undefined ? BOILERPLATE.en?.[kind] : undefined;
    const sources = [...(own?.[kind] ?? []), ...(own === BOILERPLATE.en ? [] : (english ?? []))];
    if (sources.length > 0) made.push([kind, new RegExp(`^(?:${sources.map(foldPattern).join('|')})`, 'iu')]);
  }
  rules.set(language, made);
  return made;
}

/** The text is folded, so must the expressions be; folded brackets would mean something else in them. */
function foldPattern(source: string): string {
  return (
    source
      // \b knows only ASCII letters: all of them stand behind a word here
      .replace(/\\b/g, '(?![\\p{L}\\p{M}\\p{N}_])')
      .replace(/[（]/g, '\\(')
      .replace(/[）]/g, '\\)')
      .replace(/[【［]/g, '\\[')
      .replace(/[】］]/g, '\\]')
      .replace(/：/g, ':')
      .replace(/，/g, ',')
      .replace(/／/g, '/')
      .replace(/＝/g, '=')
      .replace(/[｜]/g, '\\|')
  );
}

const SPOKEN = new RegExp(`[,”"»] ?(?:${ATTRIBUTIONS.join('|')})(?![\\p{L}\\p{M}])`, 'iu');

const PRAISE = new RegExp(
  SELF_PRAISE.map((source) => source.replace(/^\\b/, '(?<![\\p{L}\\p{N}])').replace(/\\b$/, '(?![\\p{L}\\p{N}])')).join(
    '|',
  ),
  'iu',
);

export function isSelfPraise(text: string): boolean {
  return PRAISE.test(text);
}

/** characters from the end in which marks and a last sentence are looked for */
const REACH = 60;
const LAST_REACH = 600;
const MARK = new RegExp(`\\s{0,5}(?:${END_MARKS.map((m) => `(?:${m})`).join('|')})\\s*$`, 'u');

/** Where the agency's end mark begins; undefined when there is none. */
export function endMark(text: string): number | undefined {
  const offset = Math.max(0, text.length - REACH);
  const match = MARK.exec(text.slice(offset));
  if (!match) return undefined;
  const at = match.index + offset;
  const before = text.slice(0, at).trimEnd();
  // `the END` of a sentence is a word; the mark stands after its full stop
  return before === '' || /[.!?。！？…"”’»」』)）]$/u.test(before) || /^\s*[(（【[]/u.test(match[0]) ? at : undefined;
}

const SIGNATURE = new RegExp(
  `(?<=[.!?。！？…]["”’»」]?\\s{0,3})(?:[(/\\[]\\s?(?:${AGENCIES.map(escapeForRegExp).join('|')})(?:[/-][\\p{L}]{1,12})?\\s?[)/\\]]\\.?|EFE|ANSA)\\s*$`,
  'u',
);

/** Where an agency signs behind the last sentence: `… przyjął plan. (PAP)`; undefined when none does. */
export function agencySignature(text: string): number | undefined {
  const offset = Math.max(0, text.length - REACH);
  const match = SIGNATURE.exec(fold(text.slice(offset)));
  return match && match.index + offset > 0 ? match.index + offset : undefined;
}

/** The last sentence of a paragraph of several. */
export function lastSentence(text: string): string | undefined {
  const offset = Math.max(0, text.length - LAST_REACH);
  const ends = [...text.slice(offset).matchAll(/[.!?。！？]["”’»」]?\s+(?=[\p{Lu}\p{Lo}])|[。！？](?=[^\s”」』])/gu)];
  const last = ends.at(-1);
  return last ? text.slice(offset + last.index + last[0].length) : undefined;
}
