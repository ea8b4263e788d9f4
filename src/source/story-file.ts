import type { StoryFile, Unread } from '../domain/document.ts';
import type { Item } from '../domain/item.ts';
import { sha256 } from '../lib/hash.ts';
import { decodeBytes } from '../parse/charset.ts';
import { parse } from '../parse/parse.ts';
import { languageOfName } from './language-of-name.ts';
import { markdownStory } from './markdown-story.ts';
import { isRecord, itemFromJson, type Refusal } from './story-json.ts';
import { storyPage } from './story-page.ts';
import { textStory } from './text-story.ts';

/** The stories of one file. @param name tells by its extension what it is; it is the id of a file that is one story */
export function storyFile(bytes: Uint8Array, name: string): StoryFile | Unread {
  const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  switch (extension) {
    case 'txt':
      return one(name, textStory(decode(bytes)));
    case 'md':
    case 'markdown':
      return one(name, markdownStory(decode(bytes)));
    case 'html':
    case 'htm':
    case 'xhtml':
      return one(name, storyPage(bytes));
    case 'json':
      return jsonStories(name, bytes);
    case 'xml':
    case 'rss':
    case 'atom':
    case 'rdf':
      return feedStories(bytes);
    default:
      return problem('no kind of file that is read: .txt .md .html .json .xml .rss .atom .rdf');
  }
}

const problem = (why: string): StoryFile => ({ items: [], problems: [why] });

const decode = (bytes: Uint8Array): string => decodeBytes(bytes, undefined).text;

function one(name: string, item: Item | Refusal): StoryFile {
  if ('problem' in item) return problem(item.problem);
  if (item.title === undefined && item.contentHtml === undefined && !item.deleted) return problem('no text');
  const language = item.language ?? languageOfName(name);
  return { items: [{ id: name, ...item, ...(language === undefined ? {} : { language }) }], problems: [] };
}

function jsonStories(name: string, bytes: Uint8Array): StoryFile {
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes));
  } catch (error) {
    return problem(`no JSON: ${(error as Error).message.slice(0, 200)}`);
  }
  if (isRecord(value) && typeof value.version === 'string' && value.version.includes('jsonfeed')) {
    return feedStories(bytes);
  }
  const stories = isRecord(value) && Array.isArray(value.stories) ? value.stories : value;
  if (!Array.isArray(stories)) return one(name, itemFromJson(stories));
  const items: Item[] = [];
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const [i, story] of stories.entries()) {
    const item = itemOfList(story);
    if ('problem' in item) {
      problems.push(`story ${i + 1}: ${item.problem}`);
      continue;
    }
    const id = item.id ?? `${name}#${sha256(item.link ?? item.title ?? String(i)).slice(0, 16)}`;
    if (item.id === undefined && ids.has(id)) problems.push(`story ${i + 1}: ${SAME_ID}`);
    ids.add(id);
    items.push({ id, ...item });
  }
  return { items, problems };
}

const SAME_ID = 'no id, and the link or title of one before: the newer of them is taken';

function itemOfList(story: unknown): Item | Refusal {
  const item = itemFromJson(story);
  if ('problem' in item || !item.deleted) return item;
  return (item.id ?? item.link ?? item.title) === undefined
    ? { problem: 'deleted, but neither id, link nor title says which' }
    : item;
}

function feedStories(bytes: Uint8Array): StoryFile {
  const parsed = parse(bytes, {});
  return 'error' in parsed
    ? problem(`${parsed.error.code}: ${parsed.error.detail}`)
    : { items: parsed.items, problems: (parsed.skipped ?? []).map(({ what, why }) => `${what}: ${why}`) };
}
