import type { LearnedBlock } from '../domain/store.ts';
import { fromHtml, paragraphs } from './body.ts';
import { lastSentence } from './structure/boilerplate.ts';
import { isEdge } from './structure/edges.ts';
import { titleSuffix } from './structure/site-suffix.ts';

/** Fewer tell nothing about a source. */
const STORIES_MIN = 5;
const SHARE_MIN = 0.3;
/** what only two stories share is a coincidence */
const REPEATS_MIN = 3;
const BLOCK_CHARACTERS_MAX = 500;
const LETTERS_MIN = 4;
const BLOCKS_MAX = 100;
/** only edges are looked at, so only they are parsed */
const HEAD_CHARACTERS = 8_000;
const TAIL_CHARACTERS = 16_000;

export interface LearnItem {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/**
 * Blocks that a source repeats: edge paragraphs, sentences glued to a last paragraph, title suffixes. A block counts
 * when 30 % or more of at least five distinct stories have it; stories stored twice are one.
 * @param before what was known: what an editor pinned or vetoed stays so
 */
export function learn(items: readonly LearnItem[], before: readonly LearnedBlock[] = []): readonly LearnedBlock[] {
  const stories = distinct(items);
  const decided = before.filter((block) => block.standing !== 'learned');
  if (stories.length < STORIES_MIN) return before;
  const counts = new Map<string, { readonly kind: LearnedBlock['kind']; readonly text: string; stories: number }>();
  for (const story of stories) {
    for (const { kind, text } of blocksOf(story)) {
      const key = `${kind} ${text}`;
      const count = counts.get(key) ?? { kind, text, stories: 0 };
      count.stories += 1;
      counts.set(key, count);
    }
  }
  const least = Math.max(REPEATS_MIN, Math.ceil(SHARE_MIN * stories.length));
  const known = new Set(decided.map((block) => block.text));
  const learned = [...counts.values()]
    .filter((block) => block.stories >= least && !known.has(block.text))
    .sort((a, b) => b.stories - a.stories || (a.text < b.text ? -1 : 1))
    .slice(0, BLOCKS_MAX)
    .map((block): LearnedBlock => ({ ...block, of: stories.length, standing: 'learned' }));
  return [...decided, ...learned];
}

/** A story as it arrived, its edges parsed and the middle left out. */
export function learnItem(title: string, html: string): LearnItem {
  const edges =
    html.length <= HEAD_CHARACTERS + TAIL_CHARACTERS
      ? html
      : `${html.slice(0, HEAD_CHARACTERS)}<p></p>${html.slice(-TAIL_CHARACTERS)}`;
  return { title, paragraphs: paragraphs(fromHtml(edges)).map((p) => p.text) };
}

function blocksOf({ title, paragraphs: all }: LearnItem): readonly Pick<LearnedBlock, 'kind' | 'text'>[] {
  const blocks = new Map<string, Pick<LearnedBlock, 'kind' | 'text'>>();
  const add = (kind: LearnedBlock['kind'], text: string | undefined) => {
    if (text === undefined || text.length > BLOCK_CHARACTERS_MAX || (text.match(/\p{L}/gu)?.length ?? 0) < LETTERS_MIN)
      return;
    blocks.set(`${kind} ${text}`, { kind, text });
  };
  all.forEach((text, i) => {
    if (isEdge(i, all.length)) add('paragraph', text);
    if (i >= all.length - 2) add('sentence', lastSentence(text));
  });
  add('title-suffix', titleSuffix(title));
  return [...blocks.values()];
}

function distinct(items: readonly LearnItem[]): readonly LearnItem[] {
  const seen = new Set<string>();
  return items.filter(({ title, paragraphs: all }) => {
    const keys = [`t ${title.trim()}`, `b ${all.join(' ').replace(/\s+/g, ' ')}`].filter((key) => key.length > 14);
    if (all.length === 0 || keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}
