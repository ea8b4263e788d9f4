import { paragraphs } from '../body.ts';
import type { Stage } from '../stage.ts';
import { creditMarks } from '../structure/byline-parts.ts';
import { type CreditLine, creditLine } from '../structure/credit-line.ts';
import { type Cut, edgeParagraphs, take, withAuthors } from '../structure/edges.ts';
import { readOriginal } from '../structure/original.ts';

/** Source, editors and the meta line of a page; only what the text itself or its original says is credited. */
export const credit: Stage = {
  name: 'credit',
  run(draft, context) {
    const cuts: Cut[] = [];
    const authors: string[] = [];
    const editors: string[] = [];
    let source: string | undefined;
    const note = (line: CreditLine) => {
      authors.push(...line.authors);
      editors.push(...line.editors);
      source ??= line.source;
    };
    for (const paragraph of edgeParagraphs(draft.body)) {
      const line = creditLine(paragraph.text, draft.language);
      if (!line || line.kind === 'byline') continue;
      cuts.push({ paragraph, kind: line.kind });
      note(line);
    }
    const last = paragraphs(draft.body).findLast((p) => !cuts.some((c) => c.paragraph === p));
    for (const { line, ...stretch } of last ? creditMarks(last.text, draft.language) : []) {
      cuts.push({ paragraph: last!, kind: line.kind, ...stretch });
      note(line);
    }
    const taken = take(draft, context, cuts);
    if (taken === draft && cuts.length > 0) return draft;
    const original = context.original && readOriginal(context.original);
    const credited = source ?? draft.credit.source ?? original?.source;
    const named = [...draft.credit.editors, ...editors];
    return {
      ...withAuthors(taken, authors),
      credit: {
        ...(credited !== undefined && { source: credited }),
        editors: [...new Set(named.length > 0 ? named : (original?.editors ?? []))],
      },
    };
  },
};
