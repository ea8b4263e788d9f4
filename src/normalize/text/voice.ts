import { directionOf } from '../../lib/direction.ts';
import { QUOTES } from '../data/quotes.ts';
import { scriptCounts } from '../scripts.ts';

/** How one paragraph is to be set: that of its story's language, or of its own script where it is in another. */
export interface Voice {
  readonly language: string;
  /** primary subtag */
  readonly base: string;
  /** `zh` and `ja` set full-width marks without spaces; `ko` and `spaced` set narrow ones with spaces */
  readonly kind: 'zh' | 'ja' | 'ko' | 'spaced';
  readonly cyrillic: boolean;
  readonly rightToLeft: boolean;
  readonly quotes: QuoteMarks;
}

export interface QuoteMarks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

const CHINESE = new Set(['zh', 'cmn', 'yue', 'wuu', 'lzh', 'nan', 'hak', 'gan', 'hsn']);
const CYRILLIC = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt', 'ba', 'cv', 'os']);
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** a Han character says as much as two letters */
const HAN_WEIGHT = 2;

export function voiceOf(language: string, text: string): Voice {
  const base = language.split('-', 1)[0]!;
  const unknown = /^(?:und|mul|zxx|mis)$/.test(base);
  const kind = ownKind(base);
  const seen = kind === 'spaced' && EAST_ASIAN.test(text) ? kindSeen(text) : kind;
  const direction = directionOf(language);
  return {
    language,
    base,
    kind: seen,
    cyrillic:
      base === 'sr' ? !/-Latn/.test(language) : CYRILLIC.has(base) || (unknown && /\p{Script=Cyrillic}/u.test(text)),
    rightToLeft: direction === 'rtl' || (direction === 'auto' && mostlyRightToLeft(text)),
    quotes: quotesOf(seen === 'spaced' || seen === kind ? language : seen),
  };
}

export function quotesOf(language: string): QuoteMarks {
  const base = language.split('-', 1)[0]!;
  const key = Object.keys(QUOTES).find((k) => k.includes('-') && (language === k || language.startsWith(`${k}-`)));
  const [open, close, innerOpen, innerClose] = [...(QUOTES[key ?? base] ?? QUOTES.en!)] as [
    string,
    string,
    string,
    string,
  ];
  return { open, close, innerOpen, innerClose };
}

function ownKind(base: string): Voice['kind'] {
  return CHINESE.has(base) ? 'zh' : base === 'ja' || base === 'ko' ? base : 'spaced';
}

/** An untranslated paragraph keeps the marks of its own language. */
function kindSeen(text: string): Voice['kind'] {
  const { counts, letters } = scriptCounts(text);
  const count = (script: string) => counts.get(script) ?? 0;
  const kana = count('Hiragana') + count('Katakana');
  const han = count('Han');
  const hangul = count('Hangul');
  const eastAsian = HAN_WEIGHT * (kana + han + hangul);
  if (eastAsian <= letters - kana - han - hangul) return 'spaced';
  if (hangul > han + kana) return 'ko';
  return kana >= 0.04 * (kana + han) ? 'ja' : 'zh';
}

function mostlyRightToLeft(text: string): boolean {
  const rtl = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu)?.length ?? 0;
  return rtl > 0 && 2 * rtl > (text.match(/\p{L}/gu)?.length ?? 0);
}
