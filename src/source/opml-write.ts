import type { Source } from '../domain/source.ts';
import { escapeHtml } from '../lib/html-text.ts';

export interface OpmlSource {
  readonly source: Source;
  /** as the feed calls itself */
  readonly title?: string;
  readonly siteLink?: string;
}

/**
 * The sources as OPML 2.0 that feed readers import: one folder per first tag, all tags as `category`. Only what is a
 * feed on the web can stand there, and no credentials leave in an address.
 */
export function writeOpml(title: string, sources: readonly OpmlSource[]): string {
  const feeds = sources.filter(({ source }) => source.kind === 'feed' && source.url !== undefined);
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${attribute(title)}</title>
  </head>
  <body>
${outlines(feeds, 0)}  </body>
</opml>
`;
}

/** What stands at one depth of folders: the feeds that go no deeper, and the folders of the others. */
function outlines(feeds: readonly OpmlSource[], depth: number): string {
  const indent = '  '.repeat(depth + 2);
  const folders = new Map<string, OpmlSource[]>();
  for (const one of feeds) {
    const folder = foldersOf(one)[depth] ?? '';
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  }
  return [...folders]
    .map(([folder, members]) =>
      folder === ''
        ? members.map((one) => outline(one, indent)).join('')
        : `${indent}<outline text="${attribute(folder)}">\n${outlines(members, depth + 1)}${indent}</outline>\n`,
    )
    .join('');
}

/** `category` parts its values by commas and begins them with a slash: a tag with these is a folder in the folder. */
const isCategory = (tag: string): boolean => !/,|^\/|\/$/.test(tag);

function foldersOf({ source: { tags } }: OpmlSource): readonly string[] {
  return tags.filter((tag, i) => tag !== '' && (i === 0 || !isCategory(tag)));
}

function outline({ source, title, siteLink }: OpmlSource, indent: string): string {
  const shown = source.title ?? title ?? source.id;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['type', 'rss'],
    ['text', shown],
    ['title', shown],
    ['xmlUrl', withoutCredentials(source.url!)],
    ['htmlUrl', siteLink],
    ['language', source.language],
    ['category', source.tags.filter(isCategory).join(',') || undefined],
  ];
  const written = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${attribute(value)}"`]));
  return `${indent}<outline ${written.join(' ')}/>\n`;
}

function withoutCredentials(url: string): string {
  if (!URL.canParse(url)) return url;
  const bare = new URL(url);
  if (bare.username === '' && bare.password === '') return url;
  bare.username = '';
  bare.password = '';
  return bare.href;
}

/** What XML 1.0 cannot hold is left out: controls, lone surrogates, noncharacters. */
const attribute = (text: string): string =>
  escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')).replace(
    /[\t\n\r]/g,
    ' ',
  );
