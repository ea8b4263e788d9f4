import { selectAll } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import type { Item } from '../domain/item.ts';
import type { FetchAnswer, SourceKind, SourceReading, SourceTools } from '../domain/seams.ts';
import type { Failure, Selectors, Source, SourceState } from '../domain/source.ts';
import { sha256 } from '../lib/hash.ts';
import { decodeBytes } from '../parse/charset.ts';
import { absolute, collapse, dateIn, documentOf, pick, textOf } from './html-story.ts';
import { PAGES_MAX, readPages, SEEN_MAX } from './pages.ts';
import { renewedValidators, replacedValidators, startState, statusFailure, withMoved } from './state.ts';
import { renewedWishes } from './wishes.ts';

const ITEMS_MAX = 200;

/** A page without a feed: CSS selectors find the stories on it, and their bodies on their own pages. */
export const html: SourceKind = {
  async read(source, before, tools) {
    const state = startState(source, before, tools.now);
    const url = state.url ?? source.url;
    const { selectors } = source;
    if (url === undefined || !selectors) return failed(state, { code: 'internal', detail: 'no address or selectors' });
    const answer = await tools.fetch({
      url,
      accept: 'text/html, application/xhtml+xml',
      validators: state.validators,
      subscribers: tools.subscribers,
      ...(tools.signal ? { signal: tools.signal } : {}),
    });
    if (answer.kind === 'failed') return failed(state, answer.failure);
    const counted = withWishes(withMoved(state, answer.hops, tools.now), answer, tools.now);
    if (answer.status === 304) {
      return { kind: 'not-modified', state: { ...counted, validators: renewedValidators(state.validators, answer) } };
    }
    if (answer.status !== 200) return failed(state, statusFailure(answer, tools.now));
    return readList({ source, selectors, answer, state: counted, tools });
  },
};

const failed = (state: SourceState, failure: Failure): SourceReading => ({ kind: 'failed', failure, state });

function withWishes(state: SourceState, answer: FetchAnswer, now: number): SourceState {
  const wishes = renewedWishes(state.wishes, answer.headers, now);
  return wishes ? { ...state, wishes } : state;
}

interface ListRequest {
  readonly source: Source;
  readonly selectors: Selectors;
  readonly answer: FetchAnswer;
  readonly state: SourceState;
  readonly tools: SourceTools;
}

async function readList({ source, selectors, answer, state, tools }: ListRequest): Promise<SourceReading> {
  const bodyHash = sha256(answer.body);
  const validators = replacedValidators(state.validators, answer);
  if (bodyHash === state.bodyHash) return { kind: 'not-modified', state: { ...state, validators } };
  const list = storyList(decodeBytes(answer.body, answer.headers['content-type']).text, selectors, answer.finalUrl);
  if (list.items.length === 0) {
    return failed(state, {
      code: 'not-a-feed',
      detail: `nothing fits the selectors ${selectors.list}, ${selectors.link}`,
    });
  }
  const known = { ...state, ...(list.title ? { title: list.title } : {}), siteLink: answer.finalUrl };
  if (selectors.body === undefined) {
    return { kind: 'items', items: list.items, repairs: [], state: { ...known, validators, bodyHash } };
  }
  const seen = new Set(state.seen ?? []);
  const waiting = list.items.filter((item) => !seen.has(item.link!));
  const pages = await readPages(source, waiting.slice(0, PAGES_MAX), tools);
  const all = pages.done.length === waiting.length;
  return {
    kind: 'items',
    items: pages.items,
    repairs: [],
    skipped: pages.skipped,
    state: {
      ...known,
      seen: [...(state.seen ?? []), ...pages.done].slice(-SEEN_MAX),
      // Pages are left to read: the same list must be looked at again.
      ...(all ? { validators, bodyHash } : {}),
    },
  };
}

/** The stories that a list page names, in its order. */
export function storyList(
  page: string,
  selectors: Selectors,
  url: string,
): { readonly title: string; readonly items: readonly Item[] } {
  const document = documentOf(page);
  const base = absolute(pick('base[href]', document)?.attribs.href, url) ?? url;
  const items = new Map<string, Item>();
  for (const element of every(selectors.list, document).slice(0, ITEMS_MAX)) {
    const anchor = pick(selectors.link, element) ?? (element.attribs.href === undefined ? undefined : element);
    const link = absolute(anchor?.attribs.href, base);
    if (link === undefined || items.has(link)) continue;
    const title = collapse(textOf(selectors.title === undefined ? anchor : pick(selectors.title, element)));
    const publishedAt = selectors.date === undefined ? undefined : dateIn(pick(selectors.date, element));
    items.set(link, {
      id: link,
      link,
      ...(title ? { title } : {}),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      authors: [],
      categories: [],
      enclosures: [],
    });
  }
  return { title: collapse(textOf(pick('title', document))), items: [...items.values()] };
}

function every(selector: string, from: AnyNode): readonly Element[] {
  try {
    return selectAll<AnyNode, Element>(selector, from);
  } catch {
    return [];
  }
}
