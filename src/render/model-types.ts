import type { Feed as DocumentModel, Item } from 'feed';

/**
 * The document that all three formats are written from: `feed`'s Feed, its items widened by what the formats have in
 * common beyond that package. Every text in it is clean, every address an absolute ASCII URI.
 */
export interface Model {
  readonly feed: DocumentModel;
  readonly entries: readonly ModelEntry[];
  readonly deleted: readonly ModelDeletion[];
  /** the language in force where an entry says nothing; `mul` for several */
  readonly language: string;
  readonly updated: Date;
  readonly editions: readonly ModelEdition[];
  readonly hubs: readonly string[];
  readonly paging: readonly ModelLink[];
  readonly archive: 'archive' | 'complete' | undefined;
}

export interface ModelEntry extends Item {
  readonly id: string;
  readonly published: Date;
  /** one line to a few, plain text; never empty unless the story is */
  readonly description: string;
  /** HTML in a div with lang and dir */
  readonly content: string;
  readonly language: string;
  readonly names: readonly string[];
  /** other versions, x-default last; empty when the story is alone */
  readonly alternates: readonly ModelEdition[];
  readonly enclosures: readonly ModelEnclosure[];
  readonly image?: string;
  /** the original on its source's site */
  readonly via?: string;
  /** where the source itself has it from */
  readonly origin?: { readonly title?: string; readonly link?: string };
  readonly source: ModelSource;
  readonly provenance?: ModelProvenance;
}

export interface ModelSource {
  readonly iri: string;
  readonly title: string;
  readonly link?: string;
  readonly feedUrl?: string;
  readonly rights?: string;
}

export interface ModelEdition {
  readonly language: string;
  readonly url: string;
  readonly id?: string;
}

export interface ModelEnclosure {
  readonly url: string;
  readonly type: string;
  readonly bytes?: number;
}

export interface ModelLink {
  readonly rel: string;
  readonly url: string;
}

/** How the text came to be in its language; `sentence` says it to people. */
export interface ModelProvenance {
  readonly method: 'human' | 'machine' | 'unknown';
  readonly from?: string;
  readonly engine?: string;
  readonly reviewed: boolean;
  readonly sentence: string;
}

export interface ModelDeletion {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly at: Date;
  readonly reason: string;
  readonly language: string;
}
