import { after, before, editsOf, type Rule } from './rule.ts';

/** XML 1.0 §2.2 allows none of these; nor are noncharacters and halves of surrogate pairs text. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\ufdd0-\ufdef\p{Surrogate}]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

/** Also in code: nothing may carry them. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Windows-1252 quotes, dashes and dots read as the C1 controls of Latin-1 (HTML Standard, numeric references). */
const C1_AS_WINDOWS: Readonly<Record<string, string>> = {
  '\u0085': '…',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0096': '–',
  '\u0097': '—',
};

/** C1 controls show nothing; the few that are quotes in disguise become those. */
export const controls: Rule = (text) =>
  editsOf(text, /[\u0080-\u009f]/g, ([char]) => (char === '\u0085' ? '\n' : (C1_AS_WINDOWS[char] ?? '')));

/** Unicode's own line and paragraph separators. */
export const separators: Rule = (text, { part }) =>
  editsOf(text, part === 'body' ? /\r\n?|[\u2028\u2029]/g : /[ \t]*[\r\n\u2028\u2029]+[ \t]*/g, () =>
    part === 'body' ? '\n' : ' ',
  );

const JOINS =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Adlam}]/u;
const INDIC =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** words are not parted by spaces, ZWSP tells where a line may break */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]/u;
const EMOJI =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\ufe0f|\u20e3|[\u{e0020}-\u{e007f}]/u;

/** Soft hyphens, byte order marks, zero-width characters: gone unless the script they stand in needs them. */
export const zeroWidth: Rule = (text, place) =>
  editsOf(
    text,
    /[\u00ad\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb]/g,
    (match) => zeroWidthAt(match[0], text, match.index),
    place,
  );

function zeroWidthAt(char: string, text: string, at: number): string {
  const left = before(text, at);
  const right = after(text, at + 1);
  if (char === '\u200b') return UNSPACED.test(left) || UNSPACED.test(right) ? char : '';
  if (char === '\u200c') return JOINS.test(left) || JOINS.test(right) || INDIC.test(left) ? char : '';
  if (char === '\u200d') {
    const script = JOINS.test(left) || JOINS.test(right) || INDIC.test(left) || INDIC.test(right);
    return script || (EMOJI.test(left) && EMOJI.test(right)) ? char : '';
  }
  return '';
}

/** Variation selectors choose a form of an emoji, a Han character or a symbol; after a letter they are debris. */
export const variations: Rule = (text, place) =>
  editsOf(
    text,
    /[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|[\u{e0020}-\u{e007f}]+/gu,
    (match) => {
      const left = before(text, match.index);
      if (/[\u{e0020}-\u{e007f}]/u.test(match[0])) return /\p{Extended_Pictographic}/u.test(left) ? undefined : '';
      if (match[0] === '\ufe0e' || match[0] === '\ufe0f') return /[\p{Emoji}\p{S}\p{So}]/u.test(left) ? undefined : '';
      return /[\p{Script=Han}\p{S}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}]/u.test(left)
        ? undefined
        : '';
    },
    place,
  );
