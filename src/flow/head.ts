import { createHash } from 'node:crypto';
import type { Feed, Format, Rendition } from '../domain/feed.ts';
import type { FeedDocument } from '../domain/seams.ts';
import type { Configuration } from '../domain/settings.ts';
import { isoSeconds } from '../lib/moments.ts';
import { RENDERERS } from '../render/index.ts';
import { firstArrival } from '../select/arrivals.ts';
import { type ArrivalPlace, type Cursor, writeArrival, writeCursor } from '../select/cursor.ts';
import { type Selected, selectStories } from '../select/select.ts';
import { authorityOf } from './authority.ts';
import { describeStories, describeTombstones, documentOf, headUrl, newestChange, type Setting } from './describe.ts';
import type { Shelf } from './shelf.ts';

export interface DocumentTools {
  readonly store: Shelf;
  readonly configuration: Configuration;
  /** epoch milliseconds */
  readonly now: number;
}

export interface DocumentRequest {
  readonly feed: Feed;
  /** edition; '' = all languages */
  readonly language: string;
}

/** What all documents of one moment have in common. */
export async function settingOf(tools: DocumentTools): Promise<Omit<Setting, 'feed' | 'language'>> {
  const { store, configuration, now } = tools;
  const authority = await authorityOf(store, configuration.settings.publicUrl, now);
  return { configuration, authority, now };
}

/** The feed itself, its newest stories, ready to be written in each format. */
export interface Head {
  readonly setting: Setting;
  readonly selected: Selected;
  /** epoch milliseconds at which time alone changes it */
  readonly changesAt?: number;
  document(format: Format): FeedDocument;
}

/** @param request with what `settingOf` knows already, where several are made at once */
export async function headOf(tools: DocumentTools, request: DocumentRequest | Setting): Promise<Head> {
  const setting = 'authority' in request ? request : { ...(await settingOf(tools)), ...request };
  const { feed, language } = request;
  const { maxPerSource } = feed.select;
  const selected = await selectStories(tools.store, {
    feed,
    language,
    now: tools.now,
    limit: feed.limit,
    ...(maxPerSource === undefined ? {} : { maxPerSource }),
  });
  const [entries, tombstones, older, heads] = await Promise.all([
    describeStories(tools.store, setting, selected.stories),
    describeTombstones(tools.store, setting, selected.stories),
    selected.next &&
      firstArrival(tools.store, { feed, language, now: tools.now }, { below: selected.next, places: selected.places }),
    tools.store.renditionHeads(),
  ]);
  // what was newest may go (the end of a tombstone, another selection): what subscribers were told never steps back,
  // unless a wrong clock told it
  const now = isoSeconds(tools.now);
  const told = heads.filter((one) => one.feed === feed.name && one.language === language && one.updated <= now);
  const newest = newestChange(setting.authority, selected.stories, tombstones);
  const updated = [newest, ...told.map((one) => one.updated)].sort().at(-1)!;
  const ends = [
    ...tombstones.map(({ until }) => Date.parse(until)),
    ...(selected.changesAt ? [selected.changesAt] : []),
  ];
  return {
    setting,
    selected,
    ...(ends.length === 0 ? {} : { changesAt: Math.min(...ends) }),
    document: (format) =>
      documentOf(
        setting,
        { entries, tombstones, updated },
        { format, paging: headPaging(setting, selected, older, format) },
      ),
  };
}

function headPaging(
  setting: Setting,
  { next }: Selected,
  older: ArrivalPlace | undefined,
  format: Format,
): NonNullable<FeedDocument['paging']> {
  const head = headUrl(setting, format);
  // RFC 5005 §2: complete only if nothing ever leaves it for an archive
  if (next === undefined) {
    return setting.feed.select.maxAgeDays === undefined
      ? { kind: 'complete', first: head, last: head }
      : { kind: 'current', first: head, last: head };
  }
  return {
    kind: 'current',
    first: head,
    last: `${head}?page=last`,
    next: pageUrl(head, 2, next),
    ...(older && { prevArchive: archiveUrl(head, older) }),
  };
}

/** As if nothing had been published before it: then its bytes changed when what it holds did. */
export function renditionOf(setting: Setting, format: Format, document: FeedDocument): Rendition {
  const bytes = RENDERERS[format].render(document);
  return {
    feed: setting.feed.name,
    language: setting.language,
    format,
    bytes,
    mediaType: RENDERERS[format].mediaType,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`,
    updated: document.updated,
    lastModified: document.updated,
  };
}

/** A further page, by the story that it begins with. */
export function pageUrl(head: string, page: number, from: Cursor): string {
  return `${head}?page=${page}&from=${writeCursor(from)}`;
}

export function archiveUrl(head: string, place: ArrivalPlace): string {
  return `${head}?archive=${writeArrival(place)}`;
}
