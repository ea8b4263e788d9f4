import type { Edit } from '../prose.ts';
import { editsOf, type Rule } from './rule.ts';

/** ``quoted'' as TeX and wire services type it, to the language's own marks. */
export const typedQuotes: Rule = (text, place) => {
  if (!text.includes('``')) return [];
  const { voice } = place;
  const inner = voice.base === 'fr' && voice.quotes.open === '«' ? '\u202f' : '';
  const edits: Edit[] = [];
  for (const { 0: whole, index } of text.matchAll(/(?<!`)``(?![`\s])[^`\n]{1,600}?''(?!')/g)) {
    const pair = [
      { start: index, end: index + 2, replacement: voice.quotes.open + inner },
      { start: index + whole.length - 2, end: index + whole.length, replacement: inner + voice.quotes.close },
    ];
    edits.push(...pair);
  }
  return edits;
};

/** "......" for an ellipsis; three dots are a style of their own, and a row of dots before a number leads to it. */
export const ellipses: Rule = (text, place) => {
  if (!/\.{5}|。{3}|…{2}/.test(text)) return [];
  const { kind } = place.voice;
  if (kind === 'zh' || kind === 'ja') {
    const dots = kind === 'zh' ? /。{3,}|(?<=[\p{Script=Han}”》）])\.{6}(?!\.)/gu : /。{3,}/g;
    return editsOf(text, dots, () => '……', place);
  }
  return editsOf(
    text,
    /(?<!\.)\.{5,11}(?!\.|[ \t]*\p{Nd})|。{3,}|…{2,}/gu,
    (match) => {
      const spoken = /\s/.test(text[match.index - 1] ?? '') && /\s/.test(text[match.index + match[0].length] ?? '');
      return (kind === 'ko' && match[0].startsWith('…')) || (spoken && !match[0].startsWith('.')) ? undefined : '…';
    },
    place,
  );
};
