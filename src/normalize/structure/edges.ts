import type { Removed } from '../../domain/story.ts';
import { type Body, cut, type Paragraph, paragraphs, removeParagraph } from '../body.ts';
import type { Draft, StageContext } from '../stage.ts';

/** Credits and boilerplate stand at a story's edges; the middle is never touched. */
export const FIRST_PARAGRAPHS = 4;
export const LAST_PARAGRAPHS = 8;
/** a longer paragraph is prose, whatever it begins with */
export const EDGE_CHARACTERS_MAX = 260;

export function isEdge(position: number, count: number): boolean {
  return position < FIRST_PARAGRAPHS || position >= count - LAST_PARAGRAPHS;
}

/** Short paragraphs at the edges, in order. */
export function edgeParagraphs(body: Body): readonly Paragraph[] {
  const all = paragraphs(body);
  return all.filter((p, i) => isEdge(i, all.length) && p.text.length <= EDGE_CHARACTERS_MAX);
}

/** A stretch of a paragraph to take out; the whole of it unless `start` and `end` say otherwise. */
export interface Cut {
  readonly paragraph: Paragraph;
  readonly kind: Removed['kind'];
  readonly start?: number;
  readonly end?: number;
}

/** Takes stretches out of the body and notes each. A body is never emptied: then nothing is taken. */
export function take(draft: Draft, context: StageContext, cuts: readonly Cut[]): Draft {
  if (cuts.length === 0) return draft;
  const all = paragraphs(draft.body);
  const whole = new Set(cuts.filter((c) => c.start === undefined).map((c) => c.paragraph.index));
  if (all.every((p) => whole.has(p.index))) return draft;
  let body = draft.body;
  const removed: Removed[] = [];
  // from the end, so that positions before stay true
  for (const { paragraph, kind, start, end } of [...cuts].sort(
    (a, b) => b.paragraph.index - a.paragraph.index || (b.start ?? 0) - (a.start ?? 0),
  )) {
    const text = paragraph.text.slice(start ?? 0, end ?? paragraph.text.length);
    body =
      start === undefined
        ? removeParagraph(body, paragraph)
        : cut(body, paragraph, start, end ?? paragraph.text.length);
    removed.unshift({ kind, text, paragraph: arrivedIndex(context, paragraph) });
  }
  return { ...draft, body, removed: [...draft.removed, ...removed] };
}

/** Where a paragraph stood in the body as it arrived. */
function arrivedIndex(context: StageContext, paragraph: Paragraph): number {
  const arrived = paragraphs(context.arrived.body);
  const at = arrived.findIndex((p) => p.index >= paragraph.index && p.text.includes(paragraph.text));
  return at >= 0 ? at : paragraph.index;
}

export function withAuthors(draft: Draft, names: readonly string[], byline?: string): Draft {
  const known = new Set(draft.authors.map((a) => a.name.toLowerCase()));
  const added = [...new Set(names)].filter((name) => !known.has(name.toLowerCase())).map((name) => ({ name }));
  const authors = added.length > 0 ? [...draft.authors, ...added] : draft.authors;
  return byline !== undefined && draft.byline === undefined ? { ...draft, authors, byline } : { ...draft, authors };
}
