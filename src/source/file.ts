import { readFile } from 'node:fs/promises';
import type { StoryFile } from '../domain/document.ts';
import type { Skipped } from '../domain/item.ts';
import type { SourceKind, SourceTools } from '../domain/seams.ts';
import type { SourceState } from '../domain/source.ts';
import { type FoundFile, listFolder, reasonOf } from './folder.ts';
import { type FileItems, followMoved } from './moved-stories.ts';
import { startState, without } from './state.ts';

const FILES_MAX = 10_000;
const DEPTH_MAX = 16;
const FILE_BYTES_MAX = 8_388_608;
const TOTAL_BYTES_MAX = 268_435_456;
/** between two tries with what cannot be read though it stays as it is */
const AGAIN_SECONDS_MAX = 3600;

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
    if (folder.fingerprint === state.bodyHash && tools.now < (state.unread?.againAt ?? Number.POSITIVE_INFINITY)) {
      return { kind: 'not-modified', state };
    }
    const files: FileItems[] = [];
    const skipped: Skipped[] = [...folder.skipped];
    let isWhole = true;
    let total = 0;
    for (const found of folder.files) {
      if (tools.signal?.aborted) return { kind: 'not-modified', state };
      total += found.bytes;
      const stories = total > TOTAL_BYTES_MAX ? problem('folder too large') : await readStories(found, tools);
      files.push({ name: found.name, items: stories.items, isWhole: stories.problems.length === 0 });
      for (const why of stories.problems) skipped.push({ what: found.name, why });
      if (stories.isUnread) isWhole = false;
    }
    const { items, places } = followMoved(files, state.places ?? []);
    const read = { ...without(state, 'unread'), bodyHash: folder.fingerprint, places };
    return {
      kind: 'items',
      items,
      repairs: [],
      skipped,
      state: isWhole ? read : { ...read, unread: unreadAgain(state, tools.now) },
    };
  },
};

/** A disk or a thread may have had a bad moment; what is at fault itself is tried ever less often. */
function unreadAgain({ unread }: SourceState, now: number): NonNullable<SourceState['unread']> {
  const times = (unread?.times ?? 0) + 1;
  return { times, againAt: now + Math.min(2 ** times, AGAIN_SECONDS_MAX) * 1000 };
}

interface ReadFile extends StoryFile {
  /** the bytes were not had, or ended their thread: another time they may be read */
  readonly isUnread?: true;
}

async function readStories(found: FoundFile, tools: SourceTools): Promise<ReadFile> {
  if (found.bytes > FILE_BYTES_MAX) return problem(`more than ${FILE_BYTES_MAX} bytes`);
  if (found.bytes === 0) return problem('empty');
  try {
    const read = await tools.untrusted.storyFile(await readFile(found.path), found.name);
    // One file that ends its thread costs the folder nothing else.
    return 'error' in read ? unread(`${read.error.code}: ${read.error.detail}`) : read;
  } catch (error) {
    return unread(reasonOf(error));
  }
}

const problem = (why: string): ReadFile => ({ items: [], problems: [why] });
const unread = (why: string): ReadFile => ({ ...problem(why), isUnread: true });
