import { paragraphs } from '../body.ts';
import { type Draft, flag, type Stage, type StageContext } from '../stage.ts';
import { type Cut, take } from '../structure/edges.ts';
import { withoutSiteSuffix } from '../structure/site-suffix.ts';

const NAME = 'headline';
/** a doubled headline is looked for in the first paragraphs only */
const DOUBLED_WITHIN = 3;
const ALIKE_MIN = 0.9;
const CAPITALS_MIN = 12;

/** The headline once, without the site's name; shouting is said, not mended: names would lose their capitals. */
export const headline: Stage = {
  name: NAME,
  run(draft, context) {
    const title = onlyOnce(withoutSiteSuffix(draft.headline, context));
    const flags = shouts(title) ? [...draft.flags, flag(NAME, 'all-caps-title', 'note', title)] : draft.flags;
    return withoutDoubles({ ...draft, headline: title, flags }, context, [title, context.arrived.headline]);
  },
};

function withoutDoubles(draft: Draft, context: StageContext, titles: readonly string[]): Draft {
  const wanted = titles.map(squeezed).filter((t) => t.length >= (/\p{Script=Han}/u.test(t) ? 4 : 8));
  if (wanted.length === 0) return draft;
  const cuts: Cut[] = [];
  for (const paragraph of paragraphs(draft.body).slice(0, DOUBLED_WITHIN)) {
    if (wanted.some((title) => alike(title, squeezed(paragraph.text)))) cuts.push({ paragraph, kind: 'doubled-title' });
    else {
      const line = paragraph.text.indexOf('\n');
      if (line > 0 && wanted.some((title) => alike(title, squeezed(paragraph.text.slice(0, line))))) {
        cuts.push({ paragraph, kind: 'doubled-title', start: 0, end: line + 1 });
      }
      break;
    }
  }
  return take(draft, context, cuts);
}

/** `Title Title`, `Title - Title` */
function onlyOnce(title: string): string {
  const half = /^(.{8,}?)\s*(?:[-–—|:]\s*)?\1$/su.exec(title.trim());
  return half ? half[1]! : title;
}

/** Letters and digits only: punctuation, case and white space do not make another headline. */
function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Equal, or the same but for a word: share of common letter pairs. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 16 || Math.min(a.length, b.length) / Math.max(a.length, b.length) < 0.85) return false;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i += 1) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i < b.length - 1; i += 1) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) common += 1;
    pairs.set(b.slice(i, i + 2), left - 1);
  }
  return (2 * common) / (a.length + b.length - 2) >= ALIKE_MIN;
}

function shouts(title: string): boolean {
  const letters = title.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= CAPITALS_MIN &&
    title === title.toUpperCase() &&
    title !== title.toLowerCase() &&
    letters.filter((l) => l !== l.toLowerCase()).length >= letters.length * 0.9
  );
}
