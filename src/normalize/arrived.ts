import { type Body, paragraphs } from './body.ts';
import { type Sentence, sentences } from './segment.ts';
import type { Draft } from './stage.ts';

/** A text as the checks read it: prose only, white space folded, invisible characters gone. */
export interface Prosaic {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  /** per paragraph */
  readonly sentences: readonly (readonly Sentence[])[];
  /** headline and paragraphs, a blank line between */
  readonly whole: string;
}

/** what checks look at of one story; more is not read */
const CHARACTERS_MAX = 200_000;

const known = new WeakMap<Draft, Prosaic>();

/** The same for all checks of one story, made once. */
export function prosaic(draft: Draft): Prosaic {
  let text = known.get(draft);
  if (!text) {
    text = make(draft);
    known.set(draft, text);
  }
  return text;
}

function make({ headline, body }: Draft): Prosaic {
  const list = proseParagraphs(body);
  return {
    headline: clean(headline),
    paragraphs: list,
    sentences: list.map(sentences),
    whole: [clean(headline), ...list].join('\n\n'),
  };
}

function proseParagraphs(body: Body): readonly string[] {
  const list: string[] = [];
  let length = 0;
  for (const { text, block } of paragraphs(body)) {
    if (block === 'pre') continue;
    length += text.length;
    if (length > CHARACTERS_MAX) break;
    list.push(clean(text));
  }
  return list;
}

/** @returns NFC, one space for each run of white space, no soft hyphens or zero-width spaces */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
