import { editsOf, type Rule } from './rule.ts';

/** `Amazing!!!!!!`: in a headline from three on, in a body, where three may be somebody's voice, from four. */
export const repeatedMarks: Rule = (text, place) => {
  const least = place.part === 'headline' ? 3 : 4;
  return editsOf(
    text,
    /(?<=[\p{L}\p{N}\p{M}"”»)’'」』》）][ \u00a0\u202f]?)([!?！？])\1{2,}(?![!?！？])/gu,
    ([run]) => (run.length >= least ? run[0] : undefined),
    place,
  );
};
