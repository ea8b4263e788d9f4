import type { Flag } from '../../domain/story.ts';
import { clean, prosaic } from '../arrived.ts';
import { compareFigures } from '../compare-figures.ts';
import { flag, type Stage } from '../stage.ts';

const STAGE = 'numbers';
const ORIGINAL_CHARACTERS_MAX = 200_000;

/** Figures against the original; days that hang alone; dates that can be read in two ways. */
export const numbers: Stage = {
  name: STAGE,
  run(draft, { arrived, original }) {
    const text = prosaic(arrived);
    const flags: Flag[] = [...bareDays(text.paragraphs), ...ambiguousDates(text.whole, draft.language)];
    const refused = draft.flags.some((f) => f.code === 'refusal');
    if (
      original &&
      !refused &&
      original.text.trim() !== '' &&
      original.language.split('-')[0] !== draft.language.split('-')[0]
    ) {
      const source = { text: clean(original.text.slice(0, ORIGINAL_CHARACTERS_MAX)), language: original.language };
      for (const fault of compareFigures(source, { text: text.whole, language: draft.language })) {
        flags.push(flag(STAGE, fault.code, fault.severity, fault.excerpt));
      }
    }
    return flags.length === 0 ? draft : { ...draft, flags: [...draft.flags, ...flags] };
  },
};

/** "26, the flood formed": the day of 26日 without its month, at the start of a sentence */
function bareDays(paragraphs: readonly string[]): readonly Flag[] {
  for (const paragraph of paragraphs.slice(0, 20)) {
    const match =
      /(?:^|[)）] ?)(?<!\d[)] ?)((?:[1-9]|[12]\d|3[01]), (?=\p{Ll}|\p{Lu}\p{Ll}+ \p{Ll})[^\d\n]{12,60})/u.exec(
        paragraph,
      );
    // "12, 15 and 20" is a list, "1, 2" as well
    if (match) return [flag(STAGE, 'bare-day-number', 'warning', match[1]!)];
  }
  return [];
}

function ambiguousDates(text: string, language: string): readonly Flag[] {
  for (const match of text.matchAll(/(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/((?:19|20)?\d{2})(?![\d/])/g)) {
    const [a, b] = [Number(match[1]), Number(match[2])];
    if (a < 1 || b < 1 || a > 12 || b > 12 || a === b) continue;
    // day first is settled everywhere but in English
    return [flag(STAGE, 'ambiguous-date', /^en(?:$|-(?:Latn)?$)/i.test(language) ? 'warning' : 'note', match[0])];
  }
  return [];
}
