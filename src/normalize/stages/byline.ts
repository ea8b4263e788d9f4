import { paragraphs } from '../body.ts';
import type { Stage } from '../stage.ts';
import { signature } from '../structure/byline-parts.ts';
import { creditLine } from '../structure/credit-line.ts';
import { type Cut, edgeParagraphs, take, withAuthors } from '../structure/edges.ts';
import { readOriginal } from '../structure/original.ts';

/** Who wrote it: lines that are nothing but a byline, and a signature in brackets behind or before the text. */
export const byline: Stage = {
  name: 'byline',
  run(draft, context) {
    const cuts: Cut[] = [];
    const authors: string[] = [];
    const editors: string[] = [];
    let words: string | undefined;
    let agency: string | undefined;
    const all = paragraphs(draft.body);
    for (const paragraph of edgeParagraphs(draft.body)) {
      const line = creditLine(paragraph.text, draft.language);
      if (line?.kind === 'byline') {
        cuts.push({ paragraph, kind: 'byline' });
        authors.push(...line.authors);
        editors.push(...line.editors);
        words ??= paragraph.text;
        agency ??= line.agency;
      }
    }
    for (const paragraph of [...new Set([all[0], all.at(-1), all.at(-2)])]) {
      if (!paragraph || cuts.some((c) => c.paragraph === paragraph)) continue;
      const part = signature(paragraph.text, draft.language);
      if (!part || (part.start === 0 && paragraph !== all[0])) continue;
      cuts.push({ paragraph, kind: 'byline', start: part.start, end: part.end });
      authors.push(...part.authors);
      editors.push(...part.editors);
      words ??= paragraph.text.slice(part.start, part.end).trim();
    }
    const taken = take(draft, context, cuts);
    if (taken === draft && cuts.length > 0) return draft;
    const names =
      authors.length > 0 || taken.authors.length > 0 || !context.original
        ? authors
        : readOriginal(context.original).authors;
    const signed = withAuthors(taken, names, words);
    const source = agency !== undefined && draft.dateline?.agency === undefined ? agency : undefined;
    return {
      ...signed,
      credit: {
        ...signed.credit,
        ...(signed.credit.source === undefined && source !== undefined && { source }),
        editors: [...new Set([...signed.credit.editors, ...editors])],
      },
    };
  },
};
