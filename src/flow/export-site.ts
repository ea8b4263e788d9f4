import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Feed } from '../domain/feed.ts';
import { feedPagePath, renditionPath, storyPath } from '../lib/addresses.ts';
import { opml } from '../render/opml.ts';
import { type DocumentTools, headOf, renditionOf } from './head.ts';

export interface ExportTools extends DocumentTools {
  /** a page for people by its path, `/` or `/stories/SLUG`; undefined: there is none */
  page?(path: string): Promise<Uint8Array | undefined>;
}

export interface ExportReport {
  readonly files: number;
  readonly bytes: number;
}

/** what a page needs beside itself: its style, its script */
const ASSET = /(?:href|src)="(\/[\w./-]+\.(?:css|js|svg|png|ico))"/g;

/**
 * Public feeds, their editions and pages as files for any web server. The bytes are those that this server gives
 * itself, but for links to further pages of a feed: a server of files would answer those with the first page again.
 */
export async function exportSite(tools: ExportTools, directory: string): Promise<ExportReport> {
  const { settings, feeds } = tools.configuration;
  const published = feeds.filter(({ access, retired }) => access === 'public' && !retired);
  const site = new Site(directory);
  const pages = new Set(['/']);
  await site.write('/opml', opml(published, settings));
  for (const feed of published) {
    for (const language of ['', ...feed.languages]) {
      pages.add(feedPagePath(feed.name, language));
      for (const slug of await exportEdition(tools, feed, language, site)) pages.add(storyPath(slug));
    }
  }
  const assets = new Set<string>();
  for (const page of pages) {
    const bytes = await tools.page?.(page);
    if (!bytes) continue;
    await site.write(`${page === '/' ? '' : page}/index.html`, bytes);
    for (const [, asset] of new TextDecoder().decode(bytes).matchAll(ASSET)) assets.add(asset!);
  }
  for (const asset of assets) {
    const bytes = await tools.page?.(asset);
    if (bytes) await site.write(asset, bytes);
  }
  return site.report();
}

/** @returns slugs of the stories in it */
async function exportEdition(tools: ExportTools, feed: Feed, language: string, site: Site): Promise<readonly string[]> {
  const head = await headOf(tools, { feed, language });
  for (const format of feed.formats) {
    const { paging, ...document } = head.document(format);
    const whole = paging && paging.next === undefined;
    const { bytes } = renditionOf(head.setting, format, whole ? { ...document, paging } : document);
    await site.write(renditionPath({ feed: feed.name, language, format }), bytes);
  }
  return head.selected.stories.map(({ slug }) => slug);
}

class Site {
  readonly #directory: string;
  #files = 0;
  #bytes = 0;

  constructor(directory: string) {
    this.#directory = path.resolve(directory);
  }

  async write(address: string, bytes: Uint8Array): Promise<void> {
    const file = path.join(
      this.#directory,
      ...address
        .split('/')
        .filter((part) => part !== '')
        .map(decodeURIComponent),
    );
    if (!file.startsWith(this.#directory + path.sep)) throw new Error(`${address} leads out of the folder`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
    this.#files += 1;
    this.#bytes += bytes.length;
  }

  report(): ExportReport {
    return { files: this.#files, bytes: this.#bytes };
  }
}
