import type { Item } from '../domain/item.ts';
import { escapeHtml } from '../lib/html-text.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import type { Refusal } from './story-json.ts';

/**
 * A plain text story as a person saves it from a page: the first line is the headline, blank lines part paragraphs.
 * @param text decoded
 */
export function textStory(text: string): Item | Refusal {
  const split = splitFrontMatter(text);
  if ('problem' in split) return split;
  const { matter, body } = split;
  const lines = body.replace(/^\s*\n/, '');
  if (matter.title !== undefined) return story(matter, undefined, lines);
  const end = lines.indexOf('\n');
  const headline = (end < 0 ? lines : lines.slice(0, end)).trim();
  return story(matter, headline, end < 0 ? '' : lines.slice(end + 1));
}

function story(matter: FrontMatter, title: string | undefined, body: string): Item {
  const contentHtml = paragraphs(body).map(paragraphHtml).join('\n');
  return {
    authors: [],
    categories: [],
    enclosures: [],
    ...(title ? { title } : {}),
    ...(contentHtml ? { contentHtml } : {}),
    ...matter,
  };
}

/** Blank lines part paragraphs; a text without any has one paragraph a line. */
function paragraphs(body: string): readonly string[] {
  const parts = body
    .split(/\n[ \t\u3000]*\n/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part.trim() !== '');
  return parts.length === 1 && !isWrapped(parts[0]!)
    ? parts[0]!.split('\n').filter((line) => line.trim() !== '')
    : parts;
}

function paragraphHtml(text: string): string {
  const lines = text.split('\n').map((line) => escapeHtml(line.trim()));
  return `<p>${lines.join(isWrapped(text) ? ' ' : '<br>\n')}</p>`;
}

/** Lines broken by an editor at one width, not by the author: three or more of much the same, middling length. */
function isWrapped(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trimEnd());
  if (lines.length < 3) return false;
  const full = lines.slice(0, -1);
  return full.every((line) => line.length >= 50 && line.length <= 100) && (lines.at(-1)?.length ?? 0) <= 100;
}
