import type { FetchAnswer, SourceKind, SourceReading, SourceTools } from '../domain/seams.ts';
import type { Selectors, Source, SourceState } from '../domain/source.ts';
import { sha256 } from '../lib/hash.ts';
import { walkPages } from './pages.ts';
import {
  failed,
  hintsOf,
  renewedValidators,
  replacedValidators,
  startState,
  statusFailure,
  unreadFailure,
  withMoved,
} from './state.ts';
import { withWishes } from './wishes.ts';

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
  const list = await tools.untrusted.storyList(answer.body, {
    ...hintsOf(answer, source),
    selectors,
  });
  if ('error' in list) return failed(state, unreadFailure(list));
  if (list.items.length === 0) {
    const detail = `nothing fits the selectors ${selectors.list}, ${selectors.link}`;
    return failed(state, { code: 'not-a-feed', detail });
  }
  const known = { ...state, ...(list.title ? { title: list.title } : {}), siteLink: answer.finalUrl };
  const whenWhole = { validators, bodyHash };
  if (selectors.body === undefined) {
    return { kind: 'items', items: list.items, repairs: [], state: { ...known, ...whenWhole } };
  }
  return walkPages({ source, found: list.items, state: known, whenWhole, tools });
}
