import { editsOf, type Rule } from './rule.ts';

const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Overrides turn letters round; embeddings and isolates set a run apart (UAX #9 §2). */
export const BIDI_OVERRIDE = /[\u202d\u202e]/;
export const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Right-to-left text needs its marks and keeps them. Elsewhere overrides hide what a text says and go, and with them
 * the rest, except marks and isolates beside letters that do run from the right.
 */
export const bidi: Rule = (text, place) => {
  if (place.voice.rightToLeft) return [];
  const mixed = RTL_LETTER.test(text);
  // a closing mark belongs to an override as well as to an embedding: with overrides all of them go
  const gone =
    mixed && !BIDI_OVERRIDE.test(text)
      ? /[\u202d\u202e]/g
      : mixed
        ? /[\u202a-\u202e]/g
        : /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  return editsOf(text, gone, () => '', place);
};
