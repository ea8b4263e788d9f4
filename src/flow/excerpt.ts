import type { Story } from '../domain/story.ts';
import { escapeHtml } from '../lib/html-text.ts';

/** What a source allows of its text: whole paragraphs, and the last one cut after the last word that fits. */
export function excerptOf(story: Story, wordsMax: number): Story {
  const kept: string[] = [];
  let left = wordsMax;
  let whole = true;
  for (const paragraph of story.contentText.split(/\n{2,}/)) {
    if (left <= 0) {
      whole = false;
      break;
    }
    const { text, words } = firstWords(paragraph, left);
    left -= words;
    if (text !== paragraph) {
      whole = false;
      kept.push(`${text}…`);
      break;
    }
    kept.push(text);
  }
  if (whole) return story;
  const contentText = kept.join('\n\n');
  const contentHtml = kept.map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\n/g, '<br>')}</p>`).join('');
  return { ...story, contentText, contentHtml };
}

/** Counts as a reader of the language would, also where no blanks part words. */
function firstWords(text: string, wordsMax: number): { readonly text: string; readonly words: number } {
  let words = 0;
  let end = 0;
  for (const { segment, index, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike) {
      if (words === wordsMax) return { text: text.slice(0, end), words };
      words += 1;
      end = index + segment.length;
    }
  }
  return { text, words };
}
