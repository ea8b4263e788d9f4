import type { Change } from '../domain/story.ts';
import { paragraphs } from './body.ts';
import type { Draft } from './stage.ts';

/** What a stage did to headline and visible text: only the paragraphs that differ, each as it was and as it is. */
export function changesBetween(stage: string, before: Draft, after: Draft): readonly Change[] {
  const changes: Change[] = [];
  if (before.headline !== after.headline) changes.push({ stage, before: before.headline, after: after.headline });
  if (before.body !== after.body) {
    const pairs = differences(
      paragraphs(before.body).map((p) => p.text),
      paragraphs(after.body).map((p) => p.text),
    );
    for (const [was, is] of pairs) changes.push({ stage, before: was, after: is });
  }
  return changes;
}

/** Stages take away and alter paragraphs in place, they do not move them: walking both lists side by side is enough. */
function differences(before: readonly string[], after: readonly string[]): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  if (before.length === after.length) {
    before.forEach((text, i) => {
      if (text !== after[i]) pairs.push([text, after[i]!]);
    });
    return pairs;
  }
  const stays = new Set(after);
  const was = new Set(before);
  let j = 0;
  for (const text of before) {
    if (text === after[j]) j += 1;
    else if (!stays.has(text) && after[j] !== undefined && !was.has(after[j]!) && alike(text, after[j]!)) {
      pairs.push([text, after[j]!]);
      j += 1;
    } else pairs.push([text, '']);
  }
  for (const text of after.slice(j)) pairs.push(['', text]);
  return pairs;
}

function alike(a: string, b: string): boolean {
  return a.endsWith(b.slice(-20)) || a.startsWith(b.slice(0, 20)) || b.startsWith(a.slice(0, 20));
}
