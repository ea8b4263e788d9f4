import { paragraphs } from '../body.ts';
import { type Draft, flag, type Stage, type StageContext } from '../stage.ts';
import { creditLine, isStamp } from '../structure/credit-line.ts';
import { type Cut, EDGE_CHARACTERS_MAX, take } from '../structure/edges.ts';
import { withoutSiteSuffix } from '../structure/site-suffix.ts';

const NAME = 'headline';
/** a doubled headline is looked for in the first paragraphs only */
const DOUBLED_WITHIN = 4;
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
  const doubles = (text: string) => wanted.some((title) => alike(title, squeezed(text)));
  const cuts: Cut[] = [];
  for (const paragraph of paragraphs(draft.body).slice(0, DOUBLED_WITHIN)) {
    const { text } = paragraph;
    if (doubles(text)) cuts.push({ paragraph, kind: 'doubled-title' });
    else if (!isCredit(text, draft.language)) {
      const end = doubledUntil(text, doubles);
      if (end > 0) cuts.push({ paragraph, kind: 'doubled-title', start: 0, end });
      break;
    }
  }
  return take(draft, context, cuts);
}

/** author, source or time may stand before the doubled headline; later stages take them */
function isCredit(text: string, language: string): boolean {
  return text.length <= EDGE_CHARACTERS_MAX && (isStamp(text) || creditLine(text, language) !== undefined);
}

/** Where a headline on a line of its own or in brackets before the text ends: `【HEADLINE】text`; 0 if there is none. */
function doubledUntil(text: string, doubles: (text: string) => boolean): number {
  const line = text.indexOf('\n');
  if (line > 0 && doubles(text.slice(0, line))) return line + 1;
  const bracket = /^[[【［]([^[\]【】［］]{4,120})[\]】］]\s{0,5}(?=\S)/u.exec(text);
  return bracket && doubles(bracket[1]!) ? bracket[0].length : 0;
}

/** `Title Title`, `Title - Title`; but `Free at last! Free at last!` is meant. */
function onlyOnce(title: string): string {
  const half = /^(.{8,}?)\s*([-–—|:]\s*)?\1$/su.exec(title.trim());
  if (!half) return title;
  const [, once, sign] = half;
  const meant = /[!?！？.…]$/u.test(once!) || (/[\p{Lu}\p{Ll}]/u.test(once!) && once!.split(/\s+/).length < 3);
  return sign === undefined && meant ? title : once!;
}

/** Letters and digits only: punctuation, case and white space do not make another headline. */
function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Equal, or the same but for a word that is no figure: share of common letter pairs. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (figures(a) !== figures(b)) return false;
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

/** `7 killed` is not `17 killed` */
function figures(squeezedText: string): string {
  return squeezedText.replace(/[^\p{Nd}〇一二三四五六七八九十百千万]+/gu, ' ').trim();
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
