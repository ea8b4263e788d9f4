import type { Edit } from '../prose.ts';
import { guarded, type Span, touches } from './guard.ts';
import type { Voice } from './voice.ts';

/** What a rule is told beside the text. */
export interface Place {
  readonly voice: Voice;
  /** headlines and summaries are one line of plain text; in a body a line end is a `<br>` or HTML source layout */
  readonly part: 'headline' | 'summary' | 'name' | 'body';
}

/** One typographic rule: the edits a text needs, sorted and not overlapping. Applied again it finds nothing more. */
export type Rule = (text: string, place: Place) => readonly Edit[];

/** Edits for every match of a global pattern; `undefined` leaves a match alone, and so does a URL or code round it. */
export function editsOf(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string | undefined,
  place?: Place,
): readonly Edit[] {
  const edits: Edit[] = [];
  let spans: readonly Span[] | undefined;
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement === undefined || replacement === match[0]) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (place) {
      spans ??= guarded(text, place.voice);
      if (touches(spans, start, end)) continue;
    }
    edits.push({ start, end, replacement });
  }
  return edits;
}

export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, replacement } of edits) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}

/** The character before `at` (a surrogate pair whole); '' at the start. */
export function before(text: string, at: number): string {
  return at <= 0 ? '' : /[\udc00-\udfff]/.test(text[at - 1]!) && at > 1 ? text.slice(at - 2, at) : text[at - 1]!;
}

/** The character at `at`; '' at the end. */
export function after(text: string, at: number): string {
  return at >= text.length ? '' : String.fromCodePoint(text.codePointAt(at)!);
}
