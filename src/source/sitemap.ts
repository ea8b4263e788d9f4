import type { SitemapEntry } from '../domain/document.ts';
import type { Item } from '../domain/item.ts';
import type { FetchAnswer, SourceKind, SourceReading, SourceTools } from '../domain/seams.ts';
import type { Source, SourceState } from '../domain/source.ts';
import { sha256 } from '../lib/hash.ts';
import { walkPages } from './pages.ts';
import { askForMap, readMap, readMaps } from './sitemap-maps.ts';
import {
  failed,
  renewedValidators,
  replacedValidators,
  startState,
  statusFailure,
  unreadFailure,
  withMoved,
} from './state.ts';
import { withWishes } from './wishes.ts';

/**
 * A news site map, or an index of them. What it says is title, date, language and link; bodies are read from the pages,
 * a few a poll, when selectors say where they stand or when the map names no titles.
 */
export const sitemap: SourceKind = {
  async read(source, before, tools) {
    const state = startState(source, before, tools.now);
    const url = state.url ?? source.url;
    if (url === undefined) return failed(state, { code: 'internal', detail: 'no address' });
    const answer = await askForMap(url, state.validators, tools);
    if (answer.kind === 'failed') return failed(state, answer.failure);
    const counted = withWishes(withMoved(state, answer.hops, tools.now), answer, tools.now);
    if (answer.status === 304) {
      const validators = renewedValidators(state.validators, answer);
      return unchanged(source, { ...counted, validators }, tools);
    }
    if (answer.status !== 200) return failed(state, statusFailure(answer, tools.now));
    return readDocument(source, counted, answer, tools);
  },
};

async function readDocument(
  source: Source,
  state: SourceState,
  answer: FetchAnswer,
  tools: SourceTools,
): Promise<SourceReading> {
  const bodyHash = sha256(answer.body);
  const validators = replacedValidators(state.validators, answer);
  if (bodyHash === state.bodyHash) return unchanged(source, { ...state, validators }, tools);
  const document = await readMap(answer, tools);
  if ('error' in document) return failed(state, unreadFailure(document));
  const whenWhole = { validators, bodyHash };
  if (document.maps.length === 0) return stories(source, document.entries, { state, whenWhole, tools });
  return throughMaps(source, document, { state, whenWhole, tools });
}

/** The document is the same; when it is an index, its maps need not be. */
const unchanged = async (source: Source, state: SourceState, tools: SourceTools): Promise<SourceReading> =>
  state.maps
    ? throughMaps(source, { entries: [], maps: state.maps }, { state, whenWhole: {}, tools })
    : { kind: 'not-modified', state };

interface Reading {
  readonly state: SourceState;
  /** remembered once all pages were read */
  readonly whenWhole: Partial<SourceState>;
  readonly tools: SourceTools;
}

async function throughMaps(
  source: Source,
  index: Parameters<typeof readMaps>[0],
  { state, whenWhole, tools }: Reading,
): Promise<SourceReading> {
  const read = await readMaps(index, state.maps ?? [], tools);
  if ('failure' in read) return failed(state, read.failure);
  const remembered = { ...whenWhole, maps: read.maps };
  const { retryAfterSeconds } = read;
  const waiting = { ...state, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  if (!read.changed) return { kind: 'not-modified', state: { ...waiting, ...remembered } };
  const reading = await stories(source, read.entries, { state: waiting, whenWhole: remembered, tools });
  return reading.kind === 'items' ? { ...reading, skipped: [...read.skipped, ...(reading.skipped ?? [])] } : reading;
}

async function stories(
  source: Source,
  entries: readonly SitemapEntry[],
  { state, whenWhole, tools }: Reading,
): Promise<SourceReading> {
  const found = entries.map(itemOf);
  if (source.selectors?.body !== undefined || found.every((item) => item.title === undefined)) {
    return walkPages({ source, found, state, whenWhole, tools });
  }
  const items = found.filter((item) => item.title !== undefined);
  return { kind: 'items', items, repairs: [], state: { ...state, ...whenWhole } };
}

function itemOf(entry: SitemapEntry): Item {
  const { link, title, language, publishedAt, modifiedAt, image, publication, keywords } = entry;
  return {
    id: link,
    link,
    authors: [],
    categories: keywords,
    enclosures: [],
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(modifiedAt === undefined ? {} : { updatedAt: modifiedAt }),
    ...(image === undefined ? {} : { image }),
    ...(publication === undefined ? {} : { source: { title: publication } }),
  };
}
