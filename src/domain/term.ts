/** One glossary concept (TBX concept entry): preferred name per language, variants by how safe they are to replace. */
export interface Term {
  readonly id: string;
  readonly type?: string;
  readonly note?: string;
  readonly terms: Readonly<Record<string, TermNames>>;
}

export interface TermNames {
  readonly preferred: string;
  readonly abbr?: string;
  /** replaced wherever they stand */
  readonly variants: readonly string[];
  /** replaced only when the linked original holds the concept's source-language name */
  readonly risky: readonly string[];
  /** flagged, never replaced */
  readonly ambiguous: readonly string[];
  /**
   * `exact`: matched only in the capitals given, e.g. a name that is also a word; `flexible`: in whatever capitals it
   * stands. Absent: acronyms exactly, names with a capital at the start.
   */
  readonly case?: 'exact' | 'flexible';
}
