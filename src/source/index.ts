import type { SourceKind } from '../domain/seams.ts';
import type { SourceKindName } from '../domain/source.ts';
import { withCredentials } from './credentials.ts';
import { feed } from './feed.ts';
import { file } from './file.ts';
import { html } from './html.ts';
import { push } from './push.ts';
import { sitemap } from './sitemap.ts';

/** Every kind of source. Adding one: a file here, a line in this list, a case. */
export const sourceKinds: Readonly<Record<SourceKindName, SourceKind>> = {
  feed: withCredentials(feed),
  file,
  html: withCredentials(html),
  sitemap: withCredentials(sitemap),
  push,
};
