import type { RemovedKind } from '../../domain/story.ts';
import {
  ATTRIBUTIONS,
  BOILERPLATE,
  BOILERPLATE_ANYWHERE,
  END_MARKS,
  OWN_WORDS,
  PLATFORMS,
  SAME_BOILERPLATE,
  SELF_PRAISE,
} from '../data/boilerplate.ts';
import { AGENCIES } from '../data/news-agencies.ts';
import { escapeForRegExp, fold } from './fold.ts';
import { baseOf } from './words.ts';

type Rule = readonly [RemovedKind, RegExp];
const ORDER = ['legal', 'share', 'related-link', 'promo', 'photo-credit'] as const;
const rules = new Map<string, readonly Rule[]>();

/** The kind of a short paragraph, or of a sentence, that is no part of the story; undefined for text. */
export function boilerplateKind(text: string, languageTag: string): RemovedKind | undefined {
  const folded = withoutCountry(fold(text).trim());
  if (isSpoken(folded)) return undefined;
  const inBrackets = BRACKETED.exec(folded)?.[1];
  for (const [kind, pattern] of rulesOf(baseOf(languageTag))) {
    if (!pattern.test(folded) && !(inBrackets !== undefined && pattern.test(inBrackets))) continue;
    if (kind !== 'related-link' || !GOES_ON.test(folded)) return kind;
  }
  return undefined;
}

/** `(Original title: …)`, `（未经授权不得转载）` */
const BRACKETED = /^[([]\s*([^()[\]]+?)\s*[)\]]$/;

/** `Video: that was the proof.`, `Previously: once a century. Now: once a year.`: prose where a link has a title */
const GOES_ON = /^[^:]{2,30}:\s(?:\p{Ll}.*|.*[.!?]\s+\p{Lu}.*)\.$/su;

/** `Support US farmers` is no call to support us; where all is in capitals one cannot tell. */
function withoutCountry(text: string): string {
  return text.replace(/(?<=\p{Ll}\s)US(?![\p{L}\p{N}])/gu, 'USA');
}

/** `Read more slowly, he told the pupils`: an order in the story, not to the reader */
function isSpoken(text: string): boolean {
  return SPOKEN.test(text) && !/^[^\s:]+(?:\s[^\s:]+){0,3}\s?:/u.test(text);
}

function rulesOf(language: string): readonly Rule[] {
  const found = rules.get(language);
  if (found) return found;
  const same = SAME_BOILERPLATE[language] ?? language;
  const own = BOILERPLATE[same] ? same : 'en';
  const made: Rule[] = [];
  for (const kind of ORDER) {
    // pages in any language carry English copyright and sharing lines
    const english = own !== 'en' && (kind === 'legal' || kind === 'share') ? BOILERPLATE.en?.[kind] : undefined;
    const sources = [
      ...[...(BOILERPLATE[own]?.[kind] ?? []), ...(BOILERPLATE_ANYWHERE[kind] ?? [])].map((s) => expression(s, own)),
      ...(english ?? []).map((s) => expression(s, 'en')),
    ];
    if (sources.length > 0) made.push([kind, new RegExp(`^(?:${sources.join('|')})`, 'iu')]);
  }
  rules.set(language, made);
  return made;
}

/** Letters follow each other without spaces: a word has no bounds there. */
const UNSPACED = new Set(['zh', 'ja', 'ko', 'th']);

const SHORT_FORMS: Readonly<Record<string, string>> = {
  page: '(?:<end>|.{0,120}(?:<us>|<on>))',
  on: `(?<![\\p{Script=Latin}\\p{N}])(?:${PLATFORMS})(?![\\p{Script=Latin}\\p{N}])(?:[’'-]?\\p{L}{1,8})?(?:[\\s,/|:&@•·-]+[^\\s,/|:&@•·.!?。-]+){0,5}[\\s.!?…。]*$`,
  end: '\\s*[.!…।。:»>→]{0,3}\\s*$',
  stop: '(?=\\s*(?:[.,:;)|\\]!>–—-]|$))',
  line: '(?![\\p{L}\\p{M}])(?:\\s*[:>»|]|.{1,140}(?<![.!…。।]["”»’)]?)$)',
  label:
    '(?:\\s*[:»>|/©]|\\s*\\([^)]{1,40}\\)\\s*(?:[:.]|$)|(?:\\s+-\\s|\\s*[–—])\\s?.{1,60}(?<![.!?…])$|\\s*[.…]{0,3}$)',
};

/** A pattern of the tables for folded text, its short forms written out. */
function expression(source: string, language: string): string {
  const words = OWN_WORDS[language] ?? '(?!)';
  const us = UNSPACED.has(language) ? `(?:${words})` : `(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`;
  let written = source;
  // <page> is made of others
  for (let i = 0; i < 2; i += 1)
    written = written.replace(/<(page|on|end|stop|line|label|us)>/g, (_, form: string) => SHORT_FORMS[form] ?? us);
  // \b knows only ASCII letters: all of them stand behind a word here
  return written.replace(/\\b/g, '(?![\\p{L}\\p{M}\\p{N}_])');
}

const SPOKEN = new RegExp(`[,”"»] ?(?:${ATTRIBUTIONS.join('|')})(?![\\p{L}\\p{M}])`, 'iu');

const PRAISE = new RegExp(
  SELF_PRAISE.map((source) => source.replace(/^\\b/, '(?<![\\p{L}\\p{N}])').replace(/\\b$/, '(?![\\p{L}\\p{N}])')).join(
    '|',
  ),
  'iu',
);

/** A sentence that praises the medium or asks for attention to it. */
export function isSelfPraise(sentence: string): boolean {
  return PRAISE.test(sentence) && !isSpoken(sentence);
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
  const ends = [
    ...text.slice(offset).matchAll(/[.!?。！？।۔؟]["”’»」]?\s+(?=[\p{Lu}\p{Lo}])|[。！？](?=[^\s”」』])/gu),
  ];
  const last = ends.at(-1);
  return last ? text.slice(offset + last.index + last[0].length) : undefined;
}
