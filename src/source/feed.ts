import type { ParsedFeed } from '../domain/item.ts';
import type { FetchAnswer, SourceKind, SourceReading, SourceTools } from '../domain/seams.ts';
import type { Source, SourceState } from '../domain/source.ts';
import { sha256 } from '../lib/hash.ts';
import { linkWithRel, parseLinkField } from '../lib/link-field.ts';
import { withHubs } from './hubs.ts';
import {
  failed,
  hintsOf,
  renewedValidators,
  replacedValidators,
  startState,
  statusFailure,
  withMoved,
  without,
} from './state.ts';
import { documentWishes, withWishes } from './wishes.ts';

/** RSS, Atom, RDF and JSON Feed by conditional GET. */
export const feed: SourceKind = {
  async read(source, before, tools) {
    const state = startState(source, before, tools.now);
    const url = state.url ?? source.url;
    if (url === undefined) return failed(state, { code: 'internal', detail: 'no address' });
    return readAt(url, { source, state, tools });
  },
};

interface Reading {
  readonly source: Source;
  readonly state: SourceState;
  readonly tools: SourceTools;
}

async function readAt(url: string, { source, state, tools }: Reading): Promise<SourceReading> {
  const answer = await tools.fetch({
    url,
    validators: state.validators,
    subscribers: tools.subscribers,
    ...(tools.signal ? { signal: tools.signal } : {}),
  });
  if (answer.kind === 'failed') return failed(state, answer.failure);
  const counted = withMoved(state, answer.hops, tools.now);
  if (answer.status === 304) return notModified(counted, answer, tools.now);
  if (answer.status !== 200) return failed(state, statusFailure(answer, tools.now));
  return readDocument(source, counted, answer, tools);
}

function notModified(state: SourceState, answer: FetchAnswer, now: number): SourceReading {
  const validators = renewedValidators(state.validators, answer);
  return { kind: 'not-modified', state: { ...withWishes(state, answer, now), validators } };
}

async function readDocument(
  source: Source,
  state: SourceState,
  answer: FetchAnswer,
  tools: SourceTools,
): Promise<SourceReading> {
  const bodyHash = sha256(answer.body);
  if (bodyHash === state.bodyHash) {
    const validators = replacedValidators(state.validators, answer);
    return { kind: 'not-modified', state: { ...withWishes(state, answer, tools.now), validators } };
  }
  const parsed = await parse(answer, tools);
  const hubsOf = (reading: SourceReading) => withHubs(reading, { source, answer, tools });
  if (!('error' in parsed)) return hubsOf(items(state, answer, parsed, bodyHash, tools.now));
  const { error } = parsed;
  const offered = error.discovered?.filter((link) => link !== answer.finalUrl) ?? [];
  // A page given in place of its feed is followed; a feed that turned into a page is not: it may be anybody's.
  const isPage = state.url === undefined && (state.isPage ?? state.lastSuccessAt === undefined);
  if (error.code === 'not-a-feed' && offered[0] !== undefined && isPage)
    return readDiscovered(offered[0], { source, state, tools });
  const failure = failed(state, {
    code: error.code === 'timed-out' ? 'killed' : error.code,
    detail: offered.length > 0 ? `${error.detail}; feeds offered: ${offered.slice(0, 5).join(' ')}` : error.detail,
  });
  // A page may have a hub too; one that was a feed is asked nothing more.
  return error.code === 'not-a-feed' && state.lastSuccessAt === undefined ? hubsOf(failure) : failure;
}

const parse = (answer: FetchAnswer, tools: SourceTools) =>
  tools.untrusted.parse(answer.body, {
    ...hintsOf(answer),
    ...(answer.headers['content-language'] === undefined
      ? {}
      : { contentLanguage: answer.headers['content-language'] }),
  });

/** From now on the feed is asked, and the page only when the feed fails again and again (pace.ts). */
async function readDiscovered(link: string, { source, state, tools }: Reading): Promise<SourceReading> {
  const found: SourceState = { ...without(state, 'moved'), url: link, isPage: true };
  const reading = await readAt(link, { source, state: found, tools });
  if (reading.kind !== 'failed') return reading;
  const { failure } = reading;
  return failed(state, { ...failure, detail: `${link}: ${failure.detail}` });
}

function items(
  state: SourceState,
  answer: FetchAnswer,
  parsed: ParsedFeed,
  bodyHash: string,
  now: number,
): SourceReading {
  const channel = parsed.feed;
  const links = parseLinkField(answer.headers.link ?? '');
  // The Link field wins over links in the document (WebSub §4).
  const hub = linkWithRel(links, 'hub', answer.finalUrl) ?? channel.hub;
  // Without a self link the topic is known by the address it was found at.
  const found = hub === undefined ? undefined : answer.finalUrl;
  const self = linkWithRel(links, 'self', answer.finalUrl) ?? channel.self ?? found;
  const wishes = documentWishes(channel, answer.headers, now);
  return {
    kind: 'items',
    items: parsed.items,
    repairs: parsed.repairs,
    ...(parsed.skipped ? { skipped: parsed.skipped } : {}),
    state: {
      ...without(state, 'title', 'siteLink', 'hub', 'otherHubs', 'self', 'wishes'),
      validators: replacedValidators(state.validators, answer),
      bodyHash,
      ...(channel.title === undefined ? {} : { title: channel.title }),
      ...(channel.link === undefined ? {} : { siteLink: channel.link }),
      ...(hub === undefined ? {} : { hub }),
      ...(self === undefined ? {} : { self }),
      ...(wishes ? { wishes } : {}),
    },
  };
}
