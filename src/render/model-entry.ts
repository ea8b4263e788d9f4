import type { FeedDocument, FeedEntry } from '../domain/seams.ts';
import { summaryBody, wrapBody } from './body.ts';
import { firstDate } from './dates.ts';
import { mediaType } from './media.ts';
import type { ModelEdition, ModelEnclosure, ModelEntry, ModelProvenance, ModelSource } from './model-types.ts';
import { languageOf, titleOf } from './model-words.ts';
import { cleanLine, cleanText, excerpt, isVisible } from './text.ts';
import { httpUri } from './uri.ts';

/** Length of a summary made from the body, where the story has none. */
const SUMMARY_CHARACTERS = 280;

/** One entry goes into three formats and their pre-flights: what is made of it is remembered as long as it lives. */
export function entryOf(document: FeedDocument, entry: FeedEntry): ModelEntry {
  const known = made.get(entry);
  if (known && known.feed === document.feed && known.pageUrl === document.pageUrl) return known.entry;
  const fresh = modelEntry(document, entry);
  made.set(entry, { feed: document.feed, pageUrl: document.pageUrl, entry: fresh });
  return fresh;
}

const made = new WeakMap<
  FeedEntry,
  { readonly feed: FeedDocument['feed']; readonly pageUrl: string; readonly entry: ModelEntry }
>();

function modelEntry(document: FeedDocument, entry: FeedEntry): ModelEntry {
  const { story } = entry;
  const language = languageOf(story.language);
  const published = firstDate(story.publishedAt, story.firstSeenAt);
  const updated = firstDate(story.updatedAt, story.publishedAt, story.firstSeenAt);
  const summary = summaryOf(entry);
  const via = httpUri(story.link);
  const image = httpUri(story.image);
  const origin = originOf(entry);
  const provenance = provenanceOf(entry);
  return {
    id: cleanText(story.id),
    title: titleOf(story.headline, () => excerpt(story.contentText, 80), entry.source.title),
    link: httpUri(entry.pageUrl) ?? document.pageUrl,
    date: new Date(Math.max(updated.getTime(), published.getTime())),
    published,
    description: summary,
    content: entry.full ? wrapBody(story.contentHtml, language) : summaryBody(summary, language),
    category: unique(story.tags.map(cleanLine)).map((name) => ({ name, term: name })),
    language,
    names: unique(story.authors.map(({ name }) => cleanLine(name))),
    alternates: alternatesOf(document, entry, language),
    enclosures: enclosuresOf(entry),
    source: sourceOf(entry),
    ...(image === undefined ? {} : { image }),
    ...(via === undefined ? {} : { via }),
    ...(origin === undefined ? {} : { origin }),
    ...(provenance === undefined ? {} : { provenance }),
  };
}

function summaryOf(entry: FeedEntry): string {
  const own = cleanLine(entry.story.summary ?? '');
  return isVisible(own) ? own : excerpt(entry.story.contentText, SUMMARY_CHARACTERS);
}

/** RFC 4287 §4.2.7: no two alternates of one type and language; the story's own comes first */
function alternatesOf(document: FeedDocument, entry: FeedEntry, own: string): readonly ModelEdition[] {
  const versions = entry.versions
    .flatMap(({ language, url, id }) => {
      const uri = httpUri(url);
      return uri === undefined ? [] : [{ language: languageOf(language), url: uri, id: cleanText(id) }];
    })
    .filter(({ language }) => language !== own && language !== 'und')
    .sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : a.id < b.id ? -1 : 1))
    .filter(({ language }, i, all) => language !== all[i - 1]?.language);
  if (versions.length === 0) return [];
  // the same for every member of the group: the first language of the feed that there is, else the first tag
  const set = [{ language: own, url: httpUri(entry.pageUrl) ?? document.pageUrl }, ...versions];
  const fits = (tag: string, language: string) => tag === language || tag.startsWith(`${language}-`);
  const wanted = document.feed.languages.find((language) => set.some((v) => fits(v.language, language)));
  const fallback =
    set.find((v) => wanted !== undefined && fits(v.language, wanted)) ??
    [...set].sort((a, b) => (a.language < b.language ? -1 : 1))[0];
  return [...versions, { language: 'x-default', url: fallback!.url }];
}

function enclosuresOf(entry: FeedEntry): readonly ModelEnclosure[] {
  const seen = new Set<string>();
  return entry.story.enclosures.flatMap(({ url, type, bytes }) => {
    const uri = httpUri(url);
    if (uri === undefined || seen.has(uri)) return [];
    seen.add(uri);
    const size = bytes !== undefined && Number.isSafeInteger(bytes) && bytes > 0 ? { bytes } : {};
    return [{ url: uri, type: mediaType(type, uri), ...size }];
  });
}

function sourceOf({ source }: FeedEntry): ModelSource {
  const link = httpUri(source.link);
  const feedUrl = httpUri(source.feedUrl);
  const rights = cleanLine(source.rights ?? '');
  return {
    iri: feedUrl ?? source.iri,
    title: titleOf(source.title, source.id),
    ...(link === undefined ? {} : { link }),
    ...(feedUrl === undefined ? {} : { feedUrl }),
    ...(rights === '' ? {} : { rights }),
  };
}

function originOf({ story }: FeedEntry): ModelEntry['origin'] {
  const link = httpUri(story.origin?.link);
  const title = cleanLine(story.origin?.title ?? '');
  if (link === undefined && title === '') return undefined;
  return { ...(title === '' ? {} : { title }), ...(link === undefined ? {} : { link }) };
}

function provenanceOf({ story }: FeedEntry): ModelProvenance | undefined {
  const { method, from, engine, reviewed } = story.translation;
  if (method === 'none' || (method === 'unknown' && from === undefined && engine === undefined)) return undefined;
  const name = cleanLine(engine ?? '');
  const tag = from === undefined ? undefined : languageOf(from);
  const kind = method === 'machine' ? 'Machine translation' : method === 'human' ? 'Human translation' : 'Translation';
  const sentence = `${kind}${tag ? ` from ${tag}` : ''}${name ? ` by ${name}` : ''}${
    reviewed ? ', reviewed' : method === 'machine' ? ', not reviewed' : ''
  }`;
  return {
    method,
    ...(tag === undefined ? {} : { from: tag }),
    ...(name === '' ? {} : { engine: name }),
    reviewed: reviewed === true,
    sentence,
  };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
