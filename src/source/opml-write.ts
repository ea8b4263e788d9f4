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
  const folders = new Map<string, OpmlSource[]>();
  for (const one of sources) {
    if (one.source.kind !== 'feed' || one.source.url === undefined) continue;
    const folder = one.source.tags[0] ?? '';
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  }
  const body = [...folders].map(([folder, members]) => {
    if (folder === '') return members.map((one) => outline(one, '    ')).join('');
    const inner = members.map((one) => outline(one, '      ')).join('');
    return `    <outline text="${attribute(folder)}">\n${inner}    </outline>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${attribute(title)}</title>
  </head>
  <body>
${body.join('')}  </body>
</opml>
`;
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
    ['category', source.tags.length > 0 ? source.tags.map((tag) => tag.replaceAll(',', ' ')).join(',') : undefined],
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
