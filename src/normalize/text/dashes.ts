import { editsOf, type Rule } from './rule.ts';

const EM_SPACED = new Set(['es', 'lt', 'lv']);

/** `Beijing -- Shanghai`, `Пекин -- Шанхай`, `the wall——a symbol`: only between words, only two. */
export const dashes: Rule = (text, place) => {
  const { kind, cyrillic, base } = place.voice;
  if (kind === 'zh' || kind === 'ja' || !/--|——/.test(text)) return [];
  const spaced = cyrillic || EM_SPACED.has(base) ? '—' : '–';
  return editsOf(
    text,
    /(?<=[\p{L}\p{N}\p{M}\p{P}][ \u00a0])(?<!-[ \u00a0])--(?= [\p{L}\p{N}"“«'‘(„¿¡])|(?<=[\p{L}\p{N}\p{M}"”»)])[ \u00a0]?——[ \u00a0]?(?=[\p{L}\p{N}"“«(„])/gu,
    ([dash]) => {
      if (dash === '--') return spaced;
      const [left, right] = [dash.startsWith('—') ? '' : dash[0]!, dash.endsWith('—') ? '' : dash.at(-1)!];
      return cyrillic ? `${left || ' '}—${right || ' '}` : `${left}—${right}`;
    },
    place,
  );
};
