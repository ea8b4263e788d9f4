import MarkdownIt from 'markdown-it';
import type { Item } from '../domain/item.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Refusal } from './story-json.ts';

const markdown = new MarkdownIt({ html: true });

/** A Markdown story: title from the head, or its first heading, or its first line. @param text decoded */
export function markdownStory(text: string): Item | Refusal {
  const split = splitFrontMatter(text);
  if ('problem' in split) return split;
  const { matter, body } = split;
  const { title, rest } = matter.title === undefined ? takeTitle(body) : { title: matter.title, rest: body };
  const contentHtml = markdown.render(rest).trim();
  return {
    authors: [],
    categories: [],
    enclosures: [],
    ...(title ? { title } : {}),
    ...(contentHtml ? { contentHtml } : {}),
    ...matter,
  };
}

function takeTitle(body: string): { readonly title: string; readonly rest: string } {
  const text = body.replace(/^\s*\n/, '');
  const setext = /^(.+)\n[=-]{3,}[ \t]*(?:\n|$)/.exec(text);
  if (setext) return { title: plain(setext[1]!), rest: text.slice(setext[0].length) };
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  return {
    title: plain(first.replace(/^#{1,6}[ \t]+/, '').replace(/[ \t]+#+[ \t]*$/, '')),
    rest: end < 0 ? '' : text.slice(end + 1),
  };
}

/** Inline marks away: what the heading shows. */
function plain(line: string): string {
  const tokens = markdown.parseInline(line.slice(0, 1000), {});
  return (tokens[0]?.children ?? [])
    .map((token) => (token.type === 'text' || token.type === 'code_inline' ? token.content : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
