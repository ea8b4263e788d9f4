import { editsOf, type Rule } from './rule.ts';

/** NFC, never NFKC: `m²`, `½`, `①` and compatibility jamo are what was written. */
export const compose: Rule = (text, place) =>
  text.normalize('NFC') === text
    ? []
    : editsOf(
        text,
        // what can compose: Hangul jamo in a row, anything with its marks, and characters that are other ones (Å)
        /[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]{2,}|[\uac00-\ud7a3][\u11a8-\u11c2]|\P{M}?\p{M}+|[\u0340-\u2fff\uf900-\ufaff\ufb1d-\ufb4f]|[\u{1d15e}-\u{1d1c0}\u{2f800}-\u{2fa1f}]/gu,
        ([piece]) => piece.normalize('NFC'),
        place,
      );
