import type { Term } from '../domain/term.ts';
import { TermIndex } from '../lib/terms.ts';

/** The glossary made ready for matching; built once per configuration. */
export interface Glossary {
  readonly terms: readonly Term[];
  readonly index: TermIndex;
}

export function compileGlossary(terms: readonly Term[]): Glossary {
  return { terms, index: new TermIndex(terms) };
}
