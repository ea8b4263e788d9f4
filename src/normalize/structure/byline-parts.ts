import { fold } from './fold.ts';
import { namesIn } from './names.ts';
import { baseOf, wordsOf } from './words.ts';

const EAST = /^(?:zh|ja|ko|yue)$/;
/** characters from either end in which a signature is looked for */
const REACH = 260;

export interface Signature {
  readonly start: number;
  readonly end: number;
  readonly authors: readonly string[];
}

/**
 * A signature in brackets at the end or the beginning of a paragraph of text:
 * `… (Birgit Baumann aus Berlin, Jan Marchart, 3.5.2024)`, `…。（记者张三）`, `(Reporter Zhang Xue) The …`, `…(共同)`.
 */
export function signature(text: string, languageTag: string): Signature | undefined {
  const language = baseOf(languageTag);
  // only the ends are looked at: expressions over a whole paragraph would not be linear
  const offset = Math.max(0, text.length - REACH);
  const last = behind(fold(text.slice(offset)), language);
  if (last) return { ...last, start: last.start + offset, end: text.length };
  return text.length < (EAST.test(language) ? 12 : 20) ? undefined : before(fold(text.slice(0, REACH)), language);
}

function behind(text: string, language: string): Signature | undefined {
  const match = /\s{0,5}[([]([^()[\]]{2,160})[)\]]\s{0,5}$/u.exec(text);
  if (!match || match.index === 0) return undefined;
  const inner = match[1]!;
  const ended = /[.!?。！？।…"”’»]\s*$/u.test(text.slice(0, match.index));
  const authors = roled(inner, language) ?? (ended ? dated(inner, language) : undefined);
  return authors && { start: match.index, end: text.length, authors };
}

function before(text: string, language: string): Signature | undefined {
  const match = /^[([]([^()[\]]{2,120})[)\]]\s*(?:[-–—:]\s*)?/u.exec(text);
  if (!match || text.length - match[0].length < (EAST.test(language) ? 8 : 20)) return undefined;
  const authors = roled(match[1]!, language);
  return authors && { start: 0, end: match[0].length, authors };
}

/** `Reporter Zhang Xue`, `记者张三 李四`, `文/王文` */
function roled(inner: string, language: string): readonly string[] | undefined {
  const { role, author } = wordsOf(language);
  const east = EAST.test(language);
  const lead = east
    ? new RegExp(`^(?:[\\p{Script=Han}·]{0,12}?(?:${role})|(?:${author})\\s*[/:|])\\s*:?\\s*`, 'iu')
    : new RegExp(
        `^(?:(?<outlet>(?:\\p{L}[\\p{L}\\p{M}'’.-]*\\s+){0,4}?)(?:${role})(?![\\p{L}\\p{M}])\\s*:?\\s*|(?:${author})\\s*:\\s*)`,
        'iu',
      );
  const match = lead.exec(inner);
  // `[Global Times reporter Fan Wei]`: the outlet is a name, each of its words has a capital
  if (match?.groups?.outlet?.split(/\s+/).some((word) => /^\p{Ll}/u.test(word))) return undefined;
  return match ? namesIn(inner.slice(match[0].length), language, { full: !east }) : undefined;
}

/** Without a word that says so, only full names together with a date are a signature. */
function dated(inner: string, language: string): readonly string[] | undefined {
  const date = /,\s*\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\s*$|,\s*\d{4}-\d{2}-\d{2}\s*$/u.exec(inner);
  return date ? namesIn(inner.slice(0, date.index), language, { full: true }) : undefined;
}
