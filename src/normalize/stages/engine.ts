import type { Flag } from '../../domain/story.ts';
import { prosaic } from '../arrived.ts';
import {
  DATELINE_ARTIFACT,
  LOST_WORD,
  PROMPT_ANSWER,
  PROMPT_ANYWHERE,
  PROMPT_ENDS,
  PROMPT_STARTS,
  QUESTION,
  REFUSALS,
  TOKEN_LEAKS,
} from '../data/engine-phrases.ts';
import { isQuoted, quotedSpans } from '../quoted.ts';
import { type Draft, flag, type Stage } from '../stage.ts';

const STAGE = 'engine';
/** an apology opens what an engine wrote; further down it is somebody's words */
const REFUSAL_PARAGRAPHS = 2;

/** What a translation engine left of itself: tokens, its instructions, an apology, a dateline it did not know. */
export const engine: Stage = {
  name: STAGE,
  run(draft, { arrived }) {
    const text = prosaic(arrived);
    const flags: Flag[] = [
      ...tokens(text.whole, arrived),
      ...prompts(text.headline, text.paragraphs),
      ...refusals([text.headline, ...text.paragraphs]),
    ];
    for (const paragraph of text.paragraphs.slice(0, 4)) {
      const match = DATELINE_ARTIFACT.exec(paragraph.slice(0, 160));
      if (match) flags.push(flag(STAGE, 'dateline-artifact', 'warning', match[0]));
    }
    return flags.length === 0 ? draft : { ...draft, flags: [...draft.flags, ...flags] };
  },
};

function tokens(whole: string, { body }: Draft): readonly Flag[] {
  // in HTML an unescaped <unk> has become an element
  const element = body.find((t) => t.kind === 'open' && /^(?:unk|pad|mask|bos|eos|extra_id_\d+)$/.test(t.name));
  if (element?.kind === 'open')
    return [flag(STAGE, 'mt-token-leak', element.name === 'unk' ? 'block' : 'warning', `<${element.name}>`)];
  const match = TOKEN_LEAKS.exec(whole);
  if (!match) return [];
  const around = whole.slice(Math.max(0, match.index - 20), match.index + match[0].length + 20);
  return [flag(STAGE, 'mt-token-leak', LOST_WORD.test(whole) ? 'block' : 'warning', around)];
}

function prompts(headline: string, paragraphs: readonly string[]): readonly Flag[] {
  const edges = [headline, ...paragraphs.slice(0, 3)];
  for (const [i, text] of edges.entries()) {
    const answers = i > 1 && QUESTION.test(edges[i - 1]!);
    if (PROMPT_STARTS.some((pattern) => pattern.test(text)) || (PROMPT_ANSWER.test(text) && !answers))
      return [flag(STAGE, 'prompt-leak', 'warning', text.slice(0, 120))];
  }
  const last = paragraphs.at(-1) ?? '';
  for (const pattern of PROMPT_ENDS) {
    const match = pattern.exec(last);
    if (match && !isQuoted(quotedSpans(last), match.index, last.length))
      return [flag(STAGE, 'prompt-leak', 'warning', match[0])];
  }
  for (const text of paragraphs) {
    const match = PROMPT_ANYWHERE.exec(text);
    if (match && !isQuoted(quotedSpans(text), match.index, match.index + 1))
      return [flag(STAGE, 'prompt-leak', 'warning', match[0])];
  }
  return [];
}

function refusals(paragraphs: readonly string[]): readonly Flag[] {
  for (const text of paragraphs.slice(0, REFUSAL_PARAGRAPHS + 1)) {
    for (const pattern of REFUSALS) {
      const match = pattern.exec(text);
      if (!match || isQuoted(quotedSpans(text), match.index, match.index + match[0].length)) continue;
      return [flag(STAGE, 'refusal', 'block', text.slice(match.index, match.index + 160))];
    }
  }
  return [];
}
