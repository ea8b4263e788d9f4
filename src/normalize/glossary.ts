import type { Term } from '../domain/term.ts';

/** The glossary made ready for matching; built once per configuration. */
export interface Glossary {
  readonly terms: readonly Term[];
}

export function compileGlossary(terms: readonly Term[]): Glossary {
  return { terms };
}
