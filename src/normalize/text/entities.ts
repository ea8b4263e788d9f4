import { decodeHTMLStrict } from 'entities';
import type { Rule } from './rule.ts';
import { editsOf } from './rule.ts';

const ROUNDS_MAX = 5;

/** `AT&amp;amp;T`: character references that one encoding too many left in the text. Never parsed as HTML again. */
export const entities: Rule = (text, place) =>
  text.includes('&')
    ? editsOf(
        text,
        /&(?:amp;|#38;|#x26;)*(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi,
        (match) => (isMention(text, match) ? undefined : decoded(match[0])),
        place,
      )
    : [];

export function decoded(reference: string): string {
  let text = reference;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const next = decodeHTMLStrict(text);
    if (next === text) break;
    text = next;
  }
  return text;
}

/** write "&amp;" for an ampersand */
function isMention(text: string, match: RegExpExecArray): boolean {
  const around = `${text[match.index - 1] ?? ''}${text[match.index + match[0].length] ?? ''}`;
  return /^(?:""|“”|''|‘’|«»|「」)$/.test(around);
}
