import type { Feed, Format, Rendition, RenditionKey } from '../domain/feed.ts';
import type { FeedDocument, Untrusted } from '../domain/seams.ts';
import type { RenditionHead, Store, StoryChange } from '../domain/store.ts';
import type { Delivery } from '../domain/subscription.ts';
import { atMost } from '../lib/at-most.ts';
import { sha256 } from '../lib/hash.ts';
import { isoSeconds } from '../lib/moments.ts';
import { type DocumentTools, type Head, headOf, renditionOf, settingOf } from './head.ts';
import { lastModifiedOf } from './last-modified.ts';
import { shelfOf } from './shelf.ts';

export interface PublishTools extends DocumentTools {
  readonly store: Store;
  readonly untrusted: Pick<Untrusted, 'preflight'>;
  /** what a changed rendition owes to subscribers (flow/announce.ts); saved in the same transaction */
  deliveriesFor(key: RenditionKey): Promise<readonly Delivery[]>;
  /** which renditions somebody waits for at a hub: they come first */
  awaited?(): Promise<(key: RenditionKey) => boolean>;
  /** asked before each edition that nobody waits for: true = leave the rest for later, something newer has come */
  isOvertaken?(): boolean;
  /** what this process has published already; spares rendering what cannot have changed */
  readonly memory?: PublishMemory;
}

/** Keyed by rendition: a digest of everything it was made of, and the etag that came of it. */
export type PublishMemory = Map<string, { readonly digest: string; readonly etag: string }>;

export interface PublishReport {
  readonly changed: readonly RenditionKey[];
  readonly unchanged: number;
  /** not published; the last good one stands */
  readonly faults: readonly (RenditionKey & { readonly detail: string })[];
  /** by feed: epoch milliseconds at which time alone will change it (embargo, age limit, end of a tombstone) */
  readonly changesAt: ReadonlyMap<string, number>;
  /** feeds that are to be looked at again, because something newer came */
  readonly left: readonly string[];
}

/** Editions under way at once: while one is stored, the next is read and rendered, and commits share a sync. */
const EDITIONS_AT_ONCE = 3;

/**
 * Renders feeds and editions anew and stores what came out different, with the deliveries it owes. The same stories
 * and settings give the same bytes on every node, so doing it twice changes nothing.
 *
 * @param names feeds to look at; absent = all, and what is no longer configured is taken down
 */
export async function publishFeeds(tools: PublishTools, names?: readonly string[]): Promise<PublishReport> {
  const { store, configuration } = tools;
  const feeds = configuration.feeds.filter(({ name, retired }) => !retired && (!names || names.includes(name)));
  const heads = await store.renditionHeads();
  if (!names) await takeDown(tools, heads);
  const standing: Standing = {
    heads: new Map(heads.map((head) => [keyOf(head), head])),
    faulty: new Set((await store.renditionFaults()).map(keyOf)),
  };
  const reports: EditionReport[] = [];
  const changesAt = new Map<string, number>();
  const left = new Set<string>();
  const read: DocumentTools = { ...tools, store: shelfOf(store) };
  const setting = await settingOf(tools);
  const isAwaited = (await tools.awaited?.()) ?? (() => false);
  const work = async (edition: EditionJob) => {
    const report = await publishEdition(
      tools,
      await headOf(read, { ...setting, ...edition }),
      edition.formats,
      standing,
    );
    reports.push(report);
    if (report.changesAt === undefined || report.changesAt <= tools.now) return;
    const { name } = edition.feed;
    changesAt.set(name, Math.min(report.changesAt, changesAt.get(name) ?? report.changesAt));
  };
  await atMost(EDITIONS_AT_ONCE, editionsOf(feeds, isAwaited), work);
  await atMost(
    EDITIONS_AT_ONCE,
    editionsOf(feeds, (key) => !isAwaited(key)),
    async (edition) => {
      if (tools.isOvertaken?.()) left.add(edition.feed.name);
      else await work(edition);
    },
  );
  return {
    changed: reports.flatMap(({ changed }) => changed),
    unchanged: reports.reduce((sum, { unchanged }) => sum + unchanged, 0),
    faults: reports.flatMap(({ faults }) => faults),
    changesAt,
    left: [...left],
  };
}

interface EditionJob {
  readonly feed: Feed;
  readonly language: string;
  readonly formats: readonly Format[];
}

function editionsOf(feeds: readonly Feed[], isWanted: (key: RenditionKey) => boolean): readonly EditionJob[] {
  return feeds
    .flatMap((feed) => ['', ...feed.languages].map((language) => ({ feed, language })))
    .map(({ feed, language }) => ({
      feed,
      language,
      formats: feed.formats.filter((format) => isWanted({ feed: feed.name, language, format })),
    }))
    .filter(({ formats }) => formats.length > 0);
}

interface Standing {
  readonly heads: ReadonlyMap<string, RenditionHead>;
  readonly faulty: ReadonlySet<string>;
}

interface EditionReport {
  readonly changed: readonly RenditionKey[];
  readonly unchanged: number;
  readonly faults: readonly (RenditionKey & { readonly detail: string })[];
  readonly changesAt: number | undefined;
}

async function publishEdition(
  tools: PublishTools,
  head: Head,
  formats: readonly Format[],
  standing: Standing,
): Promise<EditionReport> {
  const { store } = tools;
  const { feed, language } = head.setting;
  // together: the pre-flights of three formats keep the pool's threads busy
  const outcomes = await Promise.all(formats.map((format) => renderOne(tools, head, format, standing)));
  const good = outcomes.flatMap(({ changed }) => changed ?? []);
  const faults = outcomes.flatMap(({ fault }) => fault ?? []);
  if (good.length > 0) {
    const deliveries = await Promise.all(good.map((rendition) => tools.deliveriesFor(rendition)));
    await store.saveRenditions(good, deliveries.flat());
  }
  for (const { memorize } of outcomes) memorize?.();
  return {
    changed: good.map(({ format }) => ({ feed: feed.name, language, format })),
    unchanged: formats.length - good.length - faults.length,
    faults,
    changesAt: head.changesAt,
  };
}

interface Outcome {
  readonly changed?: Rendition;
  readonly fault?: RenditionKey & { readonly detail: string };
  /** to be done once what changed is stored */
  readonly memorize?: () => void;
}

async function renderOne(tools: PublishTools, head: Head, format: Format, standing: Standing): Promise<Outcome> {
  const { store, memory, untrusted } = tools;
  const { feed, language } = head.setting;
  const key: RenditionKey = { feed: feed.name, language, format };
  const document = head.document(format);
  const digest = memory && digestOf(head, document);
  const remembered = memory?.get(keyOf(key));
  const before = standing.heads.get(keyOf(key));
  if (digest && remembered?.digest === digest && remembered.etag === before?.etag) return {};
  const made = renditionOf(head.setting, format, document);
  const isNew = made.etag !== before?.etag;
  const rendition = { ...made, lastModified: lastModifiedOf(made, before, tools.now) };
  const detail = isNew ? await faultOf(untrusted, rendition, document) : undefined;
  if (detail !== undefined) {
    await store.saveRenditionFault(key, { at: isoSeconds(tools.now), detail });
    return { fault: { ...key, detail } };
  }
  if (standing.faulty.has(keyOf(key))) await store.saveRenditionFault(key, undefined);
  const memorize = () => {
    if (digest) memory.set(keyOf(key), { digest, etag: rendition.etag });
  };
  return isNew ? { changed: rendition, memorize } : { memorize };
}

async function faultOf(
  untrusted: Pick<Untrusted, 'preflight'>,
  rendition: Rendition,
  document: FeedDocument,
): Promise<string | undefined> {
  try {
    return await untrusted.preflight(rendition, document);
  } catch (error) {
    return `the pre-flight did not end well: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Everything that a rendition is made of, without the texts: a story's revision stands for its text. */
function digestOf(head: Head, document: FeedDocument): string {
  const { entries, ...rest } = document;
  const told = entries.map(({ story, ...entry }) => [
    story.id,
    story.revision,
    story.updatedAt,
    story.contentText.length,
    entry,
  ]);
  return sha256(JSON.stringify([rest, told, head.setting.configuration.settings.publicUrl]));
}

/** Renditions that no feed, edition or format in the configuration makes any more. */
async function takeDown({ store, configuration }: PublishTools, heads: readonly RenditionKey[]): Promise<void> {
  const wanted = new Set(
    configuration.feeds
      .filter(({ retired }) => !retired)
      .flatMap((feed) =>
        ['', ...feed.languages].flatMap((language) =>
          feed.formats.map((format) => keyOf({ feed: feed.name, language, format })),
        ),
      ),
  );
  const gone = heads.filter((head) => !wanted.has(keyOf(head)));
  if (gone.length > 0)
    await store.deleteRenditions(gone.map(({ feed, language, format }) => ({ feed, language, format })));
  for (const fault of await store.renditionFaults()) {
    if (!wanted.has(keyOf(fault))) await store.saveRenditionFault(fault, undefined);
  }
}

function keyOf({ feed, language, format }: RenditionKey): string {
  return `${feed}\n${language}\n${format}`;
}

/**
 * Names of the feeds that these changes can show in: by source, and through the other versions of a story, which link
 * to it.
 */
export async function affectedFeeds(
  store: Pick<Store, 'groupSources'>,
  feeds: readonly Feed[],
  changes: readonly StoryChange[],
): Promise<readonly string[]> {
  if (changes.length === 0) return [];
  const sources = new Set(changes.map(({ sourceId }) => sourceId));
  const groups = [...new Set(changes.map(({ groupId }) => groupId))];
  for (const source of await store.groupSources(groups)) sources.add(source);
  return feeds
    .filter(
      ({ retired, select }) =>
        !retired && (select.sources.length === 0 || select.sources.some((id) => sources.has(id))),
    )
    .map(({ name }) => name);
}
