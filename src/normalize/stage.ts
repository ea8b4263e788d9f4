import type { Original, Translation } from '../domain/item.ts';
import type { StageName } from '../domain/rules-version.ts';
import type { NormalizeSettings } from '../domain/source.ts';
import type { Dateline, Flag, Removed, Severity, TermUse } from '../domain/story.ts';
import type { Body } from './body.ts';
import type { Glossary } from './glossary.ts';

/** A story on its way through the stages. Immutable: a stage returns a new one. */
export interface Draft {
  readonly language: string;
  readonly languageKey: string;
  readonly languageConfidence: number;
  readonly headline: string;
  readonly summary?: string;
  readonly body: Body;
  readonly authors: readonly { readonly name: string }[];
  readonly byline?: string;
  readonly dateline?: Dateline;
  readonly credit: { readonly source?: string; readonly editors: readonly string[] };
  readonly terms: readonly TermUse[];
  readonly removed: readonly Removed[];
  readonly flags: readonly Flag[];
  readonly translation: Translation;
}

/** What stages may read beside the draft; the same for all stages of one story. */
export interface StageContext {
  /** language as item or source declared it, unchecked */
  readonly declaredLanguage?: string;
  readonly original?: Original;
  readonly link?: string;
  readonly publishedAt?: string;
  /** the draft as it was before the first stage: flags tell what the text had when it arrived */
  readonly arrived: Draft;
  readonly settings: NormalizeSettings;
  readonly glossary: Glossary;
  readonly learned: Learned;
  readonly detect: Detect;
}

/** What was learned of one source from its stories (normalize/learn.ts), minus vetoes, plus pins. */
export interface Learned {
  /** e.g. ` - Xinhuanet` */
  readonly titleSuffixes: readonly string[];
  /** whole edge paragraphs or sentences, as they stand in the text */
  readonly boilerplate: readonly string[];
}

/** Statistical language identification. @returns BCP 47 language, with script for zh; `und` below its own floor */
export type Detect = (text: string) => { readonly language: string; readonly probability: number };

/** One rule set of normalisation. Pure: same draft and context, same result. */
export interface Stage {
  readonly name: StageName;
  run(draft: Draft, context: StageContext): Draft;
}

export function flag(stage: string, code: string, severity: Severity, excerpt?: string): Flag {
  return excerpt === undefined ? { code, stage, severity } : { code, stage, severity, excerpt: excerpt.slice(0, 300) };
}
