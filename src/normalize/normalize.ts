import type { NormalizeSettings } from '../domain/source.ts';
import type { Change, NormalizedStory, NormalizeInput } from '../domain/story.ts';
import type { Term } from '../domain/term.ts';
import { languageTag } from '../lib/language-tag.ts';
import { fromHtml, fromText, plainText, toHtml, toText } from './body.ts';
import { changesBetween } from './changes.ts';
import { loadDetector } from './detect.ts';
import { compileGlossary } from './glossary.ts';
import { NESTING_MAX } from './html-tokens.ts';
import { type Draft, flag, type Learned, type Stage, type StageContext } from './stage.ts';
import { STAGES } from './stages/index.ts';
import { sanitize } from './stages/sanitize.ts';

/** Item to story. Pure but for the model it loaded; never throws for a story, whatever is in it. */
export type Normalizer = (
  input: NormalizeInput,
  options: { readonly settings: NormalizeSettings; readonly learned: Learned },
) => NormalizedStory;

export interface NormalizerOptions {
  readonly glossary: readonly Term[];
  /** longer bodies are cut before anything looks at them; UTF-8 bytes */
  readonly storyBytesMax?: number;
}

export const STORY_BYTES_MAX = 512 * 1024;
const HEADLINE_CHARACTERS_MAX = 2000;
const SUMMARY_CHARACTERS_MAX = 20_000;

export const NOTHING_LEARNED: Learned = { titleSuffixes: [], boilerplate: [] };

/**
 * Loads the language model and compiles the glossary, once per configuration.
 * @throws OperatorError when the language model cannot run here
 */
export async function createNormalizer(options: NormalizerOptions): Promise<Normalizer> {
  const detect = await loadDetector();
  const glossary = compileGlossary(options.glossary);
  const bytesMax = options.storyBytesMax ?? STORY_BYTES_MAX;
  return (input, { settings, learned }) => {
    const arrived = firstDraft(input, bytesMax);
    const context: StageContext = {
      arrived,
      settings,
      glossary,
      learned,
      detect,
      ...(input.language !== undefined && { declaredLanguage: input.language }),
      ...(input.original && { original: input.original }),
      ...(input.link !== undefined && { link: input.link }),
      ...(input.publishedAt !== undefined && { publishedAt: input.publishedAt }),
    };
    const changes: Change[] = [];
    let draft = arrived;
    const step = (stage: Stage) => {
      const next = attempt(stage, draft, context);
      changes.push(...changesBetween(stage.name, draft, next));
      draft = next;
    };
    for (const stage of STAGES) if (!settings.skip.includes(stage.name)) step(stage);
    const unsafe = draft;
    // last, for every source, whatever was skipped or failed before; a failure here leaves nothing unsafe behind
    step(sanitize);
    if (draft.flags.some((f) => f.stage === sanitize.name && f.code === 'stage-failed')) {
      draft = { ...draft, body: fromText(toText(unsafe.body)) };
    }
    return story(draft, changes);
  };
}

/** A rule that fails costs its own effect, not the story. */
function attempt(stage: Stage, draft: Draft, context: StageContext): Draft {
  try {
    return stage.run(draft, context);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...draft, flags: [...draft.flags, flag(stage.name, 'stage-failed', 'warning', why)] };
  }
}

function firstDraft(input: NormalizeInput, bytesMax: number): Draft {
  const { body, flags } = bodyOf(input.content, bytesMax);
  const declared = languageTag(input.language);
  return {
    language: declared?.tag ?? 'und',
    languageKey: declared?.key ?? 'und',
    languageConfidence: 0,
    headline: input.title.slice(0, HEADLINE_CHARACTERS_MAX).trim(),
    ...(input.summaryHtml && { summary: plainText(input.summaryHtml.slice(0, SUMMARY_CHARACTERS_MAX)) }),
    body,
    authors: (input.authors ?? []).filter((a) => a.name.trim() !== ''),
    credit: { editors: [] },
    terms: [],
    removed: [],
    flags,
    translation: input.translation ?? { method: 'unknown' },
  };
}

function bodyOf(content: NormalizeInput['content'], bytesMax: number): Pick<Draft, 'body' | 'flags'> {
  const whole = 'html' in content ? content.html : content.text;
  const limited = withinBytes(whole, bytesMax);
  let isTooDeep = false;
  const body =
    'html' in content
      ? fromHtml(limited, () => {
          isTooDeep = true;
        })
      : fromText(limited);
  return {
    body,
    flags: [
      ...(limited.length < whole.length ? [flag('normalize', 'story-truncated', 'warning')] : []),
      ...(isTooDeep ? [flag('normalize', 'markup-too-deep', 'note', `more than ${NESTING_MAX} elements open`)] : []),
    ],
  };
}

function withinBytes(text: string, bytesMax: number): string {
  if (text.length <= bytesMax && Buffer.byteLength(text) <= bytesMax) return text;
  // a character cut in two at the end becomes U+FFFD: drop it
  return Buffer.from(text.slice(0, bytesMax))
    .subarray(0, bytesMax)
    .toString('utf8')
    .replace(/\ufffd$/, '');
}

function story(draft: Draft, changes: readonly Change[]): NormalizedStory {
  return {
    language: draft.language,
    languageKey: draft.languageKey,
    languageConfidence: Math.round(draft.languageConfidence * 1000) / 1000,
    headline: draft.headline,
    authors: draft.authors,
    ...(draft.byline !== undefined && { byline: draft.byline }),
    ...(draft.dateline && { dateline: draft.dateline }),
    credit: draft.credit,
    ...(draft.summary && { summary: draft.summary }),
    contentHtml: toHtml(draft.body),
    contentText: toText(draft.body),
    terms: draft.terms,
    removed: draft.removed,
    flags: draft.flags,
    changes,
    translation: draft.translation,
  };
}
