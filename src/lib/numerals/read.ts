import { currencyOf } from './currencies.ts';
import { asciiDigits, DECIMAL_COMMA, SPACE_GROUPS } from './digits.ts';
import { hanValue } from './han.ts';
import { monthNames } from './months.ts';
import { type NumberWords, numberWords } from './words.ts';

/** An amount as a text gives it. */
export interface Figure {
  /** what it may mean, likeliest first: `1.234` is 1234 or 1.234, by language and context */
  readonly values: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly percent: boolean;
  /** ISO 4217, `$` for some dollar */
  readonly currency?: string;
  /** spelt out, a clock time, a label: good enough to match another figure, not to be missed or added */
  readonly soft: boolean;
}

/** A day of the calendar, as far as the text names it. */
export interface DayFigure {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
  /** `03/04`: day and month may be the other way round */
  readonly swappable: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Figures {
  readonly numbers: readonly Figure[];
  readonly days: readonly DayFigure[];
}

/** Figures in a text of any language, digits of any script. Linear in the length of the text. */
export function readFigures(text: string, language: string): Figures {
  const base = language.toLowerCase().split('-')[0]!;
  const plain = blank(
    asciiDigits(text).replace(/(?<=\d)[・·](?=\d)/g, '.'),
    /(?:https?:\/\/|www\.)[^\s<>"]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|[#@][\p{L}\p{N}_]+/gu,
  );
  const days = readDays(plain, base);
  return { numbers: readNumbers(cover(plain, days), base), days };
}

/** Spans (in order) become U+0001, so that nothing is read from them twice. */
function cover(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    result += text.slice(from, start) + '\u0001'.repeat(end - start);
    from = end;
  }
  return result + text.slice(from);
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => '\u0001'.repeat(found.length));
}

/* ---- days ---- */

const HAN_DAY = /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日号號일])?/g;
const ISO_DAY = /(?<!\d)((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/g;
const SHORT_DAY = /(?<![\d.,/])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d{2})(?![\d/])/g;
const VIETNAMESE_DAY = /(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/giu;

function readDays(text: string, base: string): readonly DayFigure[] {
  const days: DayFigure[] = [];
  const taken = new Uint8Array(text.length);
  const add = (
    m: RegExpMatchArray,
    year: string | undefined,
    month: number,
    day: string | undefined,
    swappable = false,
  ) => {
    const start = m.index!;
    const end = start + m[0].length;
    const d = day === undefined ? undefined : Number(day);
    if (month < 1 || month > 12 || (d !== undefined && (d < 1 || d > 31))) return;
    if (taken[start] === 1 || taken[end - 1] === 1) return;
    taken.fill(1, start, end);
    days.push({ month, swappable, start, end, ...(year ? { year: Number(year) } : {}), ...(d ? { day: d } : {}) });
  };
  for (const m of text.matchAll(HAN_DAY)) if (m[1] || m[3]) add(m, m[1], Number(m[2]), m[3]);
  for (const m of text.matchAll(ISO_DAY)) add(m, m[1], Number(m[2]), m[3]);
  for (const m of text.matchAll(SHORT_DAY)) {
    const [a, b] = [Number(m[1]), Number(m[3])];
    const year = m[4]!.length === 2 ? `20${m[4]}` : m[4];
    if (a > 12) add(m, year, b, m[1]);
    else if (b > 12) add(m, year, a, m[3]);
    else if (m[2] === '.' || base !== 'en') add(m, year, b, m[1], a !== b && m[2] !== '.');
    else add(m, year, a, m[3], a !== b);
  }
  if (base === 'vi') for (const m of text.matchAll(VIETNAMESE_DAY)) add(m, m[3], Number(m[2]), m[1]);
  const names = monthNames(base);
  if (names.size > 0) {
    const month = (name: string) => names.get(name.toLowerCase().replace(/\.$/, '')) ?? 0;
    const { dayFirst, monthFirst } = namedDays(base, names);
    for (const m of text.matchAll(dayFirst)) add(m, m[3], month(m[2]!), m[1]);
    for (const m of text.matchAll(monthFirst)) add(m, m[3], month(m[1]!), m[2]);
  }
  return days.sort((a, b) => a.start - b.start);
}

const named = new Map<string, { dayFirst: RegExp; monthFirst: RegExp }>();

function namedDays(base: string, names: ReadonlyMap<string, number>) {
  let patterns = named.get(base);
  if (!patterns) {
    const list = [...names.keys()].sort((a, b) => b.length - a.length).join('|');
    const end = '(?![\\p{L}\\p{M}\\d])';
    patterns = {
      dayFirst: new RegExp(
        `(?<![\\d.,:])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.|-?го|-?е)?[\\s\\u00a0]*(?:of |de |d['’]|ng |ב|-)?(${list})\\.?${end}(?:,? (?:de |del )?((?:19|20)\\d{2})${end})?`,
        'giu',
      ),
      monthFirst: new RegExp(
        `(?<![\\p{L}\\p{M}])(${list})\\.?[\\s\\u00a0]*(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)${end}(?:,? ((?:19|20)\\d{2})${end})?`,
        'giu',
      ),
    };
    if (named.size < 300) named.set(base, patterns);
  }
  return patterns;
}

/* ---- amounts ---- */

const NUMBER =
  /(?:\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?![\d])|\d+)(?:[.,'’]\d+)*|[〇零一二两兩三四五六七八九十百千万萬亿億]{2,}|百分之/gu;
const HAN_FACTORS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  천: 1e3,
  백: 100,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  亿: 1e8,
  億: 1e8,
  억: 1e8,
  兆: 1e12,
  조: 1e12,
};
const PERCENT =
  /^[\s\u00a0\u202f]?(?:%|‰|per[\s-]?cent\b|percentage points?|prozent|pour cent|por ciento|por cento|per cento|procent|процент|відсот|prósent|prosent|százalék|yüzde|persen|peratus|phần trăm|เปอร์เซ็นต์|퍼센트|프로|パーセント|प्रतिशत|फीसदी|فیصد|درصد|(?:ب|في )?الم[ئا]+ة|אחוז|τοις εκατό|个百分点|個百分點)/iu;

function readNumbers(text: string, base: string): readonly Figure[] {
  const words = numberWords(base);
  const figures: Figure[] = [];
  NUMBER.lastIndex = 0;
  let spaced = SPACE_GROUPS.has(base);
  if (base === 'en') spaced = false;
  for (let m = NUMBER.exec(text); m !== null; m = NUMBER.exec(text)) {
    let token = m[0];
    if (token === '百分之') continue;
    if (!spaced && token.includes(' ')) {
      token = token.slice(0, token.indexOf(' '));
      NUMBER.lastIndex = m.index + token.length;
    }
    const figure = /^\d/.test(token) ? amount(text, m.index, token, base, words) : hanFigure(text, m.index, token);
    if (!figure) continue;
    figures.push(figure);
    NUMBER.lastIndex = Math.max(NUMBER.lastIndex, figure.end);
  }
  const left = cover(
    text,
    figures.filter((f) => !f.soft),
  );
  return [...figures, ...spelt(left, words)];
}

function amount(text: string, start: number, token: string, base: string, words: NumberWords): Figure | undefined {
  let end = start + token.length;
  const before = text.slice(Math.max(0, start - 24), start);
  // a clock time, a score, a version, a part of a word (COVID-19, G20, 5G) or of a longer label
  const clock = /^:\d/.test(text.slice(end, end + 2)) || /\d:$/.test(before);
  const glued =
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}_]-?$/u.test(before) ||
    /^\p{Script=Latin}{1,2}(?![\p{L}])/u.test(text.slice(end, end + 4));
  let values = readings(token, base);
  if (values.length === 0) return { values: [], start, end, percent: false, soft: true };
  const scaled = scale(text, end, words);
  if (scaled) {
    const { factor, plus } = scaled;
    // a number with a factor has decimals rather than thousands: 1.234 million
    const scaledValues = values.map((v) => tidy(v * factor + plus));
    // 137m is meters as well as millions; $5m is money
    const unit = scaled.end - end === 1 && currencyOf(before, '') === undefined && /[a-z]/i.test(text[end]!);
    values = unit ? [...scaledValues, ...values] : scaledValues;
    end = scaled.end;
  }
  const after = text.slice(end, end + 40);
  const percent = PERCENT.test(after) || /(?:百分之\s?|(?:^|\s)%|yüzde )$/iu.test(before);
  const currency = currencyOf(before, after);
  // the second half of 2021-22, 2021/22
  const span = /(?:18|19|20)\d\d[-/]$/.test(before) && token.length === 2;
  const soft = clock || span || (glued && !scaled && !percent && currency === undefined);
  return { values, start, end, percent, soft, ...(currency ? { currency } : {}) };
}

/** What a token of digits and separators may mean; empty for versions, addresses and the like. */
function readings(token: string, base: string): readonly number[] {
  const compact = token.replace(/[\s\u00a0\u202f\u2009'’]/g, '');
  const separators = [...compact.replace(/\d/g, '')];
  if (separators.length === 0) return [Number(compact)];
  const parts = compact.split(/[.,]/);
  const last = separators.at(-1)!;
  const thousands = (list: readonly string[]) =>
    list.slice(1).every((p, i) => p.length === 3 || (p.length === 2 && i < list.length - 2)) &&
    list[0]!.length <= 3 &&
    list.at(-1)!.length === 3;
  const whole = Number(parts.join(''));
  if (separators.every((s) => s === last)) {
    if (separators.length > 1) return thousands(parts) ? [whole] : [];
    const fraction = Number(`${parts[0]}.${parts[1]}`);
    if (!thousands(parts) || parts[0] === '0') return [fraction];
    const decimal = DECIMAL_COMMA.has(base) ? ',' : '.';
    if (last !== decimal) return decimal === '.' ? [whole] : [whole, fraction];
    return [fraction, whole];
  }
  if (separators.slice(0, -1).some((s) => s === last)) return [];
  const integer = parts.slice(0, -1);
  return thousands(integer) ? [Number(`${integer.join('')}.${parts.at(-1)}`)] : [];
}

function scale(
  text: string,
  from: number,
  words: NumberWords,
): { readonly factor: number; readonly plus: number; readonly end: number } | undefined {
  const han = /^\s?(?:多|余|餘|几|幾|여)?([十百千万萬亿億兆천백만억조]+)/u.exec(text.slice(from, from + 8));
  if (han && !/^[十百千]?\s?年/u.test(text.slice(from, from + 3))) {
    let factor = 1;
    for (const char of han[1]!) factor *= HAN_FACTORS[char]!;
    let end = from + han[0].length;
    // 1亿2000万, 1억 2000만: the rest is a smaller amount that belongs to it
    const rest = /^\s?(\d{1,4}(?:\.\d+)?)([千万萬亿億천만억]+)?/u.exec(text.slice(end, end + 14));
    if (rest && factor >= 1e4 && (rest[2] !== undefined || !/^\s/.test(rest[0]))) {
      let smaller = 1;
      for (const char of rest[2] ?? '') smaller *= HAN_FACTORS[char]!;
      const plus = Number(rest[1]) * smaller;
      if (plus < factor) {
        end += rest[0].length;
        return { factor, plus, end };
      }
    }
    return { factor, plus: 0, end };
  }
  let factor = 1;
  let end = from;
  for (let n = 0; n < 2; n += 1) {
    const word = /^([\s\u00a0\u202f]|-)?(?:de )?([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 30));
    if (!word) break;
    const found = words.factor(word[2]!.toLowerCase());
    if (found === undefined || (word[2]!.length === 1 && word[1] !== undefined)) break;
    factor *= found;
    end += word[0].length;
    if (text[end] === '.') end += 1;
  }
  return factor === 1 ? undefined : { factor, plus: 0, end };
}

function hanFigure(text: string, start: number, token: string): Figure | undefined {
  const value = hanValue(token);
  if (value === undefined) return undefined;
  const before = text.slice(Math.max(0, start - 8), start);
  const end = start + token.length;
  const after = text.slice(end, end + 20);
  const currency = currencyOf(before, after);
  return {
    values: [value],
    start,
    end,
    percent: /百分之$/.test(before),
    soft: true,
    ...(currency ? { currency } : {}),
  };
}

/** Numbers in words, single large units (上万, a million): they match, nobody misses them. */
function spelt(text: string, words: NumberWords): readonly Figure[] {
  const figures: Figure[] = [];
  for (const m of text.matchAll(/[上数數近过過几幾]([万萬千百亿億])|[一二两三四五六七八九]?成(?=[^为了果功员])/gu)) {
    const value = m[1] ? HAN_FACTORS[m[1]]! : hanValue(m[0][0]!);
    if (value)
      figures.push({
        values: m[1] ? [value] : [value * 10],
        start: m.index,
        end: m.index + m[0].length,
        percent: false,
        soft: true,
      });
  }
  for (const m of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)?/gu)) {
    const word = m[0].toLowerCase();
    const value = words.value(word) ?? words.factor(word);
    if (value === undefined) continue;
    const next = /^[\s\u00a0](\p{L}[\p{L}\p{M}]*)/u.exec(text.slice(m.index + m[0].length, m.index + m[0].length + 24));
    const factor = next ? words.factor(next[1]!.toLowerCase()) : undefined;
    const values = factor !== undefined && factor > value ? [tidy(value * factor), value] : [value];
    figures.push({ values, start: m.index, end: m.index + m[0].length, percent: false, soft: true });
  }
  return figures;
}

/** 1.1 × 10^8 without the dust of binary fractions */
const tidy = (value: number) => Number(value.toPrecision(12));
