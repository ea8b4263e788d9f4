import type { Story } from '../../domain/story.ts';
import { directionOf } from '../../lib/direction.ts';
import { type Html, html, safeHref, trusted } from './html.ts';
import { languageAttributes, languageName, layout, ownName, type PageLink, type Site, time } from './layout.ts';
import { isUnreviewed, provenanceSentence, provenanceTag } from './provenance.ts';
import { changesMade } from './story-changes.ts';

export interface StoryPageData {
  readonly site: Site;
  readonly story: Story;
  readonly pageUrl: string;
  /** the body as it may be shown: whole, or the excerpt that the source allows */
  readonly bodyHtml: string;
  readonly isExcerpt: boolean;
  readonly source: { readonly title: string; readonly link?: string; readonly rights?: string };
  /** other published versions of the story */
  readonly versions: readonly {
    readonly language: string;
    readonly headline: string;
    readonly path: string;
    readonly url: string;
  }[];
  /** other stories with the same text */
  readonly copies: readonly { readonly sourceTitle: string; readonly link?: string }[];
  readonly revisions: number;
}

export function storyPage(data: StoryPageData): string {
  const { site, story, versions } = data;
  const links: PageLink[] = [{ rel: 'canonical', href: data.pageUrl }];
  if (versions.length > 0) {
    links.push({ rel: 'alternate', hreflang: story.language, href: data.pageUrl });
    for (const { language, url } of versions) links.push({ rel: 'alternate', hreflang: language, href: url });
  }
  const main = html`
<article class="story">
<header dir="${directionOf(story.language)}">
<p class="kicker" dir="auto">${data.source.title}</p>
<h1${languageAttributes(story.language)}>${story.headline}</h1>
<p class="meta" dir="ltr">${time(story.publishedAt)}${story.revision > 1 && story.updatedAt !== story.publishedAt ? html` · updated ${time(story.updatedAt)}` : ''} · ${languageName(story.language)} ${provenanceTag(story.translation)}</p>
${signature(story)}
${versions.length > 0 ? html`<nav aria-label="This story in other languages"><ul class="row">${versions.map((version) => html`<li><a class="pill" href="${version.path}" hreflang="${version.language}">${ownName(version.language)}</a></li>`)}</ul></nav>` : ''}
</header>
<div class="body"${languageAttributes(story.language)}>${trusted(data.bodyHtml)}</div>
${data.isExcerpt ? html`<p class="notice">An excerpt: the source keeps the whole text to itself.</p>` : ''}
${enclosures(story)}
<section class="section" aria-labelledby="origin">
<h2 id="origin">Where this comes from</h2>
<dl class="facts">
<dt>Source</dt><dd dir="auto">${link(data.source.link, data.source.title)}</dd>
${story.origin?.title ? html`<dt>Taken from</dt><dd dir="auto">${link(story.origin.link, story.origin.title)}</dd>` : ''}
${safeHref(story.link) ? html`<dt>Original</dt><dd><a href="${story.link}" rel="noopener noreferrer">${story.link}</a></dd>` : ''}
<dt>Translation</dt><dd>${provenanceSentence(story.translation)}</dd>
${data.source.rights ? html`<dt>Rights</dt><dd dir="auto">${data.source.rights}</dd>` : ''}
${data.copies.length > 0 ? html`<dt>Also at</dt><dd>${data.copies.map((copy) => html`<span dir="auto">${link(copy.link, copy.sourceTitle)}</span> `)}</dd>` : ''}
${data.revisions > 1 ? html`<dt>Versions kept</dt><dd>${data.revisions}</dd>` : ''}
<dt>Id</dt><dd><code>${story.id}</code></dd>
</dl>
</section>
${changesMade(story)}
</article>`;
  return layout({
    site,
    title: story.headline || 'Untitled',
    ...(story.summary ? { description: story.summary.slice(0, 300) } : {}),
    links,
    noindex: isUnreviewed(story.translation),
    main,
  });
}

function link(href: string | undefined, label: string): Html {
  const safe = safeHref(href);
  return safe ? html`<a href="${safe}" rel="noopener noreferrer">${label}</a>` : html`${label}`;
}

function signature({ authors, dateline, credit, language }: Story): Html | string {
  const names = authors.map(({ name }) => name).join(', ');
  const place = dateline?.place;
  const parts = [
    names === '' ? undefined : html`<span>${names}</span>`,
    place === undefined ? undefined : html`<span>${place}</span>`,
    credit.source === undefined ? undefined : html`<span>${credit.source}</span>`,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return '';
  return html`<p class="meta"${languageAttributes(language)}>${parts.map((part, i) => html`${i > 0 ? ' · ' : ''}${part}`)}</p>`;
}

function enclosures({ enclosures: list }: Story): Html | string {
  const shown = list.filter(({ url }) => safeHref(url));
  if (shown.length === 0) return '';
  return html`<section aria-labelledby="media"><h2 id="media">Attached</h2><ul>${shown.map(
    ({ url, type, bytes }) =>
      html`<li><a href="${url}" rel="noopener noreferrer">${nameOf(url)}</a> <span class="meta">${type ?? ''}${bytes ? `, ${Math.max(1, Math.round(bytes / 1024))} kB` : ''}</span></li>`,
  )}</ul></section>`;
}

function nameOf(url: string): string {
  const last = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? url;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
