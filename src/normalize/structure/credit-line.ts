import type { RemovedKind } from '../../domain/story.ts';
import { AGENCIES, AGENCY_ALIASES } from '../data/news-agencies.ts';
import { SITES } from '../data/sites.ts';
import { fold } from './fold.ts';
import { isJapaneseSignature } from './japanese-name.ts';
import { isCity } from './known-place.ts';
import { namesIn } from './names.ts';
import { isTrade, isUserName, withoutStaffCode } from './staff.ts';
import { baseOf, wordsOf } from './words.ts';

/** What a line that is nothing but credits says. */
export interface CreditLine {
  readonly kind: Extract<RemovedKind, 'byline' | 'editor-line' | 'source-credit' | 'meta-line' | 'photo-credit'>;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly source?: string;
  /** news agency that a byline names, e.g. `Xinhua News Agency reporters …` */
  readonly agency?: string;
}

type Label = 'author' | 'editor' | 'crew' | 'source' | 'photo' | 'meta';
const LABELS: readonly Label[] = ['author', 'editor', 'crew', 'source', 'photo', 'meta'];

interface Rules {
  /** a label with its colon; the name of the group tells which */
  readonly label: RegExp;
  readonly by: RegExp | undefined;
  readonly role: RegExp;
}
const rules = new Map<string, Rules>();

const STAMP =
  /(?:(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2})(?:[ ,T]*(?:\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2}[时時點点]\d{1,2}分?))?(?: ?(?:UTC|GMT|BST|CET|KST|JST)(?:[+-]\d{1,2})?)?|\d{1,2}:\d{2}(?::\d{2})?/giu;
const SOURCE_CHARACTERS_MAX = 110;
const HAN_SOURCE_CHARACTERS_MAX = 26;

/** Reads a whole paragraph as credits; undefined when any of it is anything else. */
export function creditLine(text: string, languageTag: string): CreditLine | undefined {
  const language = baseOf(languageTag);
  const folded = fold(text).trim();
  const { inner, bracketed } = withoutBrackets(folded);
  const line =
    labelled(folded, language) ??
    (bracketed ? labelled(inner, language) : undefined) ??
    byline(inner, language, bracketed) ??
    relayed(folded, language);
  if (line?.source === undefined) return line;
  // the fold keeps positions: the source in the text's own characters
  const at = fold(text).indexOf(line.source);
  return at < 0 ? line : { ...line, source: text.slice(at, at + line.source.length) };
}

/** `Theo TTXVN`, `Anna Svensson/TT`, `/ritzau/`: a paragraph that is an agency's name, with a person before it or not */
function relayed(line: string, language: string): CreditLine | undefined {
  const base = { editors: [] } as const;
  const told = language === 'vi' ? /^(?:Theo|Nguồn)\s+(\p{Lu}[^.,!?:]{1,30})$/u.exec(line) : null;
  if (told && told[1]!.split(' ').every((word) => /^[\p{Lu}\d&]/u.test(word)))
    return { ...base, kind: 'source-credit', authors: [], source: told[1]! };
  const page =
    language === 'zh'
      ? /^《?([\p{Script=Han}]{2,8}[报報])》?\s*\(\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*第?\s*\d+\s*版[^()]*\)$/u.exec(
          line,
        )
      : null;
  if (page) return { ...base, kind: 'meta-line', authors: [], source: page[1]! };
  const alone = /^[(/[]\s*([^()/[\]]{2,20}?)\s*[)/\]]\.?$/u.exec(line);
  if (alone && AGENCIES.includes(agencyWord(alone[1]!)))
    return { ...base, kind: 'source-credit', authors: [], source: alone[1]! };
  const signed = /^([^/]{5,60})\/(\p{Lu}[\p{L}. ]{1,20})$/u.exec(line);
  const names = signed && AGENCIES.includes(signed[2]!) ? namesIn(signed[1]!, language, { full: true }) : undefined;
  return names ? { ...base, kind: 'byline', authors: names } : undefined;
}

/** agencies' names stand in the table as they sign, in capitals or not */
function agencyWord(name: string): string {
  return AGENCIES.includes(name) ? name : name.toUpperCase();
}

function rulesOf(language: string): Rules {
  const found = rules.get(language);
  if (found) return found;
  const words = wordsOf(language);
  const groups = LABELS.filter((name) => words[name]).map((name) => `(?<${name}>${words[name]})`);
  // Labels of languages that write words apart begin at a word; a colon ends them, in CJK a bar, slash or space may.
  const east = language === 'zh' || language === 'ja' || language === 'ko';
  const colon = east
    ? `\\s*[:|/${language === 'ja' ? '・' : ''}]\\s*|\\s+(?=\\S)`
    : '\\s*[:|]\\s*|/(?=\\p{L})|\\s+/\\s+(?=\\p{L})';
  const made: Rules = {
    label: new RegExp(`(?<![\\p{L}\\p{M}])(?:${groups.join('|')})(?:${colon})`, 'giu'),
    by: words.by ? new RegExp(`^(?:${anyCase(words.by)})\\s+(?=\\S)`, 'u') : undefined,
    role: new RegExp(`(?:${words.role})`, 'iu'),
  };
  rules.set(language, made);
  return made;
}

/** `By`, `by`, `BY`: not the expression's own flag, names behind it need their capitals */
function anyCase(words: string): string {
  return [words, words.toLowerCase(), words.toUpperCase()].join('|');
}

function withoutBrackets(text: string): { readonly inner: string; readonly bracketed: boolean } {
  const match = /^[([<]\s*([^()[\]<>]*(?:[([][^()[\]]*[)\]][^()[\]<>]*)*?)\s*[)\]>](?:\s*\d{4,8})?[.。]?$/u.exec(text);
  return match ? { inner: match[1]!, bracketed: true } : { inner: text, bracketed: false };
}

/** `Source: X  Author: Y  Editor: Z`, with or without a time stamp: every stretch of the line must be accounted for. */
function labelled(text: string, language: string): CreditLine | undefined {
  const { label } = rulesOf(language);
  const line = text.replace(/^[([]\s*(?=[^()[\]]*[)\]]\s*\d*\s*$)/, '').replace(/(?<=^[^()[\]]*)[)\]]\s*\d{0,8}$/, '');
  const marks = [...line.matchAll(label)].filter((m, i, all) => i === 0 || separated(line, all[i - 1]!, m));
  if (marks.length === 0) return undefined;
  const stamped = stripped(line.slice(0, marks[0]!.index));
  const opening = stamped.rest === '' ? { authors: [] } : openingCredits(stamped.rest, language);
  if (opening === undefined) return undefined;
  const authors: string[] = [...opening.authors];
  const editors: string[] = [];
  let source: string | undefined = opening.source;
  const kinds = new Set<Label | 'stamp'>(stamped.stamps > 0 ? ['stamp'] : []);
  if (stamped.rest !== '') kinds.add(opening.authors.length > 0 ? 'author' : 'source');
  for (const [i, mark] of marks.entries()) {
    const from = mark.index + mark[0].length;
    const value = line.slice(from, marks[i + 1]?.index ?? line.length);
    const kind = LABELS.find((name) => mark.groups?.[name] !== undefined)!;
    kinds.add(kind);
    const tidy = stripped(value);
    // `Text / Zhang Xue Photo / Li Na`, not `Writer / Executive Producer`
    if (/\s\/\s$/.test(mark[0]) && !signedSlash(tidy.rest, kind, language)) return undefined;
    if (kind === 'author' || kind === 'editor' || kind === 'crew') {
      const signed = withoutStaffCode(tidy.rest);
      const names =
        namesIn(signed, language) ??
        columnist(signed, language) ??
        deskOf(signed, language) ??
        // an editor's short name: `Source: Xinhua | Editor: huaxia`
        (kind !== 'author' && isUserName(signed, { sure: marks.length > 1, language }) ? [signed] : undefined);
      if (names === undefined) return undefined;
      if (kind !== 'crew') (kind === 'author' ? authors : editors).push(...names);
    } else if (kind === 'source') {
      const named = sourceName(tidy.rest);
      if (named === undefined) return undefined;
      source ??= named === '' ? undefined : named;
    } else if (kind === 'photo') {
      if (/[.!?。！？]\s*\S/u.test(tidy.rest) || tidy.rest.length > 80) return undefined;
    } else if (tidy.rest.length > 40 || /[.!?。！？，]/u.test(tidy.rest)) return undefined;
  }
  const kind = kindOf(kinds);
  if (kind === undefined) return undefined;
  return { kind, authors, editors, ...(source !== undefined && { source }) };
}

/** `By Zhang Wei in Beijing | China Daily | Updated: …`: what stands before the first label */
function openingCredits(
  text: string,
  language: string,
): { readonly authors: readonly string[]; readonly source?: string } | undefined {
  const { by } = rulesOf(language);
  const authors: string[] = [];
  let source: string | undefined;
  for (const part of text.split(/\s*\|\s*/)) {
    const opened = by?.exec(part);
    const names = opened ? namesIn(part.slice(opened[0].length), language, { full: true }) : undefined;
    if (names) authors.push(...names);
    else if (AGENCIES.includes(part) || SITES.has(part.toLowerCase())) source ??= part;
    else return undefined;
  }
  return { authors, ...(source !== undefined && { source }) };
}

/** `Observer columnist Wang Wen` */
function columnist(text: string, language: string): readonly string[] | undefined {
  const match = new RegExp(
    `^(?:\\p{Lu}[\\p{L}'’.-]*\\s+){1,4}?(?:${wordsOf(language).role})\\s+(?=\\p{Lu})`,
    'iu',
  ).exec(text);
  return match ? namesIn(text.slice(match[0].length), language, { full: true }) : undefined;
}

function signedSlash(value: string, kind: Label, language: string): boolean {
  if (kind === 'source') return AGENCIES.includes(value);
  return kind !== 'meta' && !isTrade(value, language) && namesIn(value, language, { full: true }) !== undefined;
}

/** A label inside a value (`来源` in `消息来源`) is none: something must end the value before it. */
function separated(line: string, before: RegExpMatchArray, mark: RegExpMatchArray): boolean {
  const end = before.index! + before[0].length;
  return mark.index! >= end && (mark.index === end || /[\s()[\]{};,|/]$/.test(line.slice(end, mark.index)));
}

function kindOf(kinds: ReadonlySet<Label | 'stamp'>): CreditLine['kind'] | undefined {
  const has = (kind: Label | 'stamp') => kinds.has(kind);
  if (has('stamp') || (has('meta') && kinds.size > 1)) return 'meta-line';
  if (has('meta')) return undefined;
  if (has('author')) return 'byline';
  if (has('editor')) return 'editor-line';
  if (has('crew')) return 'editor-line';
  return has('source') ? 'source-credit' : 'photo-credit';
}

/** A paragraph that is nothing but a time. */
export function isStamp(text: string): boolean {
  const { rest, stamps } = stripped(fold(text));
  return stamps > 0 && rest === '';
}

/** Takes time stamps, brackets and rules away from round a value. */
function stripped(value: string): { readonly rest: string; readonly stamps: number } {
  let stamps = 0;
  const rest = value
    .replace(STAMP, () => {
      stamps += 1;
      return ' ';
    })
    .replace(/^[\s|/,;·•)\]–—-]+|[\s|/,;·•([–—-]+$/g, '')
    .replace(/^([^()[\]]*)[)\]]+$/, '$1')
    .trim();
  return { rest, stamps };
}

/** A desk signs like a person (`Newsroom`, `编辑部`): known as credit, credited to nobody. */
function deskOf(value: string, language: string): readonly string[] | undefined {
  if (value === '') return [];
  const desk =
    /^(?:(?:the )?(?:news ?(?:room|desk)|editorial (?:team|staff|board)|staff|admin|web ?desk|online desk|agencies|redaktion|redaction|rédaction|la rédaction|redacción|redazione|redação|redactie|redaktionen|редакция|редакція|redakcja|redakce|redakcia|redacția|redaksi|tim redaksi|ban biên tập|tòa soạn|editör masası|haber merkezi|هيئة التحرير|تحریریه|编辑部|本站|综合|网络|佚名|admin))$/iu;
  if (desk.test(value)) return [];
  // a desk, a paper or an agency as author: words with a capital, few of them
  const named =
    /^\p{Lu}[\p{L}\p{M}\d.&'’-]*(?: (?:\p{Lu}[\p{L}\p{M}\d.&'’-]*|of|the|de|del|la|di|do|da|und|et|y|и)){0,5}$/u.test(
      value,
    );
  return named && language !== 'en' ? [value] : named ? [value] : undefined;
}

function sourceName(value: string): string | undefined {
  const name = value.replace(/[.。]$/u, '').trim();
  if (name === '') return '';
  if (/^https?:\/\/\S+$/.test(name)) return name;
  if (
    name.length > SOURCE_CHARACTERS_MAX ||
    /[。！？!?]/u.test(name) ||
    /[.]\s+\p{L}/u.test(name.replace(/\b\p{Lu}\./gu, ''))
  )
    return undefined;
  const han = name.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0 && (name.length > HAN_SOURCE_CHARACTERS_MAX || /,/.test(name))) return undefined;
  // a clause is no name: many small words in a row
  if (name.split(/\s+/).length > 14) return undefined;
  return name;
}

/** Bylines without a label: `By Jane Doe`, `新京报记者 陆一夫`, `Xinhua News Agency reporters A, B`, `홍길동 기자`. */
function byline(text: string, language: string, bracketed: boolean): CreditLine | undefined {
  const { by } = rulesOf(language);
  const base = { kind: 'byline', editors: [] } as const;
  const line = text.replace(/[.。]$/u, '').trim();
  const several = clauses(line, language);
  if (several) return several;
  const opened = by?.exec(line);
  if (opened) {
    // `By Maria Lopez | The Daily Example`
    const signed = line.slice(opened[0].length).split(/\s\|\s/, 1)[0]!;
    const names = namesIn(withoutCity(signed), language, { full: true });
    if (names) return { ...base, authors: names };
    const roled = /^(?:zh|ja|ko)$/.test(language) ? undefined : roleByline(signed, language, false);
    if (roled) return roled;
  }
  const edited = bracketed ? editorIn(line, language) : undefined;
  if (edited) return edited;
  if (language === 'zh') return chineseByline(line, bracketed);
  if (language === 'ko') return koreanByline(line);
  if (language === 'ja') return japaneseByline(line, bracketed);
  return roleByline(line, language, bracketed);
}

/** `Reporting by Jane Doe in London; Editing by Max Muster` */
function clauses(line: string, language: string): CreditLine | undefined {
  const { editor, crew } = wordsOf(language);
  // `Writing by Jane Doe, editing by Max Muster`, `Editor Liu Xiaoyang Proofreader Li Ming`
  const next = new RegExp(`\\s*;\\s*|\\s*\\|\\s*|,?\\s+(?=(?:${editor}${crew ? `|${crew}` : ''})\\s+\\p{L})`, 'iu');
  return creditClauses(line.split(/\s*;\s*|\s*\|\s*/), language) ?? creditClauses(line.split(next), language);
}

function creditClauses(parts: readonly string[], language: string): CreditLine | undefined {
  const { author, editor, crew } = wordsOf(language);
  const authors: string[] = [];
  const editors: string[] = [];
  for (const part of parts) {
    const match = new RegExp(
      `^(?:(?<author>${author})|(?<editor>${editor})${crew ? `|(?<crew>${crew})` : ''})(?:\\s*:\\s*|\\s+)(?<names>.+)$`,
      'iu',
    ).exec(part);
    const names = match?.groups && namesIn(match.groups.names!, language, { full: true });
    if (!match?.groups || !names) return undefined;
    if (match.groups.author) authors.push(...names);
    else if (match.groups.editor) editors.push(...names);
  }
  // one clause alone is a byline only by the words that say so
  if (parts.length < 2) return undefined;
  return { kind: authors.length > 0 ? 'byline' : 'editor-line', authors, editors };
}

/** `Von Birgit Müller, Wien`, `Por João da Silva — Lisboa` */
function withoutCity(signed: string): string {
  const match = /^(.{5,60}?)(?:,|\s[-–—])\s+([^,–—]{3,30})$/u.exec(signed);
  return match && isCity(match[2]!) ? match[1]! : signed;
}

/** `(Editor Zhang Xue)`: without a colon only in brackets and with a full name */
function editorIn(line: string, language: string): CreditLine | undefined {
  const match = new RegExp(`^(?:${wordsOf(language).editor})\\s+(?=\\S)`, 'iu').exec(line);
  const value = match && withoutStaffCode(line.slice(match[0].length));
  const editors = value && !isTrade(value, language) ? namesIn(value, language, { full: true }) : undefined;
  return editors ? { kind: 'editor-line', authors: [], editors } : undefined;
}

/** `Xinhua News Agency reporters Chen Shangying, Wang Liwu`, `(Reporter Zhang Xue)`, `Jane Doe, Staff Writer` */
function roleByline(line: string, language: string, bracketed: boolean): CreditLine | undefined {
  const { role } = wordsOf(language);
  const lead = new RegExp(`^((?:\\p{Lu}[\\p{L}'’.-]*\\s+){0,5})(?:${role})(?![\\p{L}\\p{M}])\\s*(?::\\s*)?`, 'iu').exec(
    line,
  );
  const base = { kind: 'byline', editors: [] } as const;
  if (lead && (lead[1] !== '' || bracketed || /^\p{Lu}/u.test(line))) {
    const rest = line.slice(lead[0].length);
    const outlet = lead[1]!.trim();
    const agency = AGENCY_ALIASES[outlet.toLowerCase()] ?? (AGENCIES.includes(outlet) ? outlet : undefined);
    if (rest === '' && agency) return { ...base, authors: [], agency };
    const names =
      /^\//.test(rest) && isTrade(rest, language) ? undefined : namesIn(rest, language, { full: !bracketed });
    if (names) return { ...base, authors: names, ...(agency && { agency }) };
  }
  const tail = new RegExp(`^(.{3,80}?),\\s*(?:(?:${role})(?![\\p{L}\\p{M}]).{0,40})$`, 'iu').exec(line);
  const names = tail && namesIn(tail[1]!, language, { full: true });
  return names ? { ...base, authors: names } : undefined;
}

const ZH_ROLE =
  '(?:首席|特派|特约|特約|实习|實習|见习|見習|驻[\\p{Script=Han}]{1,6}|驻外|全媒体|文字|摄影|高级|资深|专职)?(?:记者|記者)|特约撰稿人?|专栏作者|专栏作家|專欄作家|特约评论员|评论员|通讯员|通訊員|特派員|作者|编译|實習記者';
const ZH_BYLINE = new RegExp(
  `^(?:文\\s*[/|:]?\\s*)?([^,。:;、!?"“”]{0,14}?)(?:${ZH_ROLE})\\s*[/|:]?\\s*(.{0,80}?)(?:\\s*[/|]?\\s*(?:[\\p{Script=Han}]{0,6}(?:报道|報導|報道|发自\\s?[\\p{Script=Han}]{2,6}|摄影报道|综合报道|专电|摄))?)$`,
  'u',
);
const ZH_TEXT_BY = /^文\s*(?:[/|:]|\s)\s*(.{2,60})$/u;
const ZH_AGENCY = /^(?:新华社|新華社|中新社|中新网|中央社)/u;

function chineseByline(line: string, bracketed: boolean): CreditLine | undefined {
  const base = { kind: 'byline', editors: [] } as const;
  const agency = ZH_AGENCY.exec(line)?.[0];
  const match = ZH_BYLINE.exec(line);
  if (match) {
    const rest = match[2]!;
    const own =
      /(?:社|报|報|网|網|台|刊|新闻|新聞|时报|日报|客户端|融媒|周刊|杂志|电视|全媒体|财经)$/u.test(match[1]!) ||
      match[1] === '';
    if (rest === '' && own && match[1] !== '') return { ...base, authors: [], ...(agency && { agency }) };
    const names = own || bracketed ? namesIn(rest, 'zh') : undefined;
    if (names) return { ...base, authors: names, ...(agency && { agency }) };
  }
  const written = ZH_TEXT_BY.exec(line);
  if (written) {
    const names = namesIn(written[1]!.replace(new RegExp(`^.{0,14}?(?:${ZH_ROLE})\\s*`, 'u'), ''), 'zh');
    if (names) return { ...base, authors: names };
  }
  return undefined;
}

/** `홍길동 기자`, `홍길동 기자 hong@example.kr`, `글 홍길동 사진 김철수` */
function koreanByline(line: string): CreditLine | undefined {
  const match =
    /^(?:[[(<]?[\p{Script=Hangul}A-Za-z0-9]{2,12}[\])>]?\s*[=/]?\s*)?((?:\p{Script=Hangul}{2,4}[·,\s]*){1,5})\s*(?:기자|특파원|선임기자|전문기자|인턴기자|수습기자|객원기자|통신원|논설위원|에디터|PD)(?:\s*=)?(?:\s*[(<]?[\w.+-]+@[\w.-]+[)>]?)?$/u.exec(
      line,
    );
  const names = match && namesIn(match[1]!, 'ko');
  return names ? { kind: 'byline', editors: [], authors: names } : undefined;
}

/** `【経済部 山田太郎】`, `（小池和樹）`, `取材・文＝山田太郎` */
function japaneseByline(line: string, bracketed: boolean): CreditLine | undefined {
  const { role, author } = wordsOf('ja');
  const labelled = new RegExp(`^(?:${author})\\s*[=:/|]\\s*(.{2,40})$`, 'u').exec(line);
  const roled = new RegExp(
    `^(?:[\\p{Script=Han}\\p{Script=Katakana}]{0,10}(?:${role}))\\s*[・: ]\\s*(.{2,30})$`,
    'u',
  ).exec(line);
  const signed = bracketed ? new RegExp(`^(.{2,20}?)(?:${role})$`, 'u').exec(line) : null;
  const value =
    labelled?.[1] ?? roled?.[1] ?? signed?.[1] ?? (bracketed && isJapaneseSignature(line) ? line : undefined);
  const names = value && namesIn(value, 'ja');
  return names ? { kind: 'byline', editors: [], authors: names } : undefined;
}
