import type { Dateline } from '../../domain/story.ts';
import { paragraphs } from '../body.ts';
import { AGENCY_LATIN } from '../data/news-agencies.ts';
import { scriptCounts } from '../scripts.ts';
import { type Draft, flag, type Stage, type StageContext } from '../stage.ts';
import { creditLine } from '../structure/credit-line.ts';
import { datelineOf } from '../structure/dateline.ts';
import type { DatelineMatch } from '../structure/dateline-match.ts';
import { EDGE_CHARACTERS_MAX, FIRST_PARAGRAPHS, take, withAuthors } from '../structure/edges.ts';
import { isCity } from '../structure/known-place.ts';
import { readOriginal } from '../structure/original.ts';

const NAME = 'dateline';

/** Where and when a story was filed, taken off its beginning. What is credited, the original must know too. */
export const dateline: Stage = {
  name: NAME,
  run(draft, context) {
    const found = find(draft);
    const original = context.original && readOriginal(context.original);
    if (!found)
      return original?.dateline ? { ...draft, dateline: translated(original.dateline, draft.language) } : draft;
    const { match, paragraph } = found;
    const checked = credited(match.dateline, draft, context, original?.dateline);
    const all = paragraphs(draft.body);
    const whole =
      (match.topic === true && all.length > 1 && paragraph.text.length <= EDGE_CHARACTERS_MAX) ||
      match.length >= paragraph.text.length;
    const taken = take(
      draft,
      context,
      whole ? [{ paragraph, kind: 'dateline' }] : [{ paragraph, kind: 'dateline', start: 0, end: match.length }],
    );
    const signed = withAuthors(taken, match.authors);
    const invented = match.dateline.agency !== undefined && checked.agency === undefined && original !== undefined;
    return {
      ...signed,
      dateline: checked,
      flags: invented
        ? [...signed.flags, flag(NAME, 'hallucination-suspect', 'warning', match.dateline.text)]
        : signed.flags,
    };
  },
};

function find(draft: Draft) {
  let first = true;
  for (const paragraph of paragraphs(draft.body).slice(0, FIRST_PARAGRAPHS)) {
    const match = datelineOf(paragraph.text, draft.language, first);
    if (match && !isRoute(match, paragraph.text)) return { match, paragraph };
    // weaker forms count in the first paragraph that is no credit line
    const short = paragraph.text.length <= EDGE_CHARACTERS_MAX;
    if (!short || creditLine(paragraph.text, draft.language) === undefined) first = false;
  }
  return undefined;
}

/** "Beijing -- Shanghai", "Vienna - Venice, Paris - Berlin": behind a bare place stands a sentence, or it was none. */
function isRoute({ dateline: { agency, date }, length }: DatelineMatch, text: string): boolean {
  if (agency !== undefined || date !== undefined) return false;
  const rest = text.slice(length);
  const to = /^(\p{Lu}[\p{L}\p{M}'’.]*(?:[ -]\p{Lu}[\p{L}\p{M}'’.]*){0,2})(?:\s*[-–—:/]|,[^.!?]{1,60}\s[-–—]\s)/u.exec(
    rest,
  );
  return /^[^\s.!?。！？]{1,30}\s*$/u.test(rest) || (to !== null && isCity(to[1]!));
}

/**
 * Engines invent agencies (8 of 23 measured did): one that only a machine translation names is not credited.
 * The date of the original completes one that the translation lost.
 */
function credited(
  own: Dateline,
  draft: Draft,
  context: StageContext,
  original: DatelineMatch['dateline'] | undefined,
): Dateline {
  const { agency, ...rest } = own;
  const known = context.original ? sameAgency(agency, original?.agency) : draft.translation.method !== 'machine';
  const date = own.date ?? original?.date;
  return { ...rest, ...(agency !== undefined && known && { agency }), ...(date !== undefined && { date }) };
}

/** `本报` became `Xinhua` in some engines: an agency counts only if the original's is known by that name. */
function sameAgency(own: string | undefined, original: string | undefined): boolean {
  if (own === undefined || original === undefined || /^本[报報网網台刊社]/u.test(original)) return false;
  return AGENCY_LATIN[original] === undefined || AGENCY_LATIN[original] === own || original === own;
}

/** The original's dateline on a translation that lost it: only what can be said in the story's own script. */
function translated(original: Dateline, language: string): Dateline {
  const latin = /^(?:zh|ja|ko|ru|uk|ar|fa|ur|he|hi|bn|th|el)\b/.test(language) === false;
  const agency = original.agency === undefined ? undefined : latin ? AGENCY_LATIN[original.agency] : original.agency;
  const readable =
    original.place !== undefined && latin === (scriptCounts(original.place).counts.get('Latin') ?? 0) > 0;
  return {
    text: original.text,
    ...(readable && { place: original.place! }),
    ...(agency !== undefined && { agency }),
    ...(original.date !== undefined && { date: original.date }),
  };
}
