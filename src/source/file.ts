import { readFile } from 'node:fs/promises';
import type { Item } from '../domain/item.ts';
import type { SourceKind, SourceTools } from '../domain/seams.ts';
import { sha256 } from '../lib/hash.ts';
import { decodeBytes } from '../parse/charset.ts';
import { type FoundFile, listFolder, reasonOf } from './folder.ts';
import { htmlStory } from './html-story.ts';
import { languageOfName } from './language-of-name.ts';
import { markdownStory } from './markdown-story.ts';
import { startState } from './state.ts';
import { isRecord, itemFromJson } from './story-json.ts';
import { textStory } from './text-story.ts';

const FILES_MAX = 10_000;
const DEPTH_MAX = 16;
const FILE_BYTES_MAX = 8_388_608;
const TOTAL_BYTES_MAX = 268_435_456;

/**
 * A folder of stories, or one file: .txt, .md, .html, .json (stories or JSON Feed) and feed documents. Watched by
 * polling: names, sizes and times are compared, and only when they differ are the files read.
 */
export const file: SourceKind = {
  async read(source, before, tools) {
    const state = startState(source, before, tools.now);
    const root = source.path;
    if (root === undefined) return { kind: 'failed', state, failure: { code: 'internal', detail: 'no path' } };
    let folder: Awaited<ReturnType<typeof listFolder>>;
    try {
      folder = await listFolder(root, { filesMax: FILES_MAX, depthMax: DEPTH_MAX });
    } catch (error) {
      const failure = { code: 'unreadable-path', detail: `${root}: ${reasonOf(error)}` } as const;
      return { kind: 'failed', state, failure };
    }
    if (folder.fingerprint === state.bodyHash) return { kind: 'not-modified', state };
    const items: Item[] = [];
    const skipped = [...folder.skipped];
    let total = 0;
    for (const found of folder.files) {
      if (tools.signal?.aborted) return { kind: 'not-modified', state };
      total += found.bytes;
      const outcome = total > TOTAL_BYTES_MAX ? problem('folder too large') : await readStories(found, tools);
      if ('problem' in outcome) skipped.push({ what: found.name, why: outcome.problem });
      else {
        items.push(...outcome.items);
        for (const why of outcome.problems ?? []) skipped.push({ what: found.name, why });
      }
    }
    return { kind: 'items', items, repairs: [], skipped, state: { ...state, bodyHash: folder.fingerprint } };
  },
};

type Stories =
  | { readonly items: readonly Item[]; readonly problems?: readonly string[] }
  | { readonly problem: string };

const problem = (why: string): Stories => ({ problem: why });

async function readStories(found: FoundFile, tools: SourceTools): Promise<Stories> {
  if (found.bytes > FILE_BYTES_MAX) return problem(`more than ${FILE_BYTES_MAX} bytes`);
  if (found.bytes === 0) return problem('empty');
  try {
    const bytes = await readFile(found.path);
    const extension = /\.([^./]+)$/.exec(found.name)?.[1]?.toLowerCase() ?? '';
    switch (extension) {
      case 'txt':
        return one(found, textStory(decode(bytes)));
      case 'md':
      case 'markdown':
        return one(found, markdownStory(decode(bytes)));
      case 'html':
      case 'htm':
      case 'xhtml':
        return one(found, htmlStory(decode(bytes)));
      case 'json':
        return await jsonStories(found, bytes, tools);
      case 'xml':
      case 'rss':
      case 'atom':
      case 'rdf':
        return await feedStories(bytes, tools);
      default:
        return problem('no kind of file that is read: .txt .md .html .json .xml .rss .atom .rdf');
    }
  } catch (error) {
    return problem(reasonOf(error));
  }
}

const decode = (bytes: Uint8Array): string => decodeBytes(bytes, undefined).text;

function one(found: FoundFile, item: Item): Stories {
  if (item.title === undefined && item.contentHtml === undefined) return problem('no text');
  const language = item.language ?? languageOfName(found.name);
  return { items: [{ id: found.name, ...item, ...(language === undefined ? {} : { language }) }] };
}

async function jsonStories(found: FoundFile, bytes: Uint8Array, tools: SourceTools): Promise<Stories> {
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes));
  } catch (error) {
    return problem(`no JSON: ${(error as Error).message.slice(0, 200)}`);
  }
  if (isRecord(value) && typeof value.version === 'string' && value.version.includes('jsonfeed')) {
    return feedStories(bytes, tools);
  }
  const stories = isRecord(value) && Array.isArray(value.stories) ? value.stories : value;
  if (!Array.isArray(stories)) {
    const item = itemFromJson(stories);
    return 'problem' in item ? item : one(found, item);
  }
  const items: Item[] = [];
  const problems: string[] = [];
  stories.forEach((story, i) => {
    const item = itemFromJson(story);
    if ('problem' in item) problems.push(`story ${i + 1}: ${item.problem}`);
    else items.push({ id: `${found.name}#${sha256(item.link ?? item.title ?? String(i)).slice(0, 16)}`, ...item });
  });
  return { items, problems };
}

async function feedStories(bytes: Uint8Array, tools: SourceTools): Promise<Stories> {
  const parsed = await tools.untrusted.parse(bytes, {});
  return 'error' in parsed ? problem(`${parsed.error.code}: ${parsed.error.detail}`) : { items: parsed.items };
}
