import type { UntrustedDocuments } from '../../src/domain/seams.ts';
import { parse } from '../../src/parse/parse.ts';
import { readSitemap } from '../../src/source/sitemap-document.ts';
import { storyFile } from '../../src/source/story-file.ts';
import { storyList } from '../../src/source/story-list.ts';
import { storyPage } from '../../src/source/story-page.ts';
import { documentHubs } from '../../src/websub/discover.ts';

/** The real readers, in the test's own thread. */
export const plainDocuments: UntrustedDocuments = {
  parse: async (bytes, hints) => parse(bytes, hints),
  storyList: async (bytes, hints) => storyList(bytes, hints),
  storyPage: async (bytes, hints) => storyPage(bytes, hints),
  sitemap: async (bytes, hints) => readSitemap(bytes, hints),
  hubLinks: async (bytes, url) => documentHubs(bytes, url),
  storyFile: async (bytes, name) => storyFile(bytes, name),
};
