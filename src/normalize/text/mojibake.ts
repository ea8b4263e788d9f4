import { bytesOf, textOf } from './charsets.ts';
import { legacyMisread } from './legacy-misread.ts';
import { utf8Misread } from './utf8-misread.ts';

/** Text that was read in another charset than it was written in, and what it was. */
export interface Mojibake {
  /** the damaged stretch */
  readonly found: string;
  /** what it says when read rightly; undefined when that is lost */
  readonly proposal?: string;
}

/** what stands where replacement characters were read as GBK, or memory that was never written */
const LOST = /(?:锟斤拷)+|烫{3,}|屯{3,}/;

/** below, another charset may explain it better */
const EXPLAINED = 0.7;

const SUSPICIOUS = /[\u0080-\u009f\u00a1-\u00ffĂĹƒ‚„€√‹Œœ\u0400-\u04ff]|[锟烫屯鈥銆锛鐨涓鍥鏄浜鍦鏈鎴]/;

/** The first damage in a paragraph. Proposed to an editor, never applied: it cannot be told for sure. */
export function mojibakeIn(text: string, language: string): Mojibake | undefined {
  if (!SUSPICIOUS.test(text)) return undefined;
  const lost = LOST.exec(text);
  if (lost) return { found: lost[0] };
  const utf8 = utf8AsSingleBytes(text);
  if (utf8 && utf8.explained >= EXPLAINED) return utf8;
  return utf8AsGbk(text) ?? legacyMisread(text, language) ?? utf8;
}

function utf8AsSingleBytes(text: string) {
  for (const charset of ['windows-1252', 'windows-1250', 'windows-1251', 'macintosh'] as const) {
    const found = utf8Misread(text, charset);
    if (!found) continue;
    // damaged twice: CafÃƒÂ©
    const again = utf8Misread(found.proposal, charset);
    return again ? { ...found, proposal: again.proposal } : found;
  }
  return undefined;
}

export function isMojibake(text: string, language: string): boolean {
  return mojibakeIn(text, language) !== undefined;
}

/** Han characters that UTF-8 read as GBK is full of; in Chinese they are rare, and their bytes are no UTF-8. */
const GBK_DEBRIS = /[鈥銆锛鐨涓鍥鏄浜鍦鏈鎴鍙鍚鍜鍔鍒璇闂绗姣骞缁鏃闇戠殑]/;

function utf8AsGbk(text: string): Mojibake | undefined {
  if (!GBK_DEBRIS.test(text)) return undefined;
  for (const [run] of text.matchAll(
    /[\u2018-\u203b\u20ac\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2460-\u25ff\u0391-\u0451\ue000-\uf8ff]{2,}/gu,
  )) {
    if (!GBK_DEBRIS.test(run)) continue;
    // a byte at the end may have been lost to the last pair
    for (const cut of [run, [...run].slice(0, -1).join('')]) {
      const bytes = bytesOf(cut, 'gbk');
      if (!bytes || bytes.length < 4) continue;
      for (const end of [bytes.length, bytes.length - 1]) {
        const read = textOf(bytes.subarray(0, end), 'utf-8');
        if (
          read &&
          /^[\p{Script=Han}\p{P}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Latin}]+$/u.test(
            read,
          )
        ) {
          return { found: run, proposal: read };
        }
      }
    }
    if (/鈥[檚檛渋淢濄榙]/.test(run)) return { found: run };
  }
  return undefined;
}
