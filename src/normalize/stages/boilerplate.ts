import type { Flag, RemovedKind } from '../../domain/story.ts';
import { type Paragraph, paragraphs } from '../body.ts';
import { isQuoted, quotedSpans } from '../quoted.ts';
import { type Draft, flag, type Stage, type StageContext } from '../stage.ts';
import { agencySignature, boilerplateKind, endMark, isSelfPraise, lastSentence } from '../structure/boilerplate.ts';
import { type Cut, EDGE_CHARACTERS_MAX, isEdge, take } from '../structure/edges.ts';

const NAME = 'boilerplate';
const CONFIGURED_CHARACTERS_MAX = 2000;
const TAIL_SENTENCES_MAX = 4;
/** labels, captions and legal lines are paragraphs of their own; behind prose, such a sentence may be of the story */
const TAIL_KINDS: ReadonlySet<RemovedKind> = new Set(['promo', 'related-link']);

/** What belongs to the page, not to the story: configured, learned of the source, or known by its form; edges only. */
export const boilerplate: Stage = {
  name: NAME,
  run(draft, context) {
    const { patterns, flags } = configured(context);
    const all = paragraphs(draft.body);
    const learned = new Set(context.learned.boilerplate);
    const cuts: Cut[] = [];
    for (const [i, paragraph] of all.entries()) {
      const kind =
        paragraph.text.length <= CONFIGURED_CHARACTERS_MAX && patterns.some((p) => p.test(paragraph.text))
          ? 'boilerplate'
          : isEdge(i, all.length)
            ? learned.has(paragraph.text)
              ? 'boilerplate'
              : edgeKind(paragraph, i, all.length, draft.language)
            : undefined;
      if (kind) cuts.push({ paragraph, kind });
    }
    const cleaned = take(draft, context, cuts);
    return withoutGlued({ ...cleaned, flags: [...cleaned.flags, ...flags] }, context);
  },
};

function edgeKind(paragraph: Paragraph, position: number, count: number, language: string): RemovedKind | undefined {
  if (paragraph.text.length > EDGE_CHARACTERS_MAX || /^h[1-6]$/.test(paragraph.block)) return undefined;
  const late = position >= 1 && position >= count - 3;
  const tail = late ? boilerplateTail(paragraph.text, language) : undefined;
  return tail?.start === 0 ? tail.kind : boilerplateKind(paragraph.text, language);
}

/** A promo or an end mark glued to the last paragraphs, told by form or learned of the source. */
function withoutGlued(draft: Draft, context: StageContext): Draft {
  const all = paragraphs(draft.body);
  const cuts: Cut[] = [];
  for (const paragraph of all.slice(-2)) {
    const mark = endMark(paragraph.text) ?? (paragraph === all.at(-1) ? agencySignature(paragraph.text) : undefined);
    const end = mark ?? paragraph.text.length;
    if (mark === 0) {
      cuts.push({ paragraph, kind: 'end-mark' });
      continue;
    }
    if (mark !== undefined) cuts.push({ paragraph, kind: 'end-mark', start: mark, end: paragraph.text.length });
    const text = paragraph.text.slice(0, end).trimEnd();
    const glued = context.learned.boilerplate.find((s) => s.length >= 10 && text.endsWith(s) && text.length > s.length);
    const tail: Tail | undefined =
      glued !== undefined
        ? { kind: 'boilerplate', start: text.length - glued.length }
        : paragraph === all.at(-1)
          ? boilerplateTail(text, draft.language)
          : undefined;
    if (tail !== undefined && tail.start > 0) {
      cuts.push({
        paragraph,
        kind: tail.kind,
        start: text.slice(0, tail.start).trimEnd().length,
        end: text.length,
      });
    }
  }
  return take(draft, context, cuts);
}

interface Tail {
  readonly kind: RemovedKind;
  readonly start: number;
}

/** Sentences at the end of a paragraph that are no part of the story: `… a third as much. Follow us on WeChat.` */
function boilerplateTail(text: string, language: string): Tail | undefined {
  const quoted = quotedSpans(text);
  let tail: Tail | undefined;
  for (let i = 0; i < TAIL_SENTENCES_MAX; i += 1) {
    const before = text.slice(0, tail?.start).trimEnd();
    const sentence = lastSentence(before) ?? before;
    const start = before.length - sentence.length;
    const kind = isQuoted(quoted, start, start + 1) ? undefined : tailKind(sentence, language);
    if (kind === undefined) break;
    tail = { kind, start };
    if (start === 0) break;
  }
  return tail;
}

function tailKind(sentence: string, language: string): RemovedKind | undefined {
  if (sentence.length > EDGE_CHARACTERS_MAX) return undefined;
  if (isSelfPraise(sentence)) return 'promo';
  const kind = boilerplateKind(sentence, language);
  return kind !== undefined && TAIL_KINDS.has(kind) ? kind : undefined;
}

/** The operator's expressions, compiled; a broken one is said, not obeyed. */
function configured({ settings }: StageContext): {
  readonly patterns: readonly RegExp[];
  readonly flags: readonly Flag[];
} {
  const patterns: RegExp[] = [];
  const flags: Flag[] = [];
  for (const source of settings.boilerplate) {
    try {
      patterns.push(new RegExp(source, 'u'));
    } catch (error) {
      flags.push(flag(NAME, 'bad-pattern', 'note', `${source}: ${error instanceof Error ? error.message : error}`));
    }
  }
  return { patterns, flags };
}
