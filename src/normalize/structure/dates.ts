import { HINDI_DAYS, MONTHS, TWO_WORD_MONTHS } from '../data/months.ts';
import { escapeForRegExp } from './fold.ts';

/** A date as datelines write it, for one language. */
export interface DateRules {
  /** source of a regular expression without capturing groups */
  readonly pattern: string;
  /** @returns `2018-11-08`, `11-08` or `-08`; undefined for no date */
  read(text: string): string | undefined;
}

const rules = new Map<string, DateRules>();

/** @param language base language; English months are read everywhere, Chinese forms in Chinese and Japanese */
export function dateRules(language: string): DateRules {
  const found = rules.get(language);
  if (found) return found;
  const made = make(language);
  rules.set(language, made);
  return made;
}

function make(language: string): DateRules {
  const months = new Map<string, number>();
  for (const table of [MONTHS[language], MONTHS.en]) {
    table?.split('|').forEach((names, i) => {
      for (const name of monthNames(names)) if (!months.has(name)) months.set(name, i + 1);
    });
  }
  // written small, with a capital or in capitals: the expression itself minds case, for places do
  const written = new Set(
    [...months.keys()].flatMap((name) => [
      name,
      name.toLowerCase(),
      name.toUpperCase(),
      name[0]!.toUpperCase() + name.slice(1).toLowerCase(),
    ]),
  );
  const month = `(?:${[...written]
    .sort((a, b) => b.length - a.length)
    .map(escapeForRegExp)
    .join('|')})(?![\\p{L}\\p{M}])`;
  const hindi = language === 'hi' || language === 'mr' ? `|${HINDI_DAYS.join('|')}` : '';
  const day = `(?:(?:0?[1-9]|[12]\\d|3[01])(?!\\d)${hindi})(?:st|nd|rd|th|º|°|er|ère|ος|η)?`;
  const year = '(?:19|20|25)\\d{2}';
  const link = "(?:\\s+(?:de|di|of|del|d'|tháng|năm)\\s*|\\s*)";
  const forms = [
    `${year}年\\s?\\d{1,2}月\\s?\\d{1,2}日`,
    '\\d{1,2}月\\s?\\d{1,2}[日號号]',
    `(?:${year}년\\s?)?\\d{1,2}월\\s?\\d{1,2}일`,
    `${year}\\.\\s+${month}\\s+${day}\\.?`,
    `${month}\\.?\\s*${day}(?:,?\\s+${year})?\\.?`,
    `${day}\\.?,?${link}${month}\\.?,?(?:${link}${year}(?!\\d))?`,
    `(?:0?[1-9]|[12]\\d|3[01])[./](?:0?[1-9]|1[0-2])(?:[./]${year})?(?!\\d)`,
    `${year}-\\d{2}-\\d{2}`,
  ];
  const pattern = `(?:${forms.join('|')})`;
  const monthFirst = new RegExp(`(${month})\\.?\\s*(${day})(?:,?\\s+(${year}))?`, 'iu');
  const dayFirst = new RegExp(`(${day})\\.?,?${link}(${month})\\.?,?(?:${link}(${year}))?`, 'iu');
  return {
    pattern,
    read(text) {
      const numeric =
        /(?:(\d{4})[年년]\s?)?(\d{1,2})[月월]\s?(\d{1,2})[日號号일]/u.exec(text) ??
        /(\d{4})-(\d{2})-(\d{2})/.exec(text);
      if (numeric) return iso(numeric[1], Number(numeric[2]), Number(numeric[3]));
      const d = dayFirst.exec(text);
      const hungarian = /^(\d{4})\./.exec(text);
      const m = monthFirst.exec(text);
      if (m && (!d || hungarian || m.index <= d.index))
        return iso(m[3] ?? hungarian?.[1], monthOf(m[1]!), dayOf(m[2]!));
      if (d) return iso(d[3], monthOf(d[2]!), dayOf(d[1]!));
      const slashed = /(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?/.exec(text);
      return slashed ? iso(slashed[3], Number(slashed[2]), Number(slashed[1])) : undefined;
    },
  };

  function monthOf(name: string): number {
    for (const [key, number] of months) if (key.toLowerCase() === name.toLowerCase()) return number;
    return 0;
  }
}

function monthNames(names: string): readonly string[] {
  const words = names.split(' ');
  const joined: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (TWO_WORD_MONTHS.test(words[i]!) && words[i + 1] !== undefined) {
      joined.push(`${words[i]} ${words[i + 1]}`);
      i += 1;
    } else joined.push(words[i]!);
  }
  return joined.flatMap((name) => (name.endsWith('.') ? [name, name.slice(0, -1)] : [name]));
}

function dayOf(text: string): number {
  const spelled = HINDI_DAYS.indexOf(text);
  return spelled >= 0 ? spelled + 1 : Number.parseInt(text, 10);
}

/** Buddhist years of Thai datelines count from 543. */
function iso(year: string | undefined, month: number, day: number): string | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const date = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year === undefined) return date;
  return `${Number(year) >= 2400 ? Number(year) - 543 : year}-${date}`;
}
