import type { Format } from '../../domain/feed.ts';
import { type Html, html } from './html.ts';
import { FORMAT_NAMES, layout, ownName, type PageLink, type Site, time } from './layout.ts';

export interface IndexData {
  readonly site: Site;
  readonly feeds: readonly FeedCard[];
  readonly sources: readonly SourceLine[];
}

export interface FeedCard {
  readonly title: string;
  readonly description: string;
  readonly pagePath: string;
  readonly formats: readonly { readonly format: Format; readonly url: string; readonly mediaType: string }[];
  readonly editions: readonly { readonly language: string; readonly pagePath: string }[];
  /** newest change, ISO 8601 UTC */
  readonly updated?: string;
  readonly ttlMinutes: number;
}

export interface SourceLine {
  readonly title: string;
  readonly siteLink?: string;
  readonly status: 'ok' | 'failing' | 'gone' | 'quarantined' | 'disabled' | 'waiting' | 'pushed';
  readonly since?: number;
  /** a sentence without addresses or secrets */
  readonly trouble?: string;
}

export function indexPage({ site, feeds, sources }: IndexData): string {
  const links: PageLink[] = feeds.flatMap((feed) =>
    feed.formats.map(({ format, url, mediaType }) => ({
      rel: 'alternate',
      type: mediaType.split(';')[0]!,
      href: url,
      title: `${feed.title} (${FORMAT_NAMES[format]})`,
    })),
  );
  links.push({ rel: 'alternate', type: 'text/x-opml', href: `${site.publicUrl}/opml`, title: 'All feeds (OPML)' });
  const failing = sources.filter(({ status }) => status === 'failing' || status === 'gone' || status === 'quarantined');
  const main = html`
<p class="kicker">Newswire</p>
<h1>Feeds</h1>
<p class="lead">Feeds published here, each as RSS, Atom and JSON Feed, some in several languages.
Take one address into your reader or site, or <a href="/opml">all of them as OPML</a>.</p>
${feeds.length === 0 ? html`<p class="notice">No feed is published yet.</p>` : html`<ul class="feeds">${feeds.map(card)}</ul>`}
<section class="section" aria-labelledby="sources">
<h2 id="sources">Where the stories come from</h2>
${failing.length > 0 ? html`<div class="notice bad"><strong>${failing.length === 1 ? 'One source fails' : `${failing.length} sources fail`} at the moment.</strong> Stories that are here stay; new ones come when the source answers again.</div>` : ''}
${sources.length === 0 ? html`<p>No source is configured.</p>` : sourceTable(sources)}
</section>`;
  return layout({ site, title: site.title, description: `Feeds of ${site.title}`, links, main });
}

function card(feed: FeedCard): Html {
  const main = feed.formats[0];
  return html`<li class="card">
<h2><a href="${feed.pagePath}" dir="auto">${feed.title}</a></h2>
${feed.description ? html`<p dir="auto">${feed.description}</p>` : ''}
<p class="meta">${feed.updated ? html`Newest change ${time(feed.updated)}` : 'No story yet'}</p>
${feed.editions.length > 0 ? html`<ul class="row" aria-label="Editions of ${feed.title}">${feed.editions.map(({ language, pagePath }) => html`<li><a class="pill" href="${pagePath}" hreflang="${language}">${ownName(language)}</a></li>`)}</ul>` : ''}
<div class="row formats">
${main ? html`<a class="pill go" href="feed:${main.url}">Subscribe</a>` : ''}
${feed.formats.map(({ format, url }) => html`<a class="pill" href="${new URL(url).pathname}">${FORMAT_NAMES[format]}</a>`)}
${main ? html`<button type="button" hidden data-copy="${main.url}" aria-label="Copy address of ${feed.title}">Copy address</button>` : ''}
</div>
</li>`;
}

function sourceTable(sources: readonly SourceLine[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Sources"><table class="list">
<thead><tr><th scope="col">Source</th><th scope="col">State</th><th scope="col">Last read</th></tr></thead>
<tbody>${sources.map(
    (
      source,
    ) => html`<tr><td dir="auto">${source.siteLink ? html`<a href="${source.siteLink}" rel="noopener">${source.title}</a>` : source.title}</td>
<td><span class="state ${source.status}">${STATES[source.status]}</span>${source.trouble ? html`<br><span class="meta">${source.trouble}</span>` : ''}</td>
<td class="num">${time(source.since)}</td></tr>`,
  )}</tbody></table></div>`;
}

export const STATES: Readonly<Record<SourceLine['status'], string>> = {
  ok: 'fine',
  failing: 'failing',
  gone: 'gone',
  quarantined: 'set aside',
  disabled: 'switched off',
  waiting: 'not read yet',
  pushed: 'pushed to us',
};
