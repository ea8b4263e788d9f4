import type { LearnedBlock } from '../domain/store.ts';
import type { Learned } from './stage.ts';

/** What the stages are given: everything but what was vetoed. */
export function learnedFor(blocks: readonly LearnedBlock[]): Learned {
  const used = blocks.filter((block) => block.standing !== 'vetoed');
  return {
    titleSuffixes: used.filter((b) => b.kind === 'title-suffix').map((b) => b.text),
    boilerplate: used.filter((b) => b.kind !== 'title-suffix').map((b) => b.text),
  };
}
