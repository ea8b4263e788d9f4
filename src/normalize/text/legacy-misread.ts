import { alphabetMisread, westernAsCyrillic } from './alphabet-misread.ts';
import { bytesOf, textOf } from './charsets.ts';

/** Languages and the charsets their texts were long kept in. */
const LEGACY: Readonly<Record<string, readonly string[]>> = {
  ar: ['windows-1256'],
  be: ['windows-1251', 'koi8-r'],
  bg: ['windows-1251'],
  el: ['windows-1253'],
  fa: ['windows-1256'],
  he: ['windows-1255'],
  ja: ['euc-jp'],
  ko: ['euc-kr'],
  mk: ['windows-1251'],
  ru: ['windows-1251', 'koi8-r'],
  sr: ['windows-1251'],
  th: ['windows-874'],
  uk: ['windows-1251', 'koi8-u'],
  ur: ['windows-1256'],
  zh: ['gbk', 'big5'],
};
/** the script such a text then is in */
const EXPECTED: Readonly<Record<string, RegExp>> = {
  'windows-1256': /\p{Script=Arabic}/u,
  'windows-1251': /\p{Script=Cyrillic}/u,
  'koi8-r': /\p{Script=Cyrillic}/u,
  'koi8-u': /\p{Script=Cyrillic}/u,
  'windows-1253': /\p{Script=Greek}/u,
  'windows-1255': /\p{Script=Hebrew}/u,
  'windows-874': /\p{Script=Thai}/u,
  'euc-jp': /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  'euc-kr': /[\p{Script=Hangul}\p{Script=Han}]/u,
  gbk: /\p{Script=Han}/u,
  big5: /\p{Script=Han}/u,
};
const FITS = 0.85;
const RUN = /[\u00a1-\u00ff]{4,}/g;
const CHARACTERS_MIN = 6;

/** A legacy charset read as Latin-1 (`Ïðèâåò`, `ÖÐ¹ú`), or one Cyrillic charset as another (`оПХБЕР`). */
export function legacyMisread(
  text: string,
  language: string,
): { readonly found: string; readonly proposal?: string } | undefined {
  return (
    highRuns(text, language) ??
    shiftJis(text) ??
    dos(text) ??
    swappedCase(text) ??
    westernAsCyrillic(text) ??
    alphabetMisread(text, language)
  );
}

/** No language strings four accented letters and signs of Latin-1 together; a text made of them was never Latin. */
function highRuns(text: string, language: string): { readonly found: string; readonly proposal?: string } | undefined {
  const runs = text.match(RUN);
  if (!runs) return undefined;
  const total = runs.join('').length;
  const base = language.split('-', 1)[0]!;
  const own = language.startsWith('zh-Hant') ? ['big5', 'gbk'] : LEGACY[base];
  if (total < (own ? 4 : CHARACTERS_MIN)) return undefined;
  let best: { readonly proposal: string; readonly score: number } | undefined;
  for (const charset of own ?? ['gbk', 'windows-1251', 'euc-kr']) {
    const proposal = reread(text, 'windows-1252', charset);
    if (proposal === undefined) continue;
    const score = plausibility(proposal, EXPECTED[charset]!);
    if (score >= FITS && score > (best?.score ?? 0)) best = { proposal, score };
  }
  if (best) return { found: text, proposal: best.proposal };
  // more of it than any enumeration of letters: damaged, but not known from what
  return total >= 12 && 2 * total > text.replace(/\s/g, '').length ? { found: text } : undefined;
}

function reread(text: string, readAs: string, written: string): string | undefined {
  const bytes = bytesOf(text, readAs);
  return bytes && textOf(bytes, written);
}

/** Share of the letters beyond ASCII that are of the script, small inside words. */
function plausibility(text: string, expected: RegExp): number {
  const letters = [...text].filter((c) => c > '\u007f' && /[\p{L}\p{M}]/u.test(c));
  if (letters.length === 0) return 0;
  const fitting = letters.filter((c) => expected.test(c)).length / letters.length;
  const shouting = text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  // GB 2312 level 1 holds what newspapers write
  const rare = expected.test('中') ? letters.filter((c) => isRareHan(c)).length / letters.length : 0;
  return fitting - (2 * shouting) / letters.length - rare;
}

function isRareHan(char: string): boolean {
  if (!/\p{Script=Han}/u.test(char)) return false;
  const lead = bytesOf(char, 'gbk')?.[0] ?? 0;
  return lead < 0xb0 || lead > 0xd7;
}

/** KOI8 keeps small letters where Windows-1251 has capitals: words come out as `пРИВЕТ` of other letters. */
function swappedCase(text: string): { readonly found: string; readonly proposal?: string } | undefined {
  const words = text.match(/\p{Script=Cyrillic}{3,}/gu) ?? [];
  const swapped = words.filter((w) => /^(?:\p{Ll}\p{Lu}+|\p{Lu}{3,})$/u.test(w)).length;
  const odd = words.filter((w) => /^\p{Ll}\p{Lu}{2,}$/u.test(w)).length;
  if (odd < 1 || swapped < 0.8 * words.length || (words.length < 2 && words[0]!.length < 5)) return undefined;
  const candidates = [
    ['koi8-r', 'windows-1251'],
    ['windows-1251', 'koi8-r'],
  ]
    .map(([readAs, written]) => reread(text, readAs!, written!))
    .filter((p) => p !== undefined);
  const common = (t: string) => t.match(/[оеаинтсрвлОЕАИНТСРВЛ]/g)?.length ?? 0;
  const [proposal] = candidates.sort((a, b) => common(b) - common(a));
  return proposal !== undefined && common(proposal) > common(text.toLowerCase())
    ? { found: text, proposal }
    : undefined;
}

/** The Cyrillic of DOS read as that of Windows is full of signs: `Ћ¤­ Є® нв®` */
function dos(text: string): { readonly found: string; readonly proposal?: string } | undefined {
  const signs = text.match(/[\u0400-\u04ff][®¤\u00ad§¬«¦](?=[\u0400-\u04ff®¤\u00ad§¬«¦ ])/g)?.length ?? 0;
  if (signs < 3) return undefined;
  const proposal = reread(text, 'windows-1251', 'ibm866');
  return proposal && plausibility(proposal, /\p{Script=Cyrillic}/u) >= FITS ? { found: text, proposal } : undefined;
}

/** Shift JIS kana start with 82 or 83: `ƒjƒ…ƒ‰` */
function shiftJis(text: string): { readonly found: string; readonly proposal?: string } | undefined {
  const run = /(?:[ƒ‚][\u0021-\u007e\u0080-\u00ff€…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ„]){3,}/.exec(text)?.[0];
  if (run === undefined) return undefined;
  const proposal = reread(run, 'windows-1252', 'shift_jis');
  return proposal && /^[\p{Script=Hiragana}\p{Script=Katakana}ー]{3,}/u.test(proposal)
    ? { found: run, proposal }
    : undefined;
}
