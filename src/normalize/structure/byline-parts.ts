import { agencySignature, endMark } from './boilerplate.ts';
import { type CreditLine, creditLine } from './credit-line.ts';
import { fold } from './fold.ts';
import { isJapaneseSignature } from './japanese-name.ts';
import { namesIn } from './names.ts';
import { baseOf, wordsOf } from './words.ts';

const EAST = /^(?:zh|ja|ko|yue)$/;
/** characters from either end in which a signature is looked for */
const REACH = 260;
const MARKS_MAX = 4;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Signature extends Stretch {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
}

export interface CreditMark extends Stretch {
  readonly line: CreditLine;
}

/**
 * A signature in brackets at the end or the beginning of a paragraph of text:
 * `… (Birgit Baumann aus Berlin, Jan Marchart, 3.5.2024)`, `…。（记者张三）`, `(Reporter Zhang Xue) The …`, `…(共同)`.
 */
export function signature(text: string, languageTag: string): Signature | undefined {
  const language = baseOf(languageTag);
  for (const mark of bracketsBehind(text)) {
    const line = creditOf(text, mark, languageTag);
    // `(Text: Zhang Xue, Editor: Li Na)`
    if (line?.kind === 'byline' && line.editors.length > 0) return { start: mark.start, end: mark.end, ...line };
    if (line?.kind === 'editor-line') continue;
    const authors = roled(mark.inner, language) ?? (mark.ended ? unroled(mark.inner, language) : undefined);
    if (authors) return { start: mark.start, end: mark.end, authors, editors: [] };
    if (!line && !isEnd(text, mark)) break;
  }
  return text.length < (EAST.test(language) ? 12 : 20) ? undefined : before(fold(text.slice(0, REACH)), language);
}

/** Editors and source in brackets behind the last sentence: `… paved. (Editor: Zhang Xue)`, `…铺设。【编辑:张雪】`. */
export function creditMarks(text: string, languageTag: string): readonly CreditMark[] {
  const found: CreditMark[] = [];
  for (const mark of bracketsBehind(text)) {
    if (isEnd(text, mark)) continue;
    const line = creditOf(text, mark, languageTag);
    if (line?.kind === 'editor-line' || line?.kind === 'source-credit') {
      found.push({ start: mark.start, end: mark.end, line });
    } else if (line?.kind !== 'byline') break;
  }
  return found;
}

interface Bracket extends Stretch {
  readonly inner: string;
  /** a sentence ended before it */
  readonly ended: boolean;
}

/** Brackets at the end, the last first, each with a desk's number: `…。（記者張三）（編輯：李明宗）1081108`. */
function bracketsBehind(text: string): readonly Bracket[] {
  // only the ends are looked at: expressions over a whole paragraph would not be linear
  const offset = Math.max(0, text.length - REACH);
  const found: Bracket[] = [];
  let rest = fold(text.slice(offset));
  while (found.length < MARKS_MAX) {
    const match = /\s{0,5}[([]([^()[\]]{1,160})[)\]](?:\s?\d{4,8})?\s{0,5}$/u.exec(rest);
    if (!match || match.index + offset === 0) break;
    const end = rest.length + offset;
    rest = rest.slice(0, match.index);
    const ended = /[.!?。！？।…"”’»」』)\]]\s*$/u.test(rest);
    found.push({ start: match.index + offset, end, inner: match[1]!, ended });
  }
  return found;
}

/** What a bracket behind a whole sentence credits; a source is a name behind a colon, not a clause. */
function creditOf(text: string, { start, end, inner, ended }: Bracket, languageTag: string): CreditLine | undefined {
  const line = ended ? creditLine(text.slice(start, end).trim(), languageTag) : undefined;
  if (line?.source === undefined) return line;
  return inner.includes(':') && /^["“«]?[\p{Lu}\p{Lo}\p{N}]/u.test(line.source) ? line : undefined;
}

/** `(完)`, `(Xinhua)`: marks of their own, others may stand before them */
function isEnd(text: string, { start, end }: Bracket): boolean {
  const behind = `. ${text.slice(start, end).trim()}`;
  return endMark(behind) !== undefined || agencySignature(behind) !== undefined;
}

function before(text: string, language: string): Signature | undefined {
  const match = /^[([]([^()[\]]{2,120})[)\]]\s*(?:[-–—:]\s*)?/u.exec(text);
  if (!match || text.length - match[0].length < (EAST.test(language) ? 8 : 20)) return undefined;
  const authors = roled(match[1]!, language);
  return authors && { start: 0, end: match[0].length, authors, editors: [] };
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

/** Without a word that says so, only full names together with a date are a signature, or a Japanese name. */
function unroled(inner: string, language: string): readonly string[] | undefined {
  if (language === 'ja' && isJapaneseSignature(inner)) return namesIn(inner, language);
  const date = /,\s*\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\s*$|,\s*\d{4}-\d{2}-\d{2}\s*$/u.exec(inner);
  return date ? namesIn(inner.slice(0, date.index), language, { full: true }) : undefined;
}
